import type { Day } from '#src/calendar/day.ts';
import { ruleRating } from '#src/rating/rule-rating.ts';
import type { Rating } from '#src/rating/scale.ts';
import { shownRating } from '#src/rating/shown-rating.ts';
import type { Tracked } from './standing.ts';

/** The rating an action is shown with on a day; null when nobody has said. */
export function shownRatingOf({ action, standing }: Tracked, today: Day): Rating | null {
  const { declared, stage, saidNotStarted = false } = standing;
  const { start } = action.timescale;
  return shownRating({ declared: declared?.rating ?? null, start, saidNotStarted, stage, today });
}

/** What the dates alone say of an action on a day; null when there is no date to judge by. */
export function ruleRatingOf({ action, standing }: Tracked, today: Day): Rating | null {
  const { agreed, forecast, stage } = standing;
  return ruleRating({ start: action.timescale.start, due: agreed, forecast, stage, today });
}
