import type { Card } from '#src/messages/card.ts';
import { LOOK } from '#src/rating/scale.ts';
import type { Rating } from '#src/rating/scale.ts';
import { sayRating } from '#src/messages/words/say-rating.ts';
import type { Piece } from './render-piece.ts';
import { ratingMark } from './render-rows.ts';
import { keptWords, lineOf, paragraph, plain, richText, textOf } from './render-text.ts';

const LONGEST = { header: 150, whole: 2900 } as const;

/** A card's heading with its rating before it; one too long for a header is given again, whole, beneath it. */
export function drawHeading({ heading, rating }: Card): readonly Piece[] {
  const whole = lineOf(heading, LONGEST.whole);
  if (whole === '') return [];
  const marked = markedWith(rating, whole);
  const header: Piece = {
    block: { type: 'header', text: plain(marked, LONGEST.header) },
    aloud: spoken(rating, whole),
    rows: 0,
  };
  if (marked.length <= LONGEST.header) return [header];
  const text = keptWords(whole, LONGEST.whole);
  return [header, { block: { type: 'section', text: plain(text, LONGEST.whole), expand: true }, aloud: '', rows: 0 }];
}

/** The heading of one item among many, smaller than a header; the rating is the colour alone where the line beneath says it. */
export function drawItemHeading({ heading, rating, blocks }: Card): readonly Piece[] {
  const whole = lineOf(heading, LONGEST.whole);
  if (whole === '') return [];
  const isSaid = rating !== null && blocks.some((block) => block.kind === 'aside' && saysRating(rating, block.text));
  const marked = isSaid ? `${LOOK[rating].emoji} ${whole}` : markedWith(rating, whole);
  const block = richText([paragraph([textOf(marked, 'bold')])]);
  return [{ block, aloud: spoken(rating, whole), rows: 0 }];
}

function markedWith(rating: Rating | null, heading: string): string {
  if (rating === null) return heading;
  return saysRating(rating, heading) ? `${LOOK[rating].emoji} ${heading}` : `${ratingMark(rating)} · ${heading}`;
}

/** Read out, the ref and the title come first: a notification shows only the beginning. */
function spoken(rating: Rating | null, heading: string): string {
  return rating === null || saysRating(rating, heading) ? heading : `${heading} · ${sayRating(rating)}`;
}

// A receipt's heading says its rating itself.
function saysRating(rating: Rating, heading: string): boolean {
  return heading.includes(LOOK[rating].shape);
}
