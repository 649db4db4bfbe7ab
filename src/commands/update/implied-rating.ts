import { ruleRatingOf } from '#src/plan/ratings.ts';
import type { Tracked } from '#src/plan/standing.ts';
import { DECLARABLE } from '#src/rating/scale.ts';
import type { ReadingPart } from '#src/reply/reading.ts';
import type { Scene } from '#src/commands/command.ts';
import { questionOn } from './question-on.ts';

/** A later date in answer to "Will it be done by then?" rates the action as its dates then do; nobody said so, and the receipt says that. */
export function withImpliedRating(part: ReadingPart, tracked: Tracked, scene: Scene): ReadingPart {
  const { change } = part;
  const { forecast } = change;
  if (change.rating !== undefined || change.done === true || typeof forecast !== 'string') return part;
  const question = questionOn(tracked.action.id, scene);
  if (question !== 'will-it-be-done' && question !== 'is-it-done') return part;
  const { agreed } = tracked.standing;
  if (agreed === null || forecast <= agreed || forecast < scene.today) return part;
  const rule = ruleRatingOf({ ...tracked, standing: { ...tracked.standing, forecast } }, scene.today);
  const rating = DECLARABLE.find((one) => one === rule);
  if (rating === undefined) return part;
  return { ...part, change: { ...change, rating }, implied: [...part.implied, { what: 'rating', rating }] };
}
