import type { CardElement } from './payload.ts';
import { sizeOf } from './render-size.ts';

/** The head of a table, which stands again on every card that its rows go on to; the object itself says whose row is whose. */
export type TableHead = { readonly columns: readonly object[]; readonly row: CardElement };

/** One drawn part of a card, small enough for any message. */
export type Piece = {
  /** An element, or a row of a table. */
  readonly element: CardElement;
  readonly table: TableHead | null;
  /** The same in words; empty when another piece says it. */
  readonly aloud: string;
  /** How many rows of a list it holds, so that those left out can be counted. */
  readonly rows: number;
  /** A title begins a part, and is never parted from what it is of. */
  readonly isTitle: boolean;
  /** True for a sentence of ours that asks. */
  readonly asks: boolean;
};

/** A piece that is neither a row nor a title. */
export function pieceOf(element: CardElement, aloud: string): Piece {
  return { element, table: null, aloud, rows: 0, isTitle: false, asks: false };
}

/** What a piece weighs on a card after another. */
export function weightOf({ element, table }: Piece, before: Piece | undefined): number {
  const head = table === null || before?.table === table ? 0 : sizeOf(tableOf(table, []));
  return sizeOf(element) + head + 2;
}

/** The elements of a card's body: rows of one table that follow each other are one table. */
export function elementsOf(pieces: readonly Piece[]): readonly CardElement[] {
  const elements: CardElement[] = [];
  let rows: CardElement[] = [];
  for (const [at, { element, table }] of pieces.entries()) {
    if (table === null) elements.push(element);
    else rows.push(element);
    if (table === null || pieces[at + 1]?.table === table) continue;
    elements.push(tableOf(table, rows));
    rows = [];
  }
  return elements;
}

function tableOf({ columns, row }: TableHead, rows: readonly CardElement[]): CardElement {
  return {
    type: 'Table',
    columns,
    firstRowAsHeaders: true,
    showGridLines: false,
    rows: [row, ...rows],
  };
}
