import { firstOfMonth, partsOf } from '#src/calendar/day.ts';
import type { Day } from '#src/calendar/day.ts';
import type { Circumstances } from '#src/nudge/desk.ts';
import type { Plan } from '#src/plan/action.ts';
import { dueBy } from '#src/plan/governance/reviews/due-by.ts';
import { nextReviewDay } from '#src/plan/governance/reviews/review.ts';
import type { Review } from '#src/plan/governance/reviews/review.ts';
import { wallsAhead } from '#src/plan/governance/wall/wall.ts';
import type { Wall } from '#src/plan/governance/wall/wall.ts';
import type { Tracked } from '#src/plan/standing.ts';

/** What comes that the office can still prepare for: a day on which much falls due, a review with how much is due by then. */
export type Ahead = { readonly id: string; readonly plan: Plan } & (
  | { readonly kind: 'wall'; readonly wall: Wall }
  | { readonly kind: 'review'; readonly review: Review; readonly on: Day; readonly due: number }
);

/** So many working days before a review the office is told of it, the first time and again. */
const BEFORE = [20, 5, 0] as const;

/** In so many working days of a month the office hears of what falls at once, so that a day without the bot loses nothing. */
const OPENING = 5;

/** What comes; nothing where nobody looked for the boards and reviews of a plan. */
export function aheadIn(tracked: readonly Tracked[], now: Circumstances): readonly Ahead[] {
  return [...wallsIn(tracked, now), ...reviewsIn(tracked, now)];
}

/** The next day of each review, new at each of the times at which it is told. */
function reviewsIn(tracked: readonly Tracked[], { governanceOf, today, days, plans }: Circumstances): readonly Ahead[] {
  if (governanceOf === undefined) return [];
  return plans.flatMap((plan) => {
    const own = tracked.filter(({ action }) => action.plan === plan.key);
    return governanceOf(plan.key).reviews.flatMap((review): readonly Ahead[] => {
      const on = nextReviewDay(review, today);
      const left = on === null ? null : days.between(today, on);
      const stage = left === null ? undefined : BEFORE.findLast((most) => left <= most);
      if (on === null || stage === undefined) return [];
      const id = `review ${plan.key} ${review.key} ${on} ${stage}`;
      return [{ kind: 'review', id, plan, review, on, due: dueBy(own, on) }];
    });
  });
}

/** What falls at once, told in the first working days of a month. */
function wallsIn(tracked: readonly Tracked[], now: Circumstances): readonly Ahead[] {
  const { governanceOf, today, days, index, plans } = now;
  const { year, month } = partsOf(today);
  const first = firstOfMonth(year, month);
  const isOpening = days.between(days.before(first), today) <= OPENING;
  if (governanceOf === undefined || !isOpening) return [];
  return plans.flatMap((plan) => {
    const own = tracked.filter(({ action }) => action.plan === plan.key);
    const walls = wallsAhead(own, { forums: governanceOf(plan.key), index, today, days });
    return walls.map((wall) => ({ kind: 'wall' as const, id: `wall ${plan.key} ${first} ${wall.day}`, plan, wall }));
  });
}
