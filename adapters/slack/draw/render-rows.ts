import { rowParts } from '#adapters/network/draw/row-parts.ts';
import type { RowParts } from '#adapters/network/draw/row-parts.ts';
import type { RichTextSection } from '@slack/types';
import type { Block } from '#src/messages/card.ts';
import { NOT_RATED } from '#src/messages/words/rating-first.ts';
import { sayRating } from '#src/messages/words/say-rating.ts';
import { LOOK } from '#src/rating/scale.ts';
import type { Rating } from '#src/rating/scale.ts';
import { chunksOf } from './render-piece.ts';
import type { Piece } from './render-piece.ts';
import { lineOf, paragraph, richText, textOf } from './render-text.ts';

type Rows = Extract<Block, { kind: 'rows' }>;

/** What a row weighs beside its words. */
const LINE = 150;

/** A list of actions, a few to a block; each begins with its ref and title, and how it stands is a line of its own, which reads well on a phone. */
export function drawRows({ rows, more, asked }: Rows): readonly Piece[] {
  // What is asked is made anew with each answer, and a person has no number to be found by.
  const isOfActions = asked === undefined && rows.every(({ ref }) => ref !== '');
  const pieces = chunksOf(
    rows.map((row) => rowParts(row, lineOf)),
    ({ ref, title, facts }) => ref.length + title.length + facts.length + LINE,
  ).map((some) => ({ ...pieceOf(some), ...(isOfActions ? { list: { rows: some, of: rows, title: null } } : {}) }));
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

function pieceOf(rows: readonly RowParts[]): Piece {
  const list = { type: 'rich_text_list' as const, style: 'bullet' as const, elements: rows.map(itemOf) };
  return { block: richText([list]), aloud: rows.map(aloudOf).join('\n'), rows: rows.length };
}

/** How a row's action stands, as word and shape; empty where nothing is said of it. */
export function standingOf({ rating, unratedSaid }: RowParts): string {
  return rating === null && !unratedSaid ? '' : ratingMark(rating);
}

/** What it is on the first line, how it stands on the second. */
function itemOf(row: RowParts): RichTextSection {
  const { ref, title, facts } = row;
  const stands = [standingOf(row), facts].filter((part) => part !== '').join(' · ');
  return paragraph([
    ...(ref === '' ? [] : [textOf(ref, 'bold')]),
    textOf(`${ref === '' || title === '' ? title : ` ${title}`}${ref === '' && title === '' ? '' : '\n'}${stands}`),
  ]);
}

function aloudOf({ rating, unratedSaid, ref, title, facts }: RowParts): string {
  const rated = rating === null && !unratedSaid ? '' : sayRating(rating);
  return [`${ref} ${title}`.trim(), rated, facts].filter((part) => part !== '').join(', ');
}
