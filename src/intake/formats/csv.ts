import type { Columns } from '#src/intake/columns.ts';
import type { DelimitedRow } from '#src/intake/delimited/read-row.ts';
import type { FileRecord } from '#src/intake/delimited/read-records.ts';
import type { FoundHeading } from '#src/intake/delimited/find-heading.ts';
import type { Heading } from '#src/plan/action.ts';
import type { Issue } from '#src/intake/issue.ts';
import type { PlanFile, PlanFormat, PlanTable } from '#src/intake/format.ts';
import { columnsOf, isActionTable } from '#src/intake/columns.ts';
import { decodeText } from '#src/intake/decode-text.ts';
import { findHeading } from '#src/intake/delimited/find-heading.ts';
import { issueAt } from '#src/intake/issue.ts';
import { readRecords } from '#src/intake/delimited/read-records.ts';
import { readRow } from '#src/intake/delimited/read-row.ts';
import { toPlanRows } from '#src/intake/delimited/to-plan-rows.ts';
import { uniqueHeadings } from '#src/intake/unique-headings.ts';

/** A table with one action a row and its columns named in a heading row, parted by commas, semicolons, tabs or bars. */
export const csv: PlanFormat = { name: 'CSV', recognises, read };

function recognises(file: PlanFile): boolean {
  const text = decodeText(file.bytes)?.text;
  return text !== undefined && findHeading(text, countColumns) !== null;
}

function read(file: PlanFile): PlanTable {
  const text = decodeText(file.bytes)?.text ?? '';
  const found = findHeading(text, countColumns);
  if (found === null) return { rows: [], headings: [], issues: [] };
  const columns = columnsOf(found.heading.cells);
  const { records, issues } = readRecords(text, found.delimiter);
  const below = records.filter(({ line }) => line > found.heading.line);
  const read = below.map((record, index) => readRow(record, columns, index + 1));
  const rows = read.flatMap(({ row }) => row ?? []);
  return {
    rows: toPlanRows(rows),
    headings: uniqueHeadings(rows.flatMap(headingsOf)),
    issues: [
      ...aboutHeading(found, columns),
      ...issues,
      ...eachOnce(read.flatMap((one) => one.issues)),
      ...aboutSpare(below, found),
    ],
  };
}

/** A section without a number stands in every row of it, and is told once. */
function eachOnce(issues: readonly Issue[]): Issue[] {
  const told = new Map(issues.toReversed().map((issue) => [issue.found + issue.message, issue]));
  return issues.filter((issue) => told.get(issue.found + issue.message) === issue);
}

/** How many columns a heading row of actions names; 0 for any other row. */
function countColumns(cells: readonly string[]): number {
  const columns = columnsOf(cells);
  return isActionTable(columns) ? Object.keys(columns).length : 0;
}

function headingsOf({ theme, section, outcome }: DelimitedRow): Heading[] {
  return [theme, section, outcome].filter((heading) => heading !== null);
}

function aboutHeading({ heading }: FoundHeading, columns: Columns): Issue[] {
  const place = `line ${heading.line}`;
  const known = new Set(Object.values(columns));
  const unread = heading.cells.filter((cell, index) => cell.trim() !== '' && !known.has(index));
  const issues = unread.length === 0 ? [] : [issueAt(place, unread.join(', '), UNREAD)];
  return columns.ref === undefined ? [issueAt(place, heading.cells.join(', '), NO_REFS), ...issues] : issues;
}

const UNREAD =
  'These columns are not part of a plan here, so they were not read. ' +
  'A plan has ref, action, timescale, leads, theme, section, outcome and phase; rename a column if it is one of these.';
const NO_REFS =
  'No column is headed "Ref", so the actions were numbered from 1 in the order of the rows. ' +
  'Add a Ref column if the plan has numbers of its own, because these change when rows move.';

/** Cells to the right of the last heading, where a stray comma has split a cell. */
function aboutSpare(records: readonly FileRecord[], { heading }: FoundHeading): Issue[] {
  const width = heading.cells.length;
  return records.flatMap(({ line, cells }) => {
    const spare = cells.slice(width).filter((cell) => cell.trim() !== '');
    return spare.length === 0 ? [] : [issueAt(`line ${line}`, spare.join(' '), SPARE)];
  });
}

const SPARE =
  'This row has more cells than there are headings, so these words were left out. ' +
  'Put quotation marks round a cell that has the dividing sign in it, and import the file again.';
