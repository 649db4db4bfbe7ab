import type { Day } from '#src/calendar/day.ts';
import type { Tracked } from '#src/plan/standing.ts';
import { timeKey } from '#src/timescale/document/time-keys.ts';
import { isRunning } from '#src/plan/in-doubt.ts';

/** Words for time that name no day, how many actions one answer settles, and the day that the same words were given before; null for none, and where answers differ. */
export type UnsureTime = { readonly said: string; readonly actions: number; readonly before: Day | null };

/** The words for time that have no day yet, each once, the one that settles most first; words of one action count only where they were answered before. */
export function unsureTimes(tracked: readonly Tracked[], answered: readonly Tracked[]): readonly UnsureTime[] {
  const open = tracked.filter(hasNoDay);
  const groups = Map.groupBy(open, ({ action }) => timeWords(action.timescale.text));
  const found = [...groups].flatMap(([key, all]): readonly UnsureTime[] => {
    const before = dayBefore(key, answered);
    const isWorth = key !== '' && (all.length > 1 || before !== null);
    return isWorth ? [{ said: all[0]?.action.timescale.text.trim() ?? '', actions: all.length, before }] : [];
  });
  return found.toSorted((one, other) => other.actions - one.actions || (one.said < other.said ? -1 : 1));
}

/** Words for time as they are told from others: "Medium term" is "medium". */
export function timeWords(text: string): string {
  return timeKey(text) || text.trim().toLowerCase();
}

/** True for an action whose words name no day that could be read, and to which nobody has given one. */
export function hasNoDay(tracked: Tracked): boolean {
  const { action, standing } = tracked;
  return isRunning(tracked) && action.timescale.kind === 'unknown' && standing.doubts.includes('timescale');
}

function dayBefore(key: string, tracked: readonly Tracked[]): Day | null {
  const days = tracked.flatMap(({ action: { timescale }, standing: { agreed } }) =>
    timescale.kind === 'unknown' && agreed !== null && timeWords(timescale.text) === key ? [agreed] : [],
  );
  const [day] = days;
  return day !== undefined && days.every((other) => other === day) ? day : null;
}
