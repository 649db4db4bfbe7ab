import type { Day } from '#src/calendar/day.ts';
import type { Tracked } from '#src/plan/standing.ts';

/** How many open actions are due up to a day, those seen by few counted with them. */
export function dueBy(tracked: readonly Tracked[], day: Day): number {
  return tracked.filter(({ standing: { stage, agreed } }) => stage === 'open' && agreed !== null && agreed <= day)
    .length;
}
