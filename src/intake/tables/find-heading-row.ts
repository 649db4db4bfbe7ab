import type { Columns } from '#src/intake/columns.ts';
import type { DocumentRow } from '#src/intake/document.ts';
import { columnsOf, isPlanTable } from '#src/intake/columns.ts';
import { foldSpaces } from '#src/intake/issue.ts';
import { isTime } from './columns/column-looks.ts';
import { ownCells } from './grid.ts';

/** The heading row of a table: where it begins and ends among the rows, and what it calls each column. */
export type HeadingRow = { readonly at: number; readonly end: number; readonly headings: readonly string[] };

// A council's sheet may have its title and a page of notes above the headings.
const LOOK_AT_ROWS = 200;
const LONGEST_HEADING = 80;

/** The row among the first that names the most columns of a plan, with the row below where a heading runs over two lines; null for none. */
export function findHeadingRow(rows: readonly DocumentRow[]): HeadingRow | null {
  let best: HeadingRow | null = null;
  let most = 0;
  for (let at = 0; at < Math.min(rows.length, LOOK_AT_ROWS); at += 1) {
    const heading = headingAt(rows, at);
    const known = heading === null ? 0 : Object.keys(columnsOf(heading.headings)).length;
    if (heading === null || known <= most) continue;
    best = heading;
    most = known;
  }
  return best;
}

/** The heading row that begins at a row; null where that row names no plan's columns. */
export function headingAt(rows: readonly DocumentRow[], at: number): HeadingRow | null {
  const [first, second] = [rows[at], rows[at + 1]];
  if (first === undefined) return null;
  const headings = first.cells.map(foldSpaces);
  if (!mayName(headings)) return null;
  const alone = columnsOf(headings);
  const both = second === undefined ? null : joined(first, second);
  const isTwoLines = both !== null && (isBetter(columnsOf(both), alone) || goesOnBelow(second, alone));
  if (isTwoLines) return { at, end: at + 2, headings: both };
  return isPlanTable(alone) ? { at, end: at + 1, headings } : null;
}

/** A heading row is of short cells, and none of them is a day: cheap to see in a table of many rows. */
function mayName(cells: readonly string[]): boolean {
  const said = cells.filter((cell) => cell !== '');
  return said.length > 1 && said.every((cell) => cell.length <= LONGEST_HEADING && !cell.startsWith('•'));
}

/** The cells of two rows read downwards, where the second may go on with the headings of the first; null where it holds data. */
function joined(first: DocumentRow, second: DocumentRow): string[] | null {
  const below = second.cells.map((cell, index) => (second.covered.includes(index) ? '' : foldSpaces(cell)));
  if (
    !below.some((cell) => cell !== '') ||
    !below.every((cell) => cell.length <= 40 && !DATA.test(cell) && !isTime(cell))
  )
    return null;
  const width = Math.max(first.cells.length, below.length);
  const over = first.cells.map((cell, index) =>
    cell === '' && (below[index] ?? '') !== '' ? lastBefore(first.cells, index) : cell,
  );
  return Array.from({ length: width }, (_, index) => foldSpaces(`${over[index] ?? ''} ${below[index] ?? ''}`));
}

/** "Timescale" over both "Start" and "End" stands in the first of their columns alone. */
function lastBefore(cells: readonly string[], index: number): string {
  return cells.slice(Math.max(0, index - 3), index).findLast((cell) => cell !== '') ?? '';
}

/** A row below the headings that says nothing of an action, only more of other headings. */
function goesOnBelow(second: DocumentRow | undefined, { title, ref }: Columns): boolean {
  if (second === undefined || title === undefined) return false;
  const own = ownCells(second);
  return own.length > 1 && !own.includes(title) && (ref === undefined || !own.includes(ref));
}

const DATA = /\d|^•|[.!?]$/;

function isBetter(both: Columns, alone: Columns): boolean {
  const [more, less] = [Object.keys(both).length, Object.keys(alone).length];
  return isPlanTable(both) && (more > less || !isPlanTable(alone));
}
