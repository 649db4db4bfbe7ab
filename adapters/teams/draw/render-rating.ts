import { NOT_RATED } from '#src/messages/words/rating-first.ts';
import { sayRating } from '#src/messages/words/say-rating.ts';
import { LOOK, RATINGS } from '#src/rating/scale.ts';
import type { Rating } from '#src/rating/scale.ts';
import type { CardElement } from './payload.ts';
import { runOf } from './render-text.ts';
import type { Look } from './render-text.ts';

/** How the shape of each rating is coloured. */
const COLOURED: Readonly<Record<Rating, Look>> = {
  red: { color: 'Attention' },
  amber: { color: 'Warning' },
  green: { color: 'Good' },
  blue: { color: 'Accent' },
  grey: {},
};

/** A rating as word and coloured shape; null says that there is none yet. */
export function ratingRuns(rating: Rating | null): readonly CardElement[] {
  if (rating === null) return [runOf(NOT_RATED.word, { isSubtle: true })];
  return markRuns(rating, {});
}

/** The word stays as dark as all others: on white some clients show the colours of amber and green too faintly to read. */
function markRuns(rating: Rating, look: Look): readonly CardElement[] {
  const { word, shape } = LOOK[rating];
  const bold: Look = { ...look, weight: 'Bolder' };
  return [runOf(`${word} `, bold), runOf(shape, { ...bold, ...COLOURED[rating] })];
}

/** True where words say a rating themselves, such as a receipt's heading. */
export function saysRating(rating: Rating, words: string): boolean {
  return words.includes(LOOK[rating].shape);
}

const SAID = new RegExp(`(${RATINGS.map(sayRating).join('|')})`, 'u');
/** More ratings in one text than these stay uncoloured, so that no text grows without bound. */
const MOST_COLOURED = 8;

/** Our own words with the shapes of the ratings in them coloured, where each is word and shape: "3 Red ■, 6 Amber ▲". */
export function colouredRuns(words: string, look: Look = {}): readonly CardElement[] {
  const parts = words.split(SAID);
  const rest = parts.splice(MOST_COLOURED * 2).join('');
  const runs = parts.flatMap((part, at) => {
    const rating = at % 2 === 0 ? undefined : RATINGS.find((one) => sayRating(one) === part);
    return rating === undefined ? [runOf(part, look)] : markRuns(rating, look);
  });
  return [...runs, runOf(rest, look)].filter(({ text }) => text !== '');
}
