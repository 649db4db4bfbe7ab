import { link } from '#src/commands/office/accounts.ts';
import { asHeard } from '#src/commands/words/as-heard.ts';
import { answerKey } from '#src/ports/answer-key.ts';
import { commandIn } from '#src/conversation/command-in.ts';
import type { IncomingMessage } from '#src/ports/message.ts';
import type { Threads } from '#src/ports/threads.ts';

/** True for words that will be heard as giving somebody an account: in them a mention stands for the account, not for a name. */
export function isLinkCommand(text: string): boolean {
  const { addressed, words } = asHeard(text);
  return addressed && commandIn(words, addressed)?.command === link;
}

/** True where a message was worked and gave somebody an account. */
export async function hasLinked({ id }: IncomingMessage, { card }: Pick<Threads, 'card'>): Promise<boolean> {
  return (await card(answerKey(id)))?.card.did === 'linked';
}
