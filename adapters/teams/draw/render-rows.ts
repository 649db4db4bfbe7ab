import { rowParts } from '#adapters/network/draw/row-parts.ts';
import type { RowParts } from '#adapters/network/draw/row-parts.ts';
import type { Block } from '#src/messages/card.ts';
import { LIST_COLUMNS } from '#src/messages/words/list-words.ts';
import { sayRating } from '#src/messages/words/say-rating.ts';
import type { CardElement } from './payload.ts';
import { pieceOf } from './render-piece.ts';
import type { Piece, TableHead } from './render-piece.ts';
import { ratingRuns } from './render-rating.ts';
import { lineOf, paragraph, runOf } from './render-text.ts';

type Rows = Extract<Block, { kind: 'rows' }>;

/**
 * A list of actions as a table, how each stands before what it is; the facts stand under the title, which reads well on a
 * phone. One action alone, people and whatever has no rating need no columns and no heading above them.
 */
export function drawRows({ rows, more }: Rows): readonly Piece[] {
  const drawn = rows.map((row) => rowParts(row, lineOf));
  const isTable = drawn.length > 1 && drawn.some(saysStanding);
  const pieces = isTable ? inTable(drawn) : drawn.map(alone);
  return more > 0 ? [...pieces, moreOf(more)] : pieces;
}

/** The last line of a list that goes on. */
function moreOf(more: number): Piece {
  const text = `and ${more} more`;
  return pieceOf(paragraph([runOf(text, { isSubtle: true })]), text);
}

function inTable(rows: readonly RowParts[]): readonly Piece[] {
  const head: TableHead = {
    columns: [{ width: '88px' }, { width: 1 }],
    row: rowOf([[header(LIST_COLUMNS.rating)], [header(LIST_COLUMNS.title)]]),
  };
  return rows.map((row) => {
    const rating = paragraph(saysStanding(row) ? ratingRuns(row.rating) : [runOf('–')]);
    const element = rowOf([[rating], about(refRuns(row), row)]);
    return { ...pieceOf(element, aloudOf(row)), table: head, rows: 1 };
  });
}

function alone(row: RowParts): Piece {
  const { ref, title, rating } = row;
  const named = ref === '' && title !== '' ? [runOf(title, { weight: 'Bolder' })] : refRuns(row);
  const mark = saysStanding(row) ? [...ratingRuns(rating), ...(named.length === 0 ? [] : [runOf(' · ')])] : [];
  const element = { type: 'Container', spacing: 'Small', items: about([...mark, ...named], row) };
  return { ...pieceOf(element, aloudOf(row)), rows: 1 };
}

/** What it is on the first line, what is known of it beneath. */
function about(above: readonly CardElement[], row: RowParts): readonly CardElement[] {
  const paragraphs = [above, factRuns(row)].filter((runs) => runs.length > 0);
  if (paragraphs.length === 0) return [paragraph([runOf('–')])];
  return paragraphs.map((runs, at) => paragraph(runs, at === 0 ? {} : { spacing: 'None' }));
}

function refRuns({ ref, title }: RowParts): readonly CardElement[] {
  const runs = [runOf(ref === '' || title === '' ? ref : `${ref} `, { weight: 'Bolder' }), runOf(title)];
  return runs.filter(({ text }) => text !== '');
}

/** What is asked is as plain as the title; what is known stands back. */
function factRuns({ facts }: RowParts): readonly CardElement[] {
  return facts.split(/(?<=^|· )([^·]*\?)(?= ·|$)/u).flatMap((part, at) => {
    if (part === '') return [];
    return [runOf(part, at % 2 === 0 ? { isSubtle: true } : {})];
  });
}

function saysStanding({ ref, rating, unratedSaid }: RowParts): boolean {
  return rating !== null || (unratedSaid && ref !== '');
}

function aloudOf(row: RowParts): string {
  const { rating, ref, title, facts } = row;
  const rated = saysStanding(row) ? sayRating(rating) : '';
  return [`${ref} ${title}`.trim(), rated, facts].filter((part) => part !== '').join(', ');
}

function rowOf(cells: readonly (readonly CardElement[])[]): CardElement {
  return { type: 'TableRow', cells: cells.map((items) => ({ type: 'TableCell', items })) };
}

function header(words: string): CardElement {
  return paragraph([runOf(words, { isSubtle: true, size: 'Small' })]);
}
