import { firstOfMonth, partsOf } from '#src/calendar/day.ts';
import type { Day } from '#src/calendar/day.ts';
import { partsOfPlan } from '#src/chart/by-section.ts';
import type { ChartedPart } from '#src/chart/by-section.ts';
import type { Paint, Spots } from '#src/picture/picture.ts';
import type { PictureKind } from '#src/chart/picture-facts.ts';
import { sayTimeline, TIMELINE_STATES } from '#src/messages/pictures/timeline-words.ts';
import { reviewDays } from '#src/plan/governance/reviews/review.ts';
import { isLate } from '#src/plan/turns/behind.ts';
import type { Tracked } from '#src/plan/standing.ts';

/** How an action with a date stands on the timeline. */
type State = keyof typeof TIMELINE_STATES;

const PAINTS: Readonly<Record<State, Paint>> = { late: 'late', due: 'later', said: 'unchecked', complete: 'blue' };
const STATES = Object.keys(TIMELINE_STATES) as readonly State[];

/** The plan from its first date to its last: a row a section, what falls in each month, reviews and today. */
export const timelineKind: PictureKind = {
  name: 'timeline',
  *of({ plan, tracked, headings, governance, today }) {
    yield;
    const { parts, restricted } = partsOfPlan(tracked, headings);
    const dated = parts.filter((part) => part.tracked.some((one) => stateOf(one, today) !== null));
    const spots = STATES.map((state): Spots & { readonly state: State } => ({
      state,
      name: TIMELINE_STATES[state],
      paint: PAINTS[state],
      spots: dated.flatMap((part, row) => monthsOf(part, state, today).map((one) => ({ row, ...one }))),
    }));
    const months = spots.flatMap((one) => one.spots.map(({ month }) => month)).toSorted();
    const [first, last] = [months[0], months.at(-1)];
    if (first === undefined || last === undefined) return [];
    const reviews = governance.reviews.flatMap((review) =>
      reviewDays(review, first, last > today ? last : today).map((day) => ({ name: review.name, day })),
    );
    const words = sayTimeline({ spots, reviews, today, restricted, plan: plan.name });
    return [
      {
        id: 'timeline',
        form: 'rows',
        ...words.picture,
        labels: dated.map(({ label }) => label),
        spots: spots
          .filter((one) => one.spots.length > 0)
          .map(({ name, paint, spots: own }) => ({ name, paint, spots: own })),
        marks: [{ name: words.today, day: today }, ...reviews.toSorted((one, other) => (one.day < other.day ? -1 : 1))],
      },
    ];
  },
};

function stateOf(tracked: Tracked, today: Day): State | null {
  const { stage, agreed } = tracked.standing;
  if (agreed === null) return null;
  if (stage === 'complete') return 'complete';
  if (stage === 'delivered') return 'said';
  if (stage !== 'open') return null;
  return isLate(tracked, today) ? 'late' : 'due';
}

function monthsOf(
  { tracked }: ChartedPart,
  state: State,
  today: Day,
): readonly { readonly month: Day; readonly count: number }[] {
  const own = tracked.filter((one) => stateOf(one, today) === state);
  return [...Map.groupBy(own, ({ standing }) => monthOf(standing.agreed!))].map(([month, all]) => ({
    month,
    count: all.length,
  }));
}

function monthOf(day: Day): Day {
  const { year, month } = partsOf(day);
  return firstOfMonth(year, month);
}
