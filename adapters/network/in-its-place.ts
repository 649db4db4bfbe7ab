import { laneOf } from '#src/ports/outgoing.ts';
import type { Departing, Sent } from '#src/ports/outbox.ts';

/** What came of a change: where it stands, that what was to change is gone, or that there was nothing to change. */
export type Changed = Sent | 'gone' | null;

type Saying = { readonly message: Departing; readonly post: () => Promise<Sent> };

/**
 * A message that took the place of another, or a new one: what is said anew stands from now on where something gone stood.
 * Nobody misses a card that is gone for one in its place that asks nothing and that nobody waits for.
 */
export async function inItsPlace(changed: Changed, { message, post }: Saying): Promise<Sent> {
  if (changed !== 'gone') return changed ?? post();
  const { editing, kind, card } = message;
  if (editing !== null && laneOf(kind) === 'unasked' && card.asks.length === 0) return editing;
  return { ...(await post()), instead: true };
}
