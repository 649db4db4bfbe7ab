import type { PersonId } from '#src/people/person.ts';
import type { ActionEntry, PersonEntry } from '#src/plan/ledger.ts';
import { isArranged, isDecision } from '#src/plan/office-decisions.ts';
import type { MessageId } from '#src/ports/message.ts';
import type { Scene } from '#src/commands/command.ts';

/** All that one message decided, with the ledger of everybody's arrangements beside it. */
export type TheDecision = {
  readonly message: MessageId;
  readonly by: PersonId;
  readonly lines: readonly ActionEntry[];
  readonly arranged: readonly PersonEntry[];
  readonly arrangements: readonly PersonEntry[];
};

/** What a message decided; null where it decided nothing. */
export async function decisionOf(message: MessageId, { register }: Scene): Promise<TheDecision | null> {
  const arrangements = await register.arrangements();
  const lines = (await register.ledgerOfMessage(message)).filter(isDecision);
  const arranged = arrangements.filter((line) => line.message === message && isArranged(line));
  const by = [...lines, ...arranged][0]?.by ?? null;
  return by === null ? null : { message, by, lines, arranged, arrangements };
}
