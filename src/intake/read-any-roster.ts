import type { RosterRow } from '#src/people/roster/roster-row.ts';
import type { DocumentTable } from './document.ts';
import type { PlanFile } from './format.ts';
import type { Issue } from './issue.ts';
import { officeKind } from './readers/office/office-kind.ts';
import { readOrSay } from './readers/damaged.ts';
import { countRosterColumns, readRosterFile, toRosterRow, whyNoRoster } from './read-roster-file.ts';

/** The rows of a roster as CSV or as a workbook, whichever the file is; of a workbook those of each sheet that has the columns of a roster. */
export async function readAnyRoster(
  file: PlanFile,
): Promise<{ readonly rows: readonly RosterRow[]; readonly issues: readonly Issue[] }> {
  if (officeKind(file.bytes) !== 'excel') return readRosterFile(file);
  const document = await readOrSay(file, async () => {
    const { readWorkbook } = await import('./readers/sheets/read-workbook.ts');
    return readWorkbook(file, () => {});
  });
  const tables = document.parts.flatMap((part) => (part.kind === 'table' ? [part.table] : []));
  const found = tables.flatMap((table) => rowsOf(table) ?? []);
  const isNone = found.length === 0 && document.issues.length === 0;
  return { rows: found, issues: isNone ? [whyNoRoster(file, '')] : document.issues };
}

function rowsOf({ rows }: DocumentTable): readonly RosterRow[] | null {
  const at = rows.findIndex(({ cells }) => countRosterColumns(cells) > 0);
  if (at < 0) return null;
  const names = (rows[at]?.cells ?? []).map((cell) => cell.trim().toLowerCase());
  const below = rows.slice(at + 1).filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
  return below.map(({ place, cells }) => toRosterRow(Number(/\d+/.exec(place)?.[0] ?? 0), cells, names));
}
