import type { Day } from '#src/calendar/day.ts';
import type { ActionId } from '#src/plan/action.ts';
import type { ActionEntry } from '#src/plan/ledger.ts';
import { replay } from '#src/plan/replay.ts';
import type { Standing, Tracked } from '#src/plan/standing.ts';

/** A plan's ledger by action, each still oldest first. */
export function ledgerByAction(ledger: readonly ActionEntry[]): ReadonlyMap<ActionId, readonly ActionEntry[]> {
  const byAction = new Map<ActionId, ActionEntry[]>();
  for (const entry of ledger) {
    const there = byAction.get(entry.action);
    if (there === undefined) byAction.set(entry.action, [entry]);
    else there.push(entry);
  }
  return byAction;
}

/**
 * How an action stood before each of some days, which come oldest first: its ledger up to the evening before, replayed.
 * An action is replayed only as often as its ledger grew between those days.
 */
export function standingsAt(
  { action, standing }: Tracked,
  entries: readonly ActionEntry[],
  before: readonly Day[],
): readonly Standing[] {
  const standings: Standing[] = [];
  let [last, known]: [Standing | null, number] = [null, -1];
  for (const day of before) {
    const count = countBefore(entries, day);
    // Later days know every line that earlier days knew, so the same number of lines is the same lines.
    if (last === null || count !== known) last = count === entries.length ? standing : replayBefore(day);
    known = count;
    standings.push(last);
  }
  return standings;

  function replayBefore(day: Day): Standing {
    return replay(
      action,
      entries.filter((entry) => isKnownBefore(entry, day)),
    );
  }
}

// Not the place of the first later line: a clock put back leaves days out of order.
function countBefore(entries: readonly ActionEntry[], day: Day): number {
  return entries.reduce((count, entry) => (isKnownBefore(entry, day) ? count + 1 : count), 0);
}

// A plan is often loaded long after it came out; what it published was so from the start.
function isKnownBefore(entry: ActionEntry, day: Day): boolean {
  return entry.day < day || entry.event.kind === 'published';
}
