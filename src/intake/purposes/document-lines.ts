import type { DocumentPart, DocumentTable } from '#src/intake/document.ts';
import { columnsOf, isPlanTable } from '#src/intake/columns.ts';
import { foldSpaces } from '#src/intake/issue.ts';
import { purposeColumns } from './columns/column-roles.ts';
import { isMarked } from './marks.ts';

/** One line of a document's words, whole where the page broke it; of a table, the table. */
export type DocumentLine =
  | { readonly kind: 'words'; readonly text: string; readonly place: string; readonly level: number | null }
  | { readonly kind: 'table'; readonly table: DocumentTable };

type Piece = { readonly text: string; readonly place: string };

// A line of a paragraph that runs to the edge of its page is longer.
const SHORTEST_BROKEN = 55;

/** The lines of a document in reading order; a box with one cell a row is words. */
export function documentLines(parts: readonly DocumentPart[]): readonly DocumentLine[] {
  return parts.flatMap((part): readonly DocumentLine[] => {
    if (part.kind === 'table') return linesOfTable(part.table);
    if (part.kind === 'heading')
      return [{ kind: 'words', text: clean(part.text), place: part.place, level: part.level }];
    return joinBroken(part.text.split('\n').map((text) => ({ text, place: part.place }))).map(asLine);
  });
}

function linesOfTable(table: DocumentTable): readonly DocumentLine[] {
  const isBox = table.rows.every(({ cells }) => cells.filter((cell) => cell.trim() !== '').length < 2);
  if (!isBox && !isGrid(table)) return [{ kind: 'table', table }];
  const pieces = table.rows.flatMap(({ cells, place }) =>
    cells.flatMap((cell) => cell.split('\n').map((text) => ({ text, place: `${table.place}, ${place}` }))),
  );
  return joinBroken(pieces).map(asLine);
}

const MOST_ROWS_OF_GRID = 12;

/** True for cells that only lay lists out side by side: most have several counted lines, and no row names columns. */
function isGrid({ rows }: DocumentTable): boolean {
  if (rows.length > MOST_ROWS_OF_GRID || rows.some(({ cells }) => namesColumns(cells))) return false;
  const said = rows.flatMap(({ cells }) => cells.filter((cell) => cell.includes('\n')));
  const lists = said.filter((cell) => cell.split('\n').filter((line) => isMarked(line.trim())).length > 1);
  const all = rows.flatMap(({ cells }) => cells.filter((cell) => cell.trim() !== ''));
  return lists.length > 0 && lists.length * 2 >= all.length;
}

function namesColumns(cells: readonly string[]): boolean {
  return isPlanTable(columnsOf(cells)) || purposeColumns(cells).length > 1;
}

function asLine({ text, place }: Piece): DocumentLine {
  return { kind: 'words', text, place, level: null };
}

/** Lines with those that go on with the line before joined to it, as a page breaks them. */
export function joinBroken(lines: readonly Piece[]): readonly Piece[] {
  const whole: { text: string; place: string; isBroken: boolean }[] = [];
  for (const { text, place } of lines) {
    const said = clean(text);
    const last = whole.at(-1);
    if (said === '') continue;
    if (last !== undefined && goesOn(last.text, text, said)) last.text = `${last.text} ${said}`;
    else whole.push({ text: said, place, isBroken: false });
  }
  return whole.map(({ text, place }) => ({ text, place }));
}

function goesOn(before: string, raw: string, said: string): boolean {
  if (isMarked(said)) return false;
  const isSet = /^\s{2,}/.test(raw) && isMarked(before);
  return isSet || /^[a-z(,&]/.test(said) || (before.length >= SHORTEST_BROKEN && !/[.:;!?]$/.test(before));
}

/** The words without the signs of bold and italic print. */
function clean(text: string): string {
  return foldSpaces(text.replaceAll('**', '').replaceAll(/<\/?[bi]>/g, ''));
}
