import type { DocumentRow } from '#src/intake/document.ts';
import type { PlanFile, PlanFormat, PlanTable, ReadHints } from '#src/intake/format.ts';
import { columnsOf, isPlanTable, MOST_COLUMNS } from '#src/intake/columns.ts';
import { decodeText } from '#src/intake/decode-text.ts';
import { issueAt } from '#src/intake/issue.ts';
import { readRef } from '#src/intake/tables/refs/read-ref.ts';
import { tableOf } from '#src/intake/tables/table-of.ts';

/** A text with each cell of a table on a line of its own, as it comes out of a PDF or a mail when it is copied. */
export const lineText = { name: 'text with a cell a line', recognises, read } satisfies PlanFormat;

type Copied = {
  readonly headings: readonly string[];
  readonly at: number;
  /** The lines of each row, as many as there are headings or not. */
  readonly records: readonly (readonly string[])[];
};

const LEAST_HEADINGS = 3;
const MOST_LINES = 50_000;
const LONGEST_HEADING = 40;

function recognises(file: PlanFile): boolean {
  return copiedIn(file) !== null;
}

function read(file: PlanFile, hints: ReadHints): PlanTable {
  const copied = copiedIn(file);
  if (copied === null) return { rows: [], headings: [], issues: [] };
  const { headings, at, records } = copied;
  // A blank cell leaves no line behind, and a long one several: then nobody can say what stood in which column.
  if (records.some((cells) => cells.length !== headings.length))
    return { rows: [], headings: [], issues: [issueAt(`line ${at + 1}`, headings.join(', '), NO_TELLING)] };
  let line = at + 1;
  const rows = [headings, ...records].map((cells): DocumentRow => {
    const place = `line ${line}`;
    line += cells.length;
    return { place, cells, covered: [] };
  });
  return tableOf({ parts: [{ kind: 'table', table: { place: '', name: null, rows } }], issues: [] }, hints);
}

const NO_TELLING =
  'The cells of this table stand one below the other, and not every row has as many lines as there are headings, so nobody can say which is which. ' +
  'Import the Word, Excel or PDF file itself, or paste the table into Excel and import that.';

/** The headings on lines of their own, the first of them one of refs, and the lines below from ref to ref; null where there are none. */
function copiedIn(file: PlanFile): Copied | null {
  const all = (decodeText(file.bytes)?.text ?? '').split('\n', MOST_LINES).map((line) => line.trim());
  const at = all.findIndex((line) => columnsOf([line]).ref === 0);
  const lines = at < 0 ? [] : all.slice(at).filter((line) => line !== '');
  const count = headingsIn(lines);
  if (count === 0) return null;
  const records: string[][] = [];
  for (const line of lines.slice(count)) {
    if (isNumber(line)) records.push([]);
    records.at(-1)?.push(line);
  }
  return records.length < 2 ? null : { headings: lines.slice(0, count), at, records };
}

/** How many lines from the first on are headings of a plan; 0 for too few. */
function headingsIn(lines: readonly string[]): number {
  const end = lines.findIndex((line, at) => at >= MOST_COLUMNS || line.length > LONGEST_HEADING || isNumber(line));
  const headings = lines.slice(0, Math.max(0, end));
  return headings.length >= LEAST_HEADINGS && isPlanTable(columnsOf(headings)) ? headings.length : 0;
}

/** "1.1", "R2": a ref with a figure, alone on its line. */
function isNumber(line: string): boolean {
  return line.length < 12 && /\d/.test(line) && !/\d{4}/.test(line) && /^\S+$/.test(line) && readRef(line) !== null;
}
