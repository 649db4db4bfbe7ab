import { addMonths } from '#src/calendar/day.ts';
import type { Day } from '#src/calendar/day.ts';
import { workingDays } from '#src/calendar/working-days.ts';
import type { FeedPlan } from '#src/feeds/feed-scene.ts';
import type { Forum } from '#src/plan/governance/forum.ts';
import { sittingsFrom } from '#src/plan/governance/forums/sittings.ts';
import { trueDateOf } from '#src/plan/governance/forums/true-date.ts';
import { reviewDays } from '#src/plan/governance/reviews/review.ts';
import type { Tracked } from '#src/plan/standing.ts';
import { atEachDate } from '#src/plan/steps/steps.ts';
import type { CalendarEvent } from './calendar-event.ts';

/** A calendar goes so far back, and so far ahead where something comes round, in months. */
const BACK = 3;
const AHEAD = 24;

/** Which of a plan's days stand in a calendar; the actions are those that its readers may see. */
export type CalendarWanted = {
  readonly actions: readonly Tracked[];
  readonly forums: readonly Forum[];
  readonly hasReviews: boolean;
};

/** The days of one plan in a calendar, the first one first. */
export function eventsOf(of: FeedPlan, { actions, forums, hasReviews }: CalendarWanted): readonly CalendarEvent[] {
  const [from, to] = [addMonths(of.today, -BACK), addMonths(of.today, AHEAD)];
  const reviews = hasReviews ? of.governance.reviews : [];
  const events = [
    ...actions.flatMap(dueDays),
    ...forums.flatMap((forum) => meetingsOf(forum, from)),
    ...papersFor(actions, forums, of),
    ...reviews.flatMap((review) =>
      reviewDays(review, from, to).map((day): CalendarEvent => ({ kind: 'review', day, review })),
    ),
  ];
  return events.toSorted((one, other) => (one.day < other.day ? -1 : one.day > other.day ? 1 : 0));
}

/** What is done has no day to come; what is late keeps the day that it had. */
function dueDays(tracked: Tracked): readonly CalendarEvent[] {
  if (tracked.standing.stage !== 'open' || tracked.action.isDropped === true) return [];
  return atEachDate(tracked).flatMap((one): readonly CalendarEvent[] => {
    const { agreed } = one.standing;
    return agreed === null ? [] : [{ kind: 'due', day: agreed, tracked: one }];
  });
}

function meetingsOf(forum: Forum, from: Day): readonly CalendarEvent[] {
  return forum.meetings.filter((day) => day >= from).map((day) => ({ kind: 'meeting', day, forum }));
}

/** Each meeting of those forums, and each before which one of the actions comes, with the day on which its papers close. */
function papersFor(
  actions: readonly Tracked[],
  forums: readonly Forum[],
  { today, plan, governance }: FeedPlan,
): readonly CalendarEvent[] {
  const days = workingDays(plan.nation);
  const found = new Map<string, Extract<CalendarEvent, { kind: 'papers' }>>();
  const note = (forum: Forum, { meeting, papers }: { meeting: Day; papers: Day }, own: readonly Tracked[]): void => {
    const key = `${forum.key} ${meeting}`;
    const before = found.get(key)?.actions ?? [];
    found.set(key, { kind: 'papers', day: papers, forum, meeting, actions: [...before, ...own] });
  };
  for (const forum of forums) for (const sitting of sittingsFrom(forum, today, days)) note(forum, sitting, []);
  for (const one of actions) {
    const needed = trueDateOf(one, governance, { today, days });
    const sitting = needed?.next ?? needed?.sitting ?? null;
    if (needed !== null && sitting !== null) note(needed.forum, sitting, [one]);
  }
  return [...found.values()];
}
