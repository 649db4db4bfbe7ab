import { laterOf } from '#src/calendar/day.ts';
import type { Day } from '#src/calendar/day.ts';
import { dayIn, instantAt } from '#src/calendar/instant.ts';
import type { Instant } from '#src/calendar/instant.ts';
import { START_OF_ASKING } from '#src/calendar/asking-hours.ts';
import { nextAskingDay } from '#src/calendar/next-asking-day.ts';
import { workingDays } from '#src/calendar/working-days.ts';
import type { PersonId } from '#src/people/person.ts';
import type { Plan } from './action.ts';
import { runsFrom } from './decide-plan.ts';
import type { NewPlanEntry } from './ledger.ts';

/**
 * True for a plan whose asking had begun when a turn fell due: a turn before is history. A beginning on a day that is still
 * to come was said by another clock than the one of now, as in a trial on an old plan, and counts as long ago; one that
 * comes later today was said by this one, and whoever looks at the day's morning looks at a time before it.
 */
export function hasBegun({ begun, zone }: Pick<Plan, 'begun' | 'zone'>, turn: Instant, now: Instant): boolean {
  if (begun === null) return false;
  return begun <= turn || (begun > now && dayIn(begun, zone) !== dayIn(now, zone));
}

/** True for a plan whose first messages had gone out when a turn fell due: until then nothing is told of what nobody was asked. */
export function hasAsked(plan: Pick<Plan, 'begun' | 'zone' | 'nation'>, turn: Instant, now: Instant): boolean {
  if (plan.begun === null || !hasBegun(plan, turn, now)) return false;
  // What began by another clock asked long ago.
  return plan.begun > turn || firstAsking({ ...plan, begun: plan.begun }) <= turn;
}

/** When the first messages of a plan that begins at a moment go out. */
export function firstAsking({ begun, zone, nation }: Pick<Plan, 'zone' | 'nation'> & { begun: Instant }): Instant {
  return instantAt(nextAskingDay(begun, zone, workingDays(nation)), START_OF_ASKING, zone);
}

/** The day before which what fell due in a plan is history: it was not published yet, or asked nobody. */
export function asksFrom(plan: Plan, today: Day): Day {
  const begun = plan.begun === null ? null : dayIn(plan.begun, plan.zone);
  const runs = runsFrom(plan);
  // A beginning that is still to come was said by another clock, as in a trial on an old plan.
  return begun === null || begun > today ? runs : laterOf(runs, begun);
}

/** The line with which a plan's asking begins where nobody said it in chat; `by` is null where nobody said it at all. */
export function beginning({ key, zone }: Pick<Plan, 'key' | 'zone'>, at: Instant, by: PersonId | null): NewPlanEntry {
  return { plan: key, event: { kind: 'begun', at }, at, day: dayIn(at, zone), by, message: null };
}
