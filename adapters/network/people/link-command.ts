import { asHeard } from '#src/commands/words/as-heard.ts';

/** True for words that give somebody an account: in them a mention stands for the account, not for a name. */
export function isLinkCommand(text: string): boolean {
  const { addressed, words } = asHeard(text);
  return addressed && /^link\s/iu.test(words);
}
