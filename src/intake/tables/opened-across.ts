import type { Columns } from '#src/intake/columns.ts';
import type { DocumentRow } from '#src/intake/document.ts';
import type { OpenedHeading } from './read-heading.ts';
import { foldSpaces } from '#src/intake/issue.ts';
import { ownCells } from './grid.ts';
import { readHeading } from './read-heading.ts';
import { bareTheme } from './stands-under.ts';

const LONGEST_BAND = 160;
const ENDS_AS_PROSE = /[.;,]$|^[•*]/;

/** The theme, section, outcome or phase that a row with one cell opens for the rows below it; null where it opens none. */
export function openedAcross(rows: readonly DocumentRow[], index: number, columns: Columns): OpenedHeading | null {
  const row = rows[index];
  const [at = 0, ...others] = row === undefined ? [] : ownCells(row);
  if (row === undefined || others.length > 0) return null;
  const said = foldSpaces(row.cells[at] ?? '');
  const opened = readHeading(said);
  const isInFront = at === 0 || (at !== columns.title && at !== columns.dates && at !== columns.leads);
  if (opened !== null && (isInFront || opened.kind === 'phase')) return opened;
  if (said === '' || !isInFront || said.length > LONGEST_BAND || ENDS_AS_PROSE.test(said) || !isOverRows(rows, index))
    return null;
  return { kind: 'heading', heading: bareTheme(said) };
}

/** True where full rows follow, next or after one more row across the table. */
function isOverRows(rows: readonly DocumentRow[], index: number): boolean {
  const below = rows.slice(index + 1, index + 3).map((row) => ownCells(row).length);
  return below.some((count) => count > 1);
}
