import type { Columns } from '#src/intake/columns.ts';
import type { DocumentRow, DocumentTable } from '#src/intake/document.ts';
import type { HeadingRow } from './find-heading-row.ts';
import type { ReadHints } from '#src/intake/format.ts';
import type { Segment } from './segment.ts';
import { claimsOf, columnsOf, isActionTable, isPlanTable } from '#src/intake/columns.ts';
import { foldSpaces } from '#src/intake/issue.ts';
import { isOfMeasures } from '#src/intake/purposes/columns/is-of-measures.ts';
import { looksOf } from './columns/column-looks.ts';
import { findHeadingRow, headingAt } from './find-heading-row.ts';
import { cellAt, placeOfRow, columnsIn } from './grid.ts';
import { isTitleName } from './columns/name-weight.ts';
import { layoutOf, withGiven } from './settle-layout.ts';
import { MATTERING, weighColumns } from './columns/weigh-columns.ts';
import { withoutIdle } from './row-standing.ts';

/** The tables of actions among a document's tables, each under its heading row; where no heading names any, by the looks of the cells. */
export function findSegments(tables: readonly DocumentTable[], hints: ReadHints): Segment[][] {
  const finder: Finder = { hints, first: null, last: null };
  const found = tables.map((table) => segmentsOf(table, finder));
  if (found.some((segments) => segments.length > 0)) return found;
  return tables.map((table) => byLooks(table, hints));
}

type Finder = { readonly hints: ReadHints; first: Segment | null; last: Segment | null };
type Piece = {
  readonly above: readonly DocumentRow[];
  readonly heading: HeadingRow;
  readonly rows: readonly DocumentRow[];
};

function segmentsOf(table: DocumentTable, finder: Finder): Segment[] {
  const heading = findHeadingRow(table.rows);
  if (heading === null) return goesOn(table, finder);
  const pieces = parted(table.rows, heading);
  return pieces.flatMap((piece) => {
    const segment = segmentOf(table, piece, finder);
    if (segment === null) return [];
    finder.first ??= segment;
    finder.last = segment;
    return [segment];
  });
}

/** The rows parted at each heading row; one that only repeats the heading above is dropped. */
function parted(rows: readonly DocumentRow[], first: HeadingRow): Piece[] {
  const pieces: { above: readonly DocumentRow[]; heading: HeadingRow; rows: DocumentRow[] }[] = [];
  pieces.push({ above: rows.slice(0, first.at), heading: first, rows: [] });
  let repeated = linesOf(rows, first);
  for (let at = first.end; at < rows.length; at += 1) {
    const row = rows[at] as DocumentRow;
    const key = keyOf(row);
    if (key !== '' && repeated.has(key)) continue;
    const next = row.cells.some(isTitleName) ? headingAt(rows, at) : null;
    if (next === null || Object.keys(columnsOf(next.headings)).length < 3) {
      pieces.at(-1)?.rows.push(row);
      continue;
    }
    pieces.push({ above: [], heading: next, rows: [] });
    repeated = linesOf(rows, next);
    at = next.end - 1;
  }
  return pieces;
}

function linesOf(rows: readonly DocumentRow[], { at, end }: HeadingRow): Set<string> {
  return new Set(rows.slice(at, end).map(keyOf));
}

// A heading row is short; a long row is not one again, and need not be folded to know it.
function keyOf({ cells }: DocumentRow): string {
  const said = cells.length > 60 || cells.some((cell) => cell.length > 100) ? [] : cells.map(foldSpaces);
  return said.join('|').toLowerCase().replace(/\|+$/, '');
}

function segmentOf(table: DocumentTable, { above, heading, rows }: Piece, { hints, first }: Finder): Segment | null {
  if (isAnotherTable(heading.headings, rows, hints)) return null;
  const found = weighColumns(heading.headings, looksIn(rows));
  const columns = withoutIdle(isPlanTable(found.columns) ? found.columns : columnsOf(heading.headings), rows);
  if (isCount(rows, columns)) return null;
  const isLikeFirst = first === null || sameHeadings(first.headings, heading.headings);
  const given = isLikeFirst && hints.columns !== null ? withGiven(columns, hints.columns) : null;
  const unsure = given === null ? (table.isGuessed === true ? MATTERING : found.unsure) : [];
  return {
    table,
    above,
    place: placeOfRow(table, table.rows[heading.at] as DocumentRow),
    headings: heading.headings,
    columns: given ?? columns,
    ...firstDatesOf(heading.headings, given ?? columns),
    ...milestonesOf(heading.headings, given ?? columns),
    layout: layoutOf(heading.headings, { columns: given ?? columns, unsure }),
    isGiven: given !== null,
    rows,
  };
}

const REVISED = /\b(?:revised|new|current|updated|latest|forecast|agreed|extended)\b/i;
const FIRST = /\b(?:original|first|initial|baseline)\b/i;

/** "Original due date" beside "Revised due date". */
function firstDatesOf(headings: readonly string[], { dates, ...columns }: Columns): { readonly firstDates?: number } {
  if (dates === undefined || !REVISED.test(headings[dates] ?? '')) return {};
  const taken = new Set(Object.values(columns));
  const claims = claimsOf(headings).filter(
    ({ field, index }) => field === 'dates' && index !== dates && !taken.has(index),
  );
  const first =
    claims.find(({ index }) => FIRST.test(headings[index] ?? '')) ?? claims.find(({ weight }) => weight > 5);
  return first === undefined ? {} : { firstDates: first.index };
}

const MILESTONE = /^(?:key |delivery )?milestones?$/i;

function milestonesOf(headings: readonly string[], columns: Columns): { readonly milestones?: number } {
  const at = headings.findIndex((heading) => MILESTONE.test(heading.trim()));
  return at < 0 || columns.dates === undefined || Object.values(columns).includes(at) ? {} : { milestones: at };
}

const WORD = /\p{L}/u;

/** True for a summary that counts actions, which has figures where a plan has what is to be done. */
function isCount(rows: readonly DocumentRow[], { title }: Columns): boolean {
  const said = rows.slice(0, 60).flatMap((row) => cellAt(row, title) || []);
  return said.length > 0 && !said.some((text) => WORD.test(text));
}

// A register of risks has owners and actions too, and is no plan of actions.
// "Inherent risk", "Residual risk score (1–25)".
const RISK_COLUMN = ['inherent', 'residual', 'gross'].map((kind) => `${kind} (?:risk|score).*`).join('|');
const OF_ANOTHER_TABLE = new RegExp(`^(?:likelihood|probability|${RISK_COLUMN})$`, 'i');

function isAnotherTable(headings: readonly string[], rows: readonly DocumentRow[], { columns }: ReadHints): boolean {
  const isRisks = headings.some((heading) => OF_ANOTHER_TABLE.test(heading));
  return isRisks || (columns === null && isOfMeasures(headings, rows));
}

function sameHeadings(one: readonly string[], other: readonly string[]): boolean {
  return one.join('|').toLowerCase() === other.join('|').toLowerCase();
}

/** A table without a heading row goes on from the one before it where it is as wide and its cells look alike. */
function goesOn(table: DocumentTable, finder: Finder): Segment[] {
  const { last } = finder;
  if (
    last === null ||
    table.rows.length === 0 ||
    columnsIn(table.rows) !== columnsIn([...last.rows, ...headingRowOf(last)])
  )
    return [];
  const { columns } = weighColumns(last.headings, looksIn(table.rows));
  if (!isAlike(columns, last.columns)) return [];
  return [{ ...last, table, above: [], place: null, rows: table.rows }];
}

function headingRowOf({ headings }: Segment): DocumentRow[] {
  return [{ place: '', cells: headings, covered: [] }];
}

function isAlike(one: Columns, other: Columns): boolean {
  return one.title === other.title && one.dates === other.dates && one.leads === other.leads;
}

/** A table whose headings say nothing known, by what its cells look like or as somebody said. */
function byLooks(table: DocumentTable, { columns: given }: ReadHints): Segment[] {
  const headings = table.rows[0]?.cells.map(foldSpaces) ?? [];
  const below = table.rows.slice(1);
  if (below.length === 0 || isAnotherTable(headings, below, { columns: given })) return [];
  const found = weighColumns(headings, looksIn(below));
  const columns = given === null ? found.columns : withGiven(found.columns, given);
  const isOne = given === null ? isActionTable(columns) && below.length > 1 : columns.title !== undefined;
  if (!isOne || Math.max(...Object.values(columns)) >= columnsIn(table.rows)) return [];
  const first = table.rows[0] as DocumentRow;
  const hasHeading = namesItsColumns(headings, columns) || !looksLikeData(first, columns);
  const names = hasHeading ? headings : headings.map(() => '');
  const unsure = given === null ? found.unsure : [];
  const layout = layoutOf(names, { columns, unsure });
  const place = hasHeading ? placeOfRow(table, first) : null;
  const isGiven = given !== null;
  return [
    { table, above: [], place, headings: names, columns, layout, isGiven, rows: hasHeading ? below : table.rows },
  ];
}

/** True for a first row that is an action already: its date cell holds a time, or its action a sentence. */
/** True where the first row names the columns of the dates and of the leads: it is a heading row, however long another heading is. */
function namesItsColumns(headings: readonly string[], { dates, leads }: Columns): boolean {
  const named = columnsOf(headings);
  return dates !== undefined && leads !== undefined && named.dates === dates && named.leads === leads;
}

function looksLikeData(row: DocumentRow, { title, dates }: Columns): boolean {
  return looksOf([cellAt(row, dates)]).times > 0 || looksOf([cellAt(row, title)]).prose > 0;
}

function looksIn(rows: readonly DocumentRow[]): ReturnType<typeof looksOf>[] {
  const some = rows.slice(0, 120);
  return Array.from({ length: Math.min(columnsIn(some), 60) }, (_, index) =>
    looksOf(some.map((row) => cellAt(row, index))),
  );
}
