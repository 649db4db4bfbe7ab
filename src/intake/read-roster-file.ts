import type { RosterRow } from '#src/people/roster/roster-row.ts';
import type { PlanFile } from './format.ts';
import type { Issue } from './issue.ts';
import { fileKind } from './file-kind.ts';
import { officeKind } from './readers/office/office-kind.ts';
import { readDelimitedRows } from './read-named-rows.ts';
import type { NamedFile } from './read-named-rows.ts';
import { issueAt } from './issue.ts';
import { ROSTER_COLUMNS } from '#src/people/roster/roster-row.ts';

/** A file with the heading row of a roster. */
export const ROSTER_FILE: NamedFile = { countColumns: countRosterColumns, whyNone: whyNoRoster };

/** The rows of a roster file, each with the line it begins on, by the names of their columns, lower-cased; what they mean is for the people room. */
export function readRosterFile(file: PlanFile): {
  readonly rows: readonly RosterRow[];
  readonly issues: readonly Issue[];
} {
  return readDelimitedRows(file, ROSTER_FILE);
}

/** How many columns of a roster a row of cells names; 0 where it is no heading row of one. */
function countRosterColumns(cells: readonly string[]): number {
  const names = cells.slice(0, 40).map((cell) => cell.trim().toLowerCase());
  if (!names.includes('kind') || !(names.includes('name') || names.includes('post'))) return 0;
  const known = new Set<string>(ROSTER_COLUMNS);
  return names.filter((name) => known.has(name)).length;
}

/** What a file without a roster's heading row is, and what one needs. */
function whyNoRoster(file: PlanFile, text: string): Issue {
  const said = fileKind(file.bytes);
  const kind = officeKind(file.bytes) === 'excel' ? null : said;
  const found = said ?? (text.trim() === '' ? 'no text' : text);
  const looks = kind === null ? 'No heading row of a roster was found here.' : `This looks like ${kind}, not a roster.`;
  return issueAt(file.name, found, `${looks} ${ROSTER_NEEDS}`);
}

const ROSTER_NEEDS =
  'A roster is a CSV file or an Excel workbook (XLSX) whose first row names its columns: kind, name, post, aliases, members, email. ' +
  'Save it so and load it again; roster --template writes one to fill in.';
