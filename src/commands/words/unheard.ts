import type { SaidInThread, Threads } from '#src/ports/threads.ts';
import { answerKey } from '#src/ports/answer-key.ts';
import type { MessageId } from '#src/ports/message.ts';
import type { Inbox } from '#src/ports/inbox.ts';
import type { Register } from '#src/ports/register.ts';

type Ports = {
  readonly inbox: Pick<Inbox, 'before'>;
  readonly threads: Pick<Threads, 'card'>;
  readonly register: Pick<Register, 'ledgerOfMessage'>;
};

/** What somebody had written here before they said which of two people they are, oldest first; nothing that has counted since. */
export async function unheardBefore(
  last: SaidInThread | null,
  { inbox, threads, register }: Ports,
): Promise<readonly MessageId[]> {
  const unheard: MessageId[] = [];
  let id = last !== null && last.card.did === 'asked-who' ? last.holds : null;
  while (id !== null) {
    if ((await register.ledgerOfMessage(id)).length > 0) return unheard;
    unheard.unshift(id);
    const before = await inbox.before(id);
    const asked = before === null ? null : await threads.card(answerKey(before.id));
    id = asked?.card.did === 'asked-who' ? asked.holds : null;
  }
  return unheard;
}
