import { sayRating } from '#src/messages/words/say-rating.ts';
import type { Card } from '#src/messages/card.ts';
import type { CardElement } from './payload.ts';
import { pieceOf } from './render-piece.ts';
import type { Piece } from './render-piece.ts';
import { isPlain } from './render-plain.ts';
import { ratingRuns, saysRating } from './render-rating.ts';
import { keptWords, lineOf, paragraph, runOf } from './render-text.ts';

const LONGEST = 1500;

/** A card's heading, its rating above it as word and coloured shape, unless its words say it. */
export function drawHeading({ heading, rating }: Card): readonly Piece[] {
  const whole = keptWords(lineOf(heading, LONGEST * 2), LONGEST);
  if (whole === '') return [];
  const isSaid = rating !== null && saysRating(rating, whole);
  const above = rating === null || isSaid ? [] : [pieceOf(paragraph(ratingRuns(rating)), '')];
  // Read out, the ref and the title come first: a notification shows only the beginning.
  const aloud = rating === null || isSaid ? whole : `${whole} · ${sayRating(rating)}`;
  return [...above, pieceOf(headingOf(whole, above.length > 0), aloud)];
}

/** A heading for a reader of the screen too, unless its words could be read as Markdown: then they are shown as they are. */
function headingOf(words: string, isUnder: boolean): CardElement {
  const spacing = isUnder ? { spacing: 'None' } : {};
  if (!isPlain(words)) return paragraph([runOf(words, { weight: 'Bolder', size: 'Medium' })], spacing);
  return {
    type: 'TextBlock',
    text: words,
    style: 'heading',
    size: 'Medium',
    weight: 'Bolder',
    wrap: true,
    ...spacing,
  };
}
