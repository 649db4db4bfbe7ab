import type { TextRow } from './text-table.ts';

/**
 * The rows of a table with those made whole that a line break cut in two: a row short of columns takes the next
 * line when that line brings no more cells than are missing and begins with the rest of a cell.
 */
export function joinBrokenRows(rows: readonly TextRow[], width: number): TextRow[] {
  const whole: TextRow[] = [];
  for (const row of rows) {
    const last = whole.at(-1);
    const joined = last === undefined ? null : join(last, row, width);
    if (joined === null) whole.push(row);
    else whole[whole.length - 1] = joined;
  }
  return whole;
}

// The number of an outcome or an action begins a row of its own, so does a sub-action's letter.
const BEGINS_A_ROW = /^(?:\d{1,3}\.\d|[a-z][.)] )/;
// The rest of a full row is a few words; more than that is prose that happens to follow the table.
const LONGEST_REST = 80;

function join(first: TextRow, rest: TextRow, width: number): TextRow | null {
  const [start = '', ...others] = rest.cells;
  const missing = width - first.cells.length;
  if (start === '' || BEGINS_A_ROW.test(start) || others.length > Math.max(missing, 0)) return null;
  if (missing <= 0 && (start.length > LONGEST_REST || start.endsWith('.'))) return null;
  const cells = [...first.cells.slice(0, -1), `${first.cells.at(-1) ?? ''} ${start}`, ...others];
  return { line: first.line, cells };
}
