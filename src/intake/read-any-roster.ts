import type { RosterRow } from '#src/people/roster/roster-row.ts';
import type { PlanFile } from './format.ts';
import type { Issue } from './issue.ts';
import { readNamedRows } from './read-named-rows.ts';
import { ROSTER_FILE } from './read-roster-file.ts';

/** The rows of a roster as CSV or as a workbook, whichever the file is; of a workbook those of each sheet that has the columns of a roster. */
export function readAnyRoster(
  file: PlanFile,
): Promise<{ readonly rows: readonly RosterRow[]; readonly issues: readonly Issue[] }> {
  return readNamedRows(file, ROSTER_FILE);
}
