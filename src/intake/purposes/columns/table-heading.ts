import type { DocumentTable } from '#src/intake/document.ts';
import type { PurposeColumn } from './column-roles.ts';
import { purposeColumns } from './column-roles.ts';

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
  let best: TableHeading | null = null;
  rows.slice(0, LOOK_AT_ROWS).forEach(({ cells }, at) => {
    const said = cells.filter((cell) => cell.trim() !== '');
    if (said.length < 2 || said.some((cell) => cell.length > LONGEST_HEADING)) return;
    const columns = purposeColumns(cells);
    if (columns.length > (best?.columns.length ?? 0)) best = { at, headings: cells, columns };
  });
  return best;
}
