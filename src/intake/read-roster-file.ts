import type { RosterRow } from '#src/people/roster/roster-row.ts';
import type { FileRecord } from './delimited/read-records.ts';
import type { PlanFile } from './format.ts';
import type { Issue } from './issue.ts';
import { decodeText } from './decode-text.ts';
import { findHeading } from './delimited/find-heading.ts';
import { readRecords } from './delimited/read-records.ts';
import { fileKind } from './file-kind.ts';
import { issueAt } from './issue.ts';
import { ROSTER_COLUMNS } from '#src/people/roster/roster-row.ts';

/** The rows of a roster file, each with the line it begins on, by the names of their columns, lower-cased; what they mean is for the people room. */
export function readRosterFile(file: PlanFile): { readonly rows: RosterRow[]; readonly issues: Issue[] } {
  const text = fileKind(file.bytes) === null ? (decodeText(file.bytes)?.text ?? '') : '';
  const found = findHeading(text, countRosterColumns);
  if (found === null) return { rows: [], issues: [whyNoRoster(file, text)] };
  const { records, issues } = readRecords(text, found.delimiter);
  const names = found.heading.cells.map((cell) => cell.trim().toLowerCase());
  const below = records.filter(({ line }) => line > found.heading.line);
  return { rows: below.filter(hasWords).map((record) => toRow(record, names)), issues: [...issues] };
}

function countRosterColumns(cells: readonly string[]): number {
  const names = cells.slice(0, 40).map((cell) => cell.trim().toLowerCase());
  if (!names.includes('kind') || !(names.includes('name') || names.includes('post'))) return 0;
  const known = new Set<string>(ROSTER_COLUMNS);
  return names.filter((name) => known.has(name)).length;
}

function hasWords({ cells }: FileRecord): boolean {
  return cells.some((cell) => cell.trim() !== '');
}

function toRow({ line, cells }: FileRecord, names: readonly string[]): RosterRow {
  const named = names.map((name, index) => [name, (cells[index] ?? '').trim()] as const);
  return { row: line, cells: Object.fromEntries(named.filter(([name]) => name !== '')) };
}

function whyNoRoster(file: PlanFile, text: string): Issue {
  const kind = fileKind(file.bytes);
  const found = kind ?? (text.trim() === '' ? 'no text' : text);
  const looks = kind === null ? 'No heading row of a roster was found here.' : `This looks like ${kind}, not a roster.`;
  return issueAt(file.name, found, `${looks} ${ROSTER_NEEDS}`);
}

const ROSTER_NEEDS =
  'A roster is a CSV file whose first row names its columns: kind, name, post, aliases, members, email. ' +
  'Save it so and load it again.';
