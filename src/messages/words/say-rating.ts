import { LOOK } from '#src/rating/scale.ts';
import type { Rating } from '#src/rating/scale.ts';

/** A rating as word and shape, "Amber ▲"; null is one that nobody has given yet. */
export function sayRating(rating: Rating | null): string {
  if (rating === null) return 'Not rated yet';
  const { word, shape } = LOOK[rating];
  return `${word} ${shape}`;
}
