import type { RosterRow } from '#src/people/roster/roster-row.ts';
import type { PlanFile } from './format.ts';
import type { Issue } from './issue.ts';
import { readNamedRows, textOf } from './read-named-rows.ts';
import { countRosterColumns, whyNoRoster } from './read-roster-file.ts';

/** The rows of a roster as CSV or as a workbook, whichever the file is; of a workbook those of each sheet that has the columns of a roster. */
export async function readAnyRoster(
  file: PlanFile,
): Promise<{ readonly rows: readonly RosterRow[]; readonly issues: readonly Issue[] }> {
  const { rows, issues } = await readNamedRows(file, countRosterColumns);
  const isNone = rows === null && issues.length === 0;
  return { rows: rows ?? [], issues: isNone ? [whyNoRoster(file, textOf(file))] : issues };
}
