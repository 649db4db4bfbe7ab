import type { Day } from '#src/calendar/day.ts';
import { sayDay } from '#src/calendar/say-day.ts';
import { sayAnd, sayCount } from '#src/messages/words/say-list.ts';
import { sayLeftOut } from './part-words.ts';

/** How an action with a date may stand, as the key of the timeline says it. */
export const TIMELINE_STATES = {
  late: 'Late',
  due: 'Still to come',
  said: 'Said to be done',
  complete: 'Checked and complete',
} as const;

type Timeline = {
  readonly spots: readonly {
    readonly state: keyof typeof TIMELINE_STATES;
    readonly spots: readonly { readonly count: number }[];
  }[];
  readonly reviews: readonly { readonly name: string; readonly day: Day }[];
  readonly today: Day;
  readonly restricted: number;
  readonly plan: string;
};

/** What is said of the timeline of a plan. */
export function sayTimeline({ spots, reviews, today, restricted, plan }: Timeline) {
  const counts = spots.flatMap(({ state, spots: own }) => {
    const sum = own.reduce((all, { count }) => all + count, 0);
    return sum === 0 ? [] : [`${sum} ${TIMELINE_STATES[state].toLowerCase()}`];
  });
  const next = reviews.filter(({ day }) => day >= today).toSorted((one, other) => (one.day < other.day ? -1 : 1))[0];
  const held =
    reviews.length === 0
      ? ''
      : ` ${sayCount(reviews.length, 'review')} ${reviews.length === 1 ? 'is' : 'are'} marked${next === undefined ? '' : `, the next on ${sayDay(next.day)} (${next.name})`}.`;
  return {
    picture: {
      title: `The plan on ${sayDay(today)}`,
      inWords:
        `A row for each section of ${plan} shows in which month its actions fall due and how they stand on ${sayDay(today)}: ` +
        `${sayAnd(counts)}.${held}${sayLeftOut(restricted)}`,
      axes: { of: 'Section', value: 'Month' },
    },
    today: sayDay(today),
  };
}
