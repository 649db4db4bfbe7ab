import { LOOK } from '#src/rating/scale.ts';
import type { Rating } from '#src/rating/scale.ts';

/** The word and shape that stand for no rating where words must be short. */
export const NOT_RATED = { word: 'Not rated', shape: '·' } as const;

/** The word and shape of what is said to be done and waits to be checked: a star that is not filled in yet. */
export const TO_CHECK = { word: 'To check', shape: '☆' } as const;

/** The word and shape of Green that is not both confirmed and in time: a dot that is not filled in. */
export const ONLY_SAID = { word: 'Only said', shape: '◌' } as const;

/** A rating at the head of a line, the shape before the word: '▲ Amber'. */
export function ratingFirst(rating: Rating | null): string {
  const { word, shape } = rating === null ? NOT_RATED : LOOK[rating];
  return `${shape} ${word}`;
}
