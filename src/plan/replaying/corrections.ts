import type { Change } from '#src/plan/change.ts';
import type { ActionEntry, ActionEvent } from '#src/plan/ledger.ts';

/** Which lines a later line takes back, and which a later line words anew; a correction that was taken back corrects nothing. */
export function corrections(entries: readonly ActionEntry[]) {
  const undone = new Set<number>();
  const amended = new Map<number, Change>();
  for (const { seq, event } of entries.toReversed()) {
    if (undone.has(seq)) continue;
    if (event.kind === 'undone') undone.add(event.of);
    if (event.kind === 'amended' && !amended.has(event.of)) amended.set(event.of, event.change);
  }
  return { undone, amended };
}

/** A line as a later one words it anew. */
export function asAmended({ event }: ActionEntry, change: Change | undefined): ActionEvent {
  return event.kind === 'updated' && change !== undefined ? { ...event, change } : event;
}
