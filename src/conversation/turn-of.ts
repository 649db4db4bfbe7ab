import type { Inbox } from '#src/ports/inbox.ts';
import type { IncomingMessage, MessageId } from '#src/ports/message.ts';
import { isSaidAfter } from '#src/ports/said-order.ts';

/**
 * Whether a message still has something to say: nothing is left of one that came after a later edit (`past`) and of a change
 * that changes no word (`same`). `after` are the deletions that came before it and take effect after it.
 */
export type Turn = { readonly says: 'all' | 'past' | 'same'; readonly after: readonly MessageId[] };

/** A message, its edits and its deletion end the same in whatever order they come, and however often. */
export async function turnOf(message: IncomingMessage, inbox: Pick<Inbox, 'changes' | 'message'>): Promise<Turn> {
  const changes = await inbox.changes(message.of ?? message.id);
  const worked = changes.filter((one) => one.isWorked && one.message.id !== message.id).map((one) => one.message);
  // A change comes after what it changes, whatever the clocks say.
  const later = worked.filter((one) => message.of === null || isSaidAfter(one, message));
  if (later.some(({ how }) => how === 'edited')) return { says: 'past', after: [] };
  if (message.of !== null && (await isSame(message, worked, inbox))) return { says: 'same', after: [] };
  return { says: 'all', after: later.map(({ id }) => id) };
}

/** True for an edit that changes no word, and a deletion of what is deleted. */
async function isSame(
  message: IncomingMessage,
  worked: readonly IncomingMessage[],
  inbox: Pick<Inbox, 'message'>,
): Promise<boolean> {
  const before = worked.findLast((one) => !isSaidAfter(one, message)) ?? (await firstSaid(message, inbox));
  if (before === null) return false;
  if (message.how === 'deleted') return before.how === 'deleted';
  return before.how !== 'deleted' && before.text === message.text;
}

async function firstSaid({ of }: IncomingMessage, inbox: Pick<Inbox, 'message'>): Promise<IncomingMessage | null> {
  return of === null ? null : inbox.message(of);
}
