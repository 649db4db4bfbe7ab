import type { DocumentTable } from '#src/intake/document.ts';
import type { PlanFile, PlanFormat, PlanTable, ReadHints } from '#src/intake/format.ts';
import { columnsOf, isPlanTable } from '#src/intake/columns.ts';
import { decodeText } from '#src/intake/decode-text.ts';
import { findHeading } from '#src/intake/delimited/find-heading.ts';
import { readRecords } from '#src/intake/delimited/read-records.ts';
import { regularDelimiter } from '#src/intake/delimited/regular-delimiter.ts';
import { tableOf } from '#src/intake/tables/table-of.ts';

/** A table with one action a row, parted by commas, semicolons, tabs or bars. */
export const csv = { name: 'CSV', recognises, read } satisfies PlanFormat;

function recognises(file: PlanFile): boolean {
  return delimiterOf(decodeText(file.bytes)?.text ?? '') !== null;
}

function read(file: PlanFile, hints: ReadHints): PlanTable {
  const text = decodeText(file.bytes)?.text ?? '';
  const delimiter = delimiterOf(text);
  if (delimiter === null) return { rows: [], headings: [], issues: [] };
  const { records, issues } = readRecords(text, delimiter);
  const rows = records.map(({ line, cells }) => ({ place: `line ${line}`, cells, covered: [] }));
  const table: DocumentTable = { place: '', name: null, rows };
  return tableOf({ parts: [{ kind: 'table', table }], issues }, hints);
}

/** What parts the columns: the sign by which a heading row names most, else the one by which every line has as many cells. */
function delimiterOf(text: string): string | null {
  return findHeading(text, countColumns)?.delimiter ?? regularDelimiter(text);
}

/** How many columns a heading row of actions names; 0 for any other row. */
function countColumns(cells: readonly string[]): number {
  const columns = columnsOf(cells);
  return isPlanTable(columns) ? Object.keys(columns).length : 0;
}
