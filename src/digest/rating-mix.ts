import { TIME_OF_DIGEST } from '#src/calendar/asking-hours.ts';
import { addDays } from '#src/calendar/day.ts';
import type { Day } from '#src/calendar/day.ts';
import { instantAt } from '#src/calendar/instant.ts';
import type { Instant, TimeOfDay, Zone } from '#src/calendar/instant.ts';
import { mapped } from '#src/thrift/steps.ts';
import type { Steps } from '#src/thrift/steps.ts';
import type { Action, Plan } from '#src/plan/action.ts';
import type { ActionEntry } from '#src/plan/ledger.ts';
import type { Standing, Tracked } from '#src/plan/standing.ts';
import { runsFrom } from '#src/plan/decide-plan.ts';
import { countsOf } from '#src/plan/count-as.ts';
import type { Counts } from '#src/plan/count-as.ts';
import type { Mix } from './digest.ts';
import { ledgerByAction, standingsAt } from './standings-at.ts';

const WEEKS = 12;

/** An action's standing on each day of the mix; `joined` is the day a newer version of the plan added it, null from the first. */
export type StandingByDay = {
  readonly action: Action;
  readonly standings: readonly Standing[];
  readonly joined: Day | null;
};

/** The mornings whose mix is shown, oldest first: today, the digest before, and the weeks before that. */
export function mixDays(today: Day, since: Day): readonly Day[] {
  const past = Array.from({ length: WEEKS - 1 }, (_, weeks) => addDays(since, -7 * weeks));
  return [...past.toReversed(), today];
}

/** The moments at which the digests of those days were made; `sinceAt` is that of the one before, null where it came in time, and today is with all that has been said today. */
export function momentsOf(days: readonly Day[], zone: Zone, sinceAt: Instant | null): readonly Instant[] {
  const today = days.length - 1;
  return days.map((day, at) => {
    if (at === today) return startOf(addDays(day, 1), zone);
    const inTime = instantAt(day, TIME_OF_DIGEST, zone);
    return at === today - 1 && sinceAt !== null && sinceAt > inTime ? sinceAt : inTime;
  });
}

function startOf(day: Day, zone: Zone): Instant {
  return instantAt(day, '00:00' as TimeOfDay, zone);
}

/** Every action as it stood at each of those moments. */
export function* historiesOf(
  tracked: readonly Tracked[],
  ledger: readonly ActionEntry[],
  moments: readonly Instant[],
): Steps<readonly StandingByDay[]> {
  const byAction = yield* ledgerByAction(ledger);
  const loaded = ledger[0]?.day ?? null;
  return yield* mapped(tracked, (one) => {
    const entries = byAction.get(one.action.id) ?? [];
    const first = entries[0];
    const isLater = first?.event.kind === 'published' && loaded !== null && first.day > loaded;
    return { action: one.action, standings: standingsAt(one, entries, moments), joined: isLater ? first.day : null };
  });
}

/** The mix on each day, counted in one pass over the histories. */
export function ratingMix(
  plan: Plan,
  histories: readonly StandingByDay[],
  days: readonly Day[],
): Steps<readonly Mix[]> {
  return mapped(
    days,
    (day, at) => {
      const isToday = at === days.length - 1;
      if (!isToday && day < runsFrom(plan)) return { day, counts: null };
      const there = histories.filter(({ joined }) => isToday || joined === null || joined < day);
      return { day, counts: countOn(day, there, at) };
    },
    1,
  );
}

function countOn(day: Day, histories: readonly StandingByDay[], at: number): Counts {
  const there: Tracked[] = [];
  for (const { action, standings } of histories) {
    const standing = standings[at];
    if (standing !== undefined) there.push({ action, standing });
  }
  return countsOf(there, day).counts;
}
