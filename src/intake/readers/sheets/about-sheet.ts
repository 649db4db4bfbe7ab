import type { Issue } from '#src/intake/issue.ts';
import type { Sheet } from 'hucre/xlsx';
import { issueAt } from '#src/intake/issue.ts';

/** What a person should know of a sheet before trusting what was read of it: what is hidden there, and formulas without a result. */
export function aboutSheet(sheet: Sheet): Issue[] {
  if (sheet.rows.every((row) => row.every((value) => value === null))) return [];
  return [...aboutHiddenSheet(sheet), ...aboutHiddenRows(sheet), ...aboutHiddenColumns(sheet), ...aboutFormulas(sheet)];
}

const STILL_PART = 'Delete in the file what is no longer part of the plan, and import it again.';

function aboutHiddenSheet({ name, hidden, veryHidden }: Sheet): Issue[] {
  if (hidden !== true && veryHidden !== true) return [];
  return [issueAt(`sheet “${name}”`, name, `The sheet “${name}” is hidden and was read as well. ${STILL_PART}`)];
}

function aboutHiddenRows({ name, rowDefs, rows }: Sheet): Issue[] {
  const hidden = Array.from(rowDefs ?? []).flatMap(([row, { hidden }]) =>
    hidden === true && rows[row]?.some((value) => value !== null) === true ? [row + 1] : [],
  );
  if (hidden.length === 0) return [];
  const [noun, were] = hidden.length === 1 ? ['row', 'was'] : ['rows', 'were'];
  const which = ranges(hidden.toSorted((one, other) => one - other));
  const said = `${hidden.length} hidden ${noun} in sheet “${name}” (${noun} ${which}) ${were} read as well. ${STILL_PART}`;
  return [issueAt(`sheet “${name}”`, `${noun} ${which}`, said)];
}

function aboutHiddenColumns({ name, columns }: Sheet): Issue[] {
  const hidden = (columns ?? []).flatMap(({ hidden }, at) => (hidden === true ? [letterOf(at)] : []));
  if (hidden.length === 0) return [];
  const [noun, were] = hidden.length === 1 ? ['column', 'was'] : ['columns', 'were'];
  const which = few(hidden);
  const said = `${hidden.length} hidden ${noun} in sheet “${name}” (${noun} ${which}) ${were} read as well. ${STILL_PART}`;
  return [issueAt(`sheet “${name}”`, `${noun} ${which}`, said)];
}

function aboutFormulas({ name, cells }: Sheet): Issue[] {
  const without = Array.from(cells ?? []).flatMap(([key, { formula, value }]) =>
    formula !== undefined && (value === null || value === '') ? [addressOf(key)] : [],
  );
  if (without.length === 0) return [];
  const noun = without.length === 1 ? 'cell' : 'cells';
  const said =
    `${without.length} ${noun} in sheet “${name}” (${few(without)}) hold a formula without a saved result and were read as empty, ` +
    'because formulas are never worked out here. Open the file in Excel, save it and import it again if they matter.';
  return [issueAt(`sheet “${name}”`, few(without), said)];
}

const MOST_NAMED = 8;

/** 5, 6, 7, 9 → "5–7, 9". */
function ranges(rows: readonly number[]): string {
  const found: { from: number; to: number }[] = [];
  for (const row of rows) {
    const last = found.at(-1);
    if (last !== undefined && row === last.to + 1) last.to = row;
    else found.push({ from: row, to: row });
  }
  return few(found.map(({ from, to }) => (from === to ? String(from) : `${from}–${to}`)));
}

function few(names: readonly string[]): string {
  const more = names.length - MOST_NAMED;
  return more > 0 ? `${names.slice(0, MOST_NAMED).join(', ')} and ${more} more` : names.join(', ');
}

/** "2,1" → "B3". */
function addressOf(key: string): string {
  const [row = 0, column = 0] = key.split(',').map(Number);
  return `${letterOf(column)}${row + 1}`;
}

/** 0 → "A", 26 → "AA". */
function letterOf(column: number): string {
  const first = column < 26 ? '' : letterOf(Math.floor(column / 26) - 1);
  return first + String.fromCharCode(65 + (column % 26));
}
