import type { Inbox } from '#src/ports/inbox.ts';
import type { IncomingMessage, MessageId } from '#src/ports/message.ts';
import { isSaidAfter } from '#src/ports/said-order.ts';

/** Whether a message has nothing to say any more, since what was said of it later came first; and what is to be worked again after it. */
export type Turn = { readonly isPast: boolean; readonly after: readonly MessageId[] };

/**
 * A message, its edits and its deletion end the same in whatever order they come: one that comes after a later edit says
 * nothing, one that comes after its deletion is heard and then deleted, and what reads as it read before is no change.
 */
export async function turnOf(message: IncomingMessage, inbox: Pick<Inbox, 'changes' | 'message'>): Promise<Turn> {
  const changes = await inbox.changes(message.of ?? message.id);
  const worked = changes.filter((one) => one.isWorked && one.message.id !== message.id).map((one) => one.message);
  // A change comes after what it changes, whatever the clocks say.
  const later = worked.filter((one) => message.of === null || isSaidAfter(one, message));
  if (later.some(({ how }) => how === 'edited')) return PAST;
  if (message.of !== null && !(await saysMore(message, worked, inbox))) return PAST;
  return { isPast: false, after: later.map(({ id }) => id) };
}

const PAST: Turn = { isPast: true, after: [] };

/** False for an edit that changes no word, a deletion of what is deleted, and one of what nobody heard. */
async function saysMore(
  message: IncomingMessage,
  worked: readonly IncomingMessage[],
  inbox: Pick<Inbox, 'message'>,
): Promise<boolean> {
  const before = worked.findLast((one) => !isSaidAfter(one, message)) ?? (await firstSaid(message, inbox));
  if (before === null) return message.how === 'edited';
  if (message.how === 'deleted') return before.how !== 'deleted';
  return before.how === 'deleted' || before.text !== message.text;
}

async function firstSaid({ of }: IncomingMessage, inbox: Pick<Inbox, 'message'>): Promise<IncomingMessage | null> {
  return of === null ? null : inbox.message(of);
}
