import { addDays, daysBetween } from '#src/calendar/day.ts';
import type { Day } from '#src/calendar/day.ts';
import type { NudgeDay } from '#src/nudge/nudge-day.ts';
import type { Action } from '#src/plan/action.ts';
import { rulesOf } from '#src/plan/ratings.ts';
import { USUAL_RULES } from '#src/rating/rating-rules.ts';

type Rules = Pick<Action, 'rules'>;
type Edges = Pick<NudgeDay, 'cycle' | 'within5'>;

/** How many days a word counts where the office has set a cycle; null for the usual one, the calendar month. */
export function ownCycle(action: Rules): number | null {
  const { cycleDays } = rulesOf(action);
  return cycleDays === USUAL_RULES.cycleDays ? null : cycleDays;
}

/** The first day of which a word is enough for now: the month's first; in a cycle that was set, one that still counts in five working days. */
export function enoughSince(action: Rules, { cycle, within5 }: Edges): Day {
  const length = ownCycle(action);
  return length === null ? cycle.start : addDays(within5, 1 - length);
}

/** The last day of the newest of the cycles counted from a day that is over or has five working days left; null while none is, and in the usual cycle. */
export function cycleOver(from: Day, action: Rules, { within5 }: Edges): Day | null {
  const length = ownCycle(action);
  const whole = length === null ? 0 : Math.floor(daysBetween(from, within5) / length);
  return length === null || whole < 1 ? null : addDays(from, whole * length);
}
