import { TIME_OF_DIGEST } from '#src/calendar/asking-hours.ts';
import type { Day } from '#src/calendar/day.ts';
import { DIGEST_SCHEDULE } from '#src/calendar/digest-schedule.ts';
import { dayIn, fromMs, instantAt, toMs } from '#src/calendar/instant.ts';
import { sayDay } from '#src/calendar/say-day.ts';
import { nextTurnDay } from '#src/calendar/slots.ts';
import { workingDays } from '#src/calendar/working-days.ts';
import type { Plan } from '#src/plan/action.ts';
import { firstAsking } from '#src/plan/begun.ts';

/** The first day, from one on, on which a digest of a plan is posted. */
export function digestDayFrom(day: Day, { begun, zone, nation }: Plan): Day {
  const before = fromMs(toMs(instantAt(day, TIME_OF_DIGEST, zone)) - 1);
  // What fell due before the first messages was not missed; a beginning on a later day was said by another clock.
  const first = begun === null || dayIn(begun, zone) > day ? before : firstAsking({ begun, zone, nation });
  const after = first > before ? fromMs(toMs(first) - 1) : before;
  return nextTurnDay(DIGEST_SCHEDULE, after, { zone, days: workingDays(nation) });
}

/** Says that there is none on a day, since the first messages of the plan went out after its hour; when the next is, and the command `show` that shows it. */
export function sayNoDigest(day: Day, { plan, next, show }: { plan: Plan; next: Day; show: string }): string {
  return `There is no digest of ${plan.name} on ${sayDay(day)}: its first messages had not gone out by ${TIME_OF_DIGEST} that day. The next is posted on ${sayDay(next)} at ${TIME_OF_DIGEST}. As it would read then: ${show}`;
}

/** Says of a digest shown for a day on which none is posted when one is; null where one is posted on that day. */
export function sayWhenPosted(day: Day, plan: Plan): string | null {
  const { name, begun } = plan;
  if (begun === null)
    return `None is posted before the asking of ${name} begins. This is how one of ${sayDay(day)} would read.`;
  const next = digestDayFrom(day, plan);
  if (next === day) return null;
  return `None is posted on ${sayDay(day)}; the next is on ${sayDay(next)} at ${TIME_OF_DIGEST}. This is how it would read on that day.`;
}
