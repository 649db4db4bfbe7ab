import type { DocumentRow } from '#src/intake/document.ts';
import { columnsOf } from '#src/intake/columns.ts';
import { cellAt } from '#src/intake/tables/grid.ts';
import { readFigure } from '#src/intake/purposes/measured.ts';
import { MEASURED_ROLES, purposeColumns } from './column-roles.ts';

const LOOK_AT_ROWS = 60;

/** True for a table of measures, whose targets are figures: what it measures is nothing that somebody does by then. */
export function isOfMeasures(headings: readonly string[], rows: readonly DocumentRow[]): boolean {
  const columns = purposeColumns(headings);
  const { title } = columnsOf(headings);
  const isOfActions = title !== undefined && !columns.some(({ index, role }) => index === title && MAY_BE.has(role));
  if (isOfActions) return false;
  const measured = columns.filter(({ role }) => MEASURED_ROLES.has(role));
  const target = measured.find(({ role }) => role === 'target');
  const said =
    target === undefined ? [] : rows.slice(0, LOOK_AT_ROWS).flatMap((row) => cellAt(row, target.index) || []);
  const figures = said.filter((cell) => isFigure(cell));
  return said.length > 0 ? figures.length * 2 > said.length : measured.length > 1;
}

const MAY_BE: ReadonlySet<string> = new Set(['kind', 'words']);

/** "2026" alone is a year by which something is done. */
function isFigure(cell: string): boolean {
  return !/^(?:19|20)\d\d$/.test(cell) && readFigure(cell) !== null;
}
