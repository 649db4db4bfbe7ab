import { daysBetween } from '#src/calendar/day.ts';
import type { Day } from '#src/calendar/day.ts';
import { isUnconfirmed } from '#src/rating/freshness.ts';
import { USUAL_RULES } from '#src/rating/rating-rules.ts';
import type { RatingRules } from '#src/rating/rating-rules.ts';
import { ruleRating } from '#src/rating/rule-rating.ts';
import type { Rating } from '#src/rating/scale.ts';
import { shownRating } from '#src/rating/shown-rating.ts';
import type { Action } from './action.ts';
import type { Declared, Tracked } from './standing.ts';

/** The rating an action is shown with on a day; null when nobody has said. */
export function shownRatingOf({ action, standing }: Tracked, today: Day): Rating | null {
  const { declared, stage, saidNotStarted = false } = standing;
  const { start } = action.timescale;
  return shownRating({ declared: declared?.rating ?? null, start, saidNotStarted, stage, today });
}

/** What the dates alone say of an action on a day, by the bands of its plan; null when there is no date to judge by. */
export function ruleRatingOf({ action, standing }: Tracked, today: Day): Rating | null {
  const { original, agreed: due, forecast, stage } = standing;
  return ruleRating({ start: action.timescale.start, original, due, forecast, stage, today }, rulesOf(action).bands);
}

/** True for a rating that nobody has confirmed within the cycle of its plan, for that of a former lead, and for the plan's own word; false for none. */
export function isLapsed({ action, standing: { declared } }: Tracked, today: Day): boolean {
  if (declared === null) return false;
  // The plan's own word about itself is nobody's confirmation.
  return (
    declared.by === null || formerOn(declared, today) !== null || isUnconfirmed(declared.on, today, rulesOf(action))
  );
}

/** Until when whoever gave a rating led the action, where they do so no longer on a day; null while they do. */
export function formerOn({ former }: Declared, today: Day): Declared['former'] | null {
  return former !== undefined && former.since <= today ? former : null;
}

/** For how many days an open Green has gone without its lead's word, where that is longer than the cycle of its plan; null for any other, and for the plan's own word, which nobody gave. */
export function unconfirmedFor(tracked: Tracked, today: Day): number | null {
  const { declared, stage } = tracked.standing;
  const isGreen = stage === 'open' && shownRatingOf(tracked, today) === 'green';
  if (!isGreen || declared === null || declared.by === null || !isLapsed(tracked, today)) return null;
  return daysBetween(declared.on, today);
}

/** The rules by which an action is rated: its plan's. */
export function rulesOf({ rules = USUAL_RULES }: Pick<Action, 'rules'>): RatingRules {
  return rules;
}
