import type { DocumentRow, DocumentTable } from '#src/intake/document.ts';

/** The words of a cell; '' where the row is shorter. */
export function cellAt(row: DocumentRow, index: number | undefined): string {
  return index === undefined ? '' : (row.cells[index]?.trim() ?? '');
}

/** True where a merged cell of a row above stands here. */
export function isCovered(row: DocumentRow, index: number | undefined): boolean {
  return index !== undefined && row.covered.includes(index);
}

/** The places of a row's own words: blank cells and cells merged from above left out. */
export function ownCells(row: DocumentRow): number[] {
  return row.cells.flatMap((cell, index) => (cell.trim() === '' || row.covered.includes(index) ? [] : [index]));
}

/** Where a row stands, for a person to find: "sheet “Actions”, row 12". */
export function placeOfRow(table: DocumentTable, row: DocumentRow): string {
  return [table.place, row.place].filter((place) => place !== '').join(', ');
}

/** How many columns the widest row has. */
export function columnsIn(rows: readonly DocumentRow[]): number {
  return rows.reduce((most, { cells }) => Math.max(most, cells.length), 0);
}
