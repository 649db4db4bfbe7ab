import type { DocumentRow, DocumentTable } from '#src/intake/document.ts';
import type { PurposeColumn } from './column-roles.ts';
import { cellAt } from '#src/intake/tables/grid.ts';
import { purposeColumns } from './column-roles.ts';
import { refOfCell } from './read-cell.ts';

/** The heading row of a table and which of its columns say something of purposes. */
export type TableHeading = {
  readonly at: number;
  readonly headings: readonly string[];
  readonly columns: readonly PurposeColumn[];
};

const LOOK_AT_ROWS = 12;
const LONGEST_HEADING = 80;

/** The row of a table that names most columns of purposes; null where none names any. */
export function tableHeading({ rows }: DocumentTable): TableHeading | null {
  const best = headingIn(rows);
  return best === null ? null : { ...best, columns: best.columns.map((column) => asRefs(column, best, rows)) };
}

function headingIn(rows: readonly DocumentRow[]): TableHeading | null {
  let best: TableHeading | null = null;
  rows.slice(0, LOOK_AT_ROWS).forEach(({ cells }, at) => {
    const said = cells.filter((cell) => cell.trim() !== '');
    if (said.length < 2 || said.some((cell) => cell.length > LONGEST_HEADING)) return;
    const columns = purposeColumns(cells);
    if (columns.length > (best?.columns.length ?? 0)) best = { at, headings: cells, columns };
  });
  return best;
}

const LOOK_AT_CELLS = 60;

/** A column "KPI" or "Rec" of refs beside the one of their words is only that of the refs. */
function asRefs(column: PurposeColumn, { at, columns }: TableHeading, rows: readonly DocumentRow[]): PurposeColumn {
  if (column.role !== 'kind') return column;
  const { kind, index, heading } = column;
  const hasWords = columns.some(
    (one) => one.index !== index && (one.role === 'words' || (one.role === 'kind' && one.kind === kind)),
  );
  const cells = rows.slice(at + 1, at + 1 + LOOK_AT_CELLS).flatMap((row) => cellAt(row, index) || []);
  const areRefs = cells.length > 0 && cells.every((cell) => refOfCell(cell) !== '');
  return hasWords && areRefs ? { role: 'refs', kind, index, heading } : column;
}
