import type { Day } from '#src/calendar/day.ts';
import { RATINGS } from '#src/rating/scale.ts';
import { shownRatingOf } from './ratings.ts';
import type { Tracked } from './standing.ts';

/** What an action is counted as: its rating, or that it is said to be done and nobody has rated it, or neither. */
export const COUNTED = [...RATINGS, 'said-done', 'plan-complete', 'unrated'] as const;
export type Counted = (typeof COUNTED)[number];

/** How many actions are counted as each: every action in exactly one. */
export type Counts = Readonly<Record<Counted, number>>;

/** Nothing counted yet. */
export function noCounts(): Record<Counted, number> {
  return { red: 0, amber: 0, green: 0, blue: 0, grey: 0, 'said-done': 0, 'plan-complete': 0, unrated: 0 };
}

/** What an action is counted as on a day; one that is said to be done and waits to be checked is not one that nobody spoke of. */
export function countAs(tracked: Tracked, today: Day): Counted {
  const shown = shownRatingOf(tracked, today);
  const { stage, stageBy } = tracked.standing;
  if (stage !== 'delivered' || (shown !== null && shown !== 'grey')) return shown ?? 'unrated';
  return stageBy === null ? 'plan-complete' : 'said-done';
}
