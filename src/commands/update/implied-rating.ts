import { ruleRatingOf } from '#src/plan/ratings.ts';
import type { Change } from '#src/plan/change.ts';
import type { Question } from '#src/plan/question.ts';
import type { Tracked } from '#src/plan/standing.ts';
import { DECLARABLE } from '#src/rating/scale.ts';
import type { Declarable } from '#src/rating/scale.ts';
import type { ReadingPart } from '#src/reply/reading.ts';
import type { Scene } from '#src/commands/command.ts';
import { questionOn } from './question-on.ts';

/** A later date in answer to "Will it be done by then?" rates the action as its dates then do; nobody said so, and the receipt says that. */
export function withImpliedRating(part: ReadingPart, tracked: Tracked, scene: Scene): ReadingPart {
  const question = questionOn(tracked.action.id, scene);
  const rating = question !== null && ABOUT_THE_DATE.has(question) ? ratingByDates(part.change, tracked, scene) : null;
  if (rating === null) return part;
  return { ...part, change: { ...part.change, rating }, implied: [...part.implied, { what: 'rating', rating }] };
}

/** What the dates rate an action once a later one is said and no rating; null where that is not so. */
export function ratingByDates(change: Change, tracked: Tracked, { today }: Scene): Declarable | null {
  const { forecast } = change;
  if (change.rating !== undefined || change.done === true || typeof forecast !== 'string') return null;
  const { agreed } = tracked.standing;
  if (agreed === null || forecast <= agreed || forecast < today) return null;
  const rule = ruleRatingOf({ ...tracked, standing: { ...tracked.standing, forecast } }, today);
  return DECLARABLE.find((one) => one === rule) ?? null;
}

// Asked whether a rating is still right, a later date says that it is not.
const ABOUT_THE_DATE: ReadonlySet<Question> = new Set(['will-it-be-done', 'is-it-done', 'still-right']);
