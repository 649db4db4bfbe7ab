import type { DocumentRow, DocumentTable } from '#src/intake/document.ts';
import type { RichTextRun } from 'hucre';
import type { CellValue, MergeRange, Sheet } from 'hucre/xlsx';
import { MOST_COLUMNS } from '#src/intake/columns.ts';
import { cellLines } from '#src/intake/readers/cell-lines.ts';
import { struckThrough } from '#src/intake/seen/struck-words.ts';
import { sayCell } from './say-cell.ts';

type RowSoFar = { readonly place: string; readonly cells: string[]; readonly covered: number[] };

const TELL_EVERY = 1000;
// Merges that lie over each other are a damaged file; together they may cover no more than this.
const MOST_COVERED = 2_000_000;

/** What a sheet holds, row by row, without the rows that hold nothing; `tell` hears how many rows are read. */
export function readSheet(
  sheet: Sheet,
  colours: ReadonlyMap<string, string>,
  tell: (rows: number) => void,
): DocumentTable {
  const drafts = sheet.rows.map((values, at): RowSoFar => {
    if (at % TELL_EVERY === 0) tell(at);
    const cells = values
      .slice(0, MOST_COLUMNS)
      .map((value, column) => sayDrawn(sheet, value, `${at},${column}`) || (colours.get(`${at},${column}`) ?? ''));
    return { place: `row ${at + 1}`, cells, covered: [] };
  });
  coverMerged(drafts, sheet.merges ?? []);
  const rows = drafts.filter(({ cells }) => cells.some((cell) => cell !== ''));
  const width = rows.reduce((widest, { cells }) => Math.max(widest, lastFilled(cells)), 0);
  return { place: `sheet “${sheet.name}”`, name: sheet.name, rows: rows.map((row) => ofWidth(row, width)) };
}

/** A cell's words, with a line through those that are drawn so. */
function sayDrawn({ cells }: Sheet, value: CellValue, key: string): string {
  const cell = cells?.get(key);
  const said = sayCell(value, cell?.style?.numFmt ?? '');
  if (said === '' || cell === undefined) return said;
  const isWhole = cell.style?.font?.strikethrough === true;
  const isStruck = ({ font }: RichTextRun): boolean => font?.strikethrough ?? isWhole;
  const runs = cell.richText ?? [];
  if (!runs.some(isStruck)) return isWhole && runs.length === 0 ? struckThrough(said) : said;
  return cellLines(runs.map((run) => (isStruck(run) ? `${struckThrough(run.text)} ` : run.text)).join(''));
}

/** The words of a merged cell in each row below its first. */
function coverMerged(rows: readonly RowSoFar[], merges: readonly MergeRange[]): void {
  let left = MOST_COVERED;
  for (const { startRow, endRow, startCol } of merges) {
    const text = rows[startRow]?.cells[startCol] ?? '';
    const below = text === '' ? [] : rows.slice(startRow + 1, endRow + 1);
    left -= below.length;
    if (left < 0) return;
    for (const row of below) cover(row, startCol, text);
  }
}

function cover({ cells, covered }: RowSoFar, column: number, text: string): void {
  while (cells.length <= column) cells.push('');
  cells[column] = text;
  covered.push(column);
}

function lastFilled(cells: readonly string[]): number {
  return cells.findLastIndex((cell) => cell !== '') + 1;
}

function ofWidth({ place, cells, covered }: RowSoFar, width: number): DocumentRow {
  const missing = Math.max(0, width - cells.length);
  const padded = [...cells.slice(0, width), ...Array.from({ length: missing }, () => '')];
  return { place, cells: padded, covered: covered.toSorted((one, other) => one - other) };
}
