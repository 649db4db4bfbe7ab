import type { Rating } from '#src/rating/scale.ts';
import { page as m } from './markup.ts';
import type { Markup } from './markup.ts';

/** A rating as its word and shape, both in `text`; the colour only stands beside them. */
export function ratingTag(rating: Rating, text: string): Markup {
  return m`<strong class="rt-rating rt-rating--${rating}">${text}</strong>`;
}
