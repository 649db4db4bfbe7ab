import type { RichTextSection } from '@slack/types';
import type { Block, Row } from '#src/messages/card.ts';
import { NOT_RATED } from '#src/messages/rating-first.ts';
import { sayRating } from '#src/messages/say-rating.ts';
import { LOOK } from '#src/rating/scale.ts';
import type { Rating } from '#src/rating/scale.ts';
import { chunksOf } from './render-piece.ts';
import type { Piece } from './render-piece.ts';
import { lineOf, paragraph, richText, textOf } from './render-text.ts';

type Rows = Extract<Block, { kind: 'rows' }>;

/** What a row weighs beside its words. */
const LINE = 150;
const LONGEST = { ref: 60, title: 300, facts: 700 } as const;

/** A list of actions, a few to a block; each begins with its ref and title, and how it stands is a line of its own, which reads well on a phone. */
export function drawRows({ rows, more }: Rows): readonly Piece[] {
  const pieces = chunksOf(
    rows.map(partsOf),
    ({ ref, title, facts }) => ref.length + title.length + facts.length + LINE,
  ).map(pieceOf);
  return more > 0 ? [...pieces, moreOf(more)] : pieces;
}

/** The last line of a list that goes on. */
export function moreOf(more: number): Piece {
  const text = `and ${more} more`;
  return { block: richText([paragraph([textOf(text)])]), aloud: text, rows: 0 };
}

/** A rating for the front of a line: its colour, its word and its shape. */
export function ratingMark(rating: Rating | null): string {
  return rating === null ? NOT_RATED.word : `${LOOK[rating].emoji} ${sayRating(rating)}`;
}

type Parts = Required<Omit<Row, 'facts'>> & { readonly facts: string };

function pieceOf(rows: readonly Parts[]): Piece {
  const list = { type: 'rich_text_list' as const, style: 'bullet' as const, elements: rows.map(itemOf) };
  return { block: richText([list]), aloud: rows.map(aloudOf).join('\n'), rows: rows.length };
}

/** What it is on the first line, how it stands on the second. */
function itemOf({ rating, unratedSaid, ref, title, facts }: Parts): RichTextSection {
  const mark = rating === null && !unratedSaid ? '' : ratingMark(rating);
  const stands = [mark, facts].filter((part) => part !== '').join(' · ');
  return paragraph([
    ...(ref === '' ? [] : [textOf(ref, 'bold')]),
    textOf(`${ref === '' || title === '' ? title : ` ${title}`}${ref === '' && title === '' ? '' : '\n'}${stands}`),
  ]);
}

function aloudOf({ rating, unratedSaid, ref, title, facts }: Parts): string {
  const rated = rating === null && !unratedSaid ? '' : sayRating(rating);
  return [`${ref} ${title}`.trim(), rated, facts].filter((part) => part !== '').join(', ');
}

function partsOf({ rating, unratedSaid = true, ref, title, facts }: Row): Parts {
  const each = facts.map((fact) => lineOf(fact, LONGEST.facts)).filter((fact) => fact !== '');
  return {
    rating,
    unratedSaid,
    ref: lineOf(ref, LONGEST.ref),
    title: lineOf(title, LONGEST.title),
    facts: lineOf(each.join(' · '), LONGEST.facts),
  };
}
