import type { Heading } from '#src/plan/action.ts';
import type { Issue } from '#src/intake/issue.ts';
import type { TextRow, TextTable } from './text-table.ts';
import { readOutcome } from './headings.ts';
import { foldSpaces, issueAt } from '#src/intake/issue.ts';
import { placeInText } from './text-table.ts';

/** One row of a table with its cells told apart. */
export type ReadRow = {
  readonly place: string;
  /** The outcome whose number opens the row; null where the cell is merged with the one above. */
  readonly outcome: Heading | null;
  /** More words of the outcome above, where its cell runs on into this row. */
  readonly more: string;
  readonly action: string;
  readonly dates: string;
  readonly leads: string;
};

type ReadRows = { readonly rows: readonly ReadRow[]; readonly issues: readonly Issue[] };

// "8.1.3 Agreement to Framework"
const ACTION_REF = /^\d{1,3}\.\d{1,3}\.\d{1,3}(?!\d)/;

/** The rows of a table with their cells told apart; a cell that belongs to no column is an issue. */
export function readRows(table: TextTable, whole: readonly TextRow[]): ReadRows {
  const issues: Issue[] = [];
  const rows = whole.flatMap((row, index) => {
    const place = placeInText(table, row, index);
    const isLoose = row.cells.length === 1 && readOutcome(row.cells[0] ?? '') === null;
    if (isLoose) {
      issues.push(issueAt(place, row.cells[0] ?? '', LOOSE));
      return [];
    }
    const cells = cellsOf(table, row.cells);
    for (const cell of cells.spare) issues.push(issueAt(place, cell, SPARE));
    return [{ place, ...cells.row }];
  });
  return { rows, issues };
}

const LOOSE =
  'This line stands inside the table but has no columns, so it was not read. ' +
  'If it belongs to a row, put it on the line of that row and import the file again.';
const SPARE =
  'These words are in no column of this table, so they were left out. ' +
  'If they matter, move them into a column of the row and import the file again.';

type Cells = { readonly row: Omit<ReadRow, 'place'>; readonly spare: readonly string[] };

function cellsOf(table: TextTable, cells: readonly string[]): Cells {
  const { title: at = 0, dates = -1, leads = -1 } = table.columns;
  // A row may have slipped sideways: the action's number shows by how much.
  const found = cells.findIndex((cell) => ACTION_REF.test(cell));
  const slip = found < 0 ? 0 : found - at;
  const cellAt = (index: number): string => (index < 0 ? '' : (cells[index + slip] ?? ''));
  const before = readBefore(cells.slice(0, Math.max(at + slip, 0)));
  const known = new Set([dates + slip, leads + slip]);
  const after = cells.filter((cell, index) => cell !== '' && index > at + slip && !known.has(index));
  const row = { ...before.row, action: cellAt(at), dates: cellAt(dates), leads: cellAt(leads) };
  return { row, spare: [...before.spare, ...after] };
}

type Before = { readonly row: Pick<ReadRow, 'outcome' | 'more'>; readonly spare: readonly string[] };

/** The cells before the action's: the outcome's number and title, in two cells or in one. */
function readBefore(cells: readonly string[]): Before {
  const [first = '', ...others] = cells.filter((cell) => cell !== '');
  const outcome = readOutcome(first);
  const texts = outcome === null ? [first, ...others] : [outcome.title, ...others];
  const words = texts.filter((text) => /\p{L}/u.test(text));
  const spare = texts.filter((text) => text !== '' && !/\p{L}/u.test(text));
  if (outcome === null) return { row: { outcome, more: words.join(' ') }, spare };
  const title = foldSpaces(words.map((text) => withoutRef(text, outcome.ref)).join(' '));
  return { row: { outcome: { ...outcome, title }, more: '' }, spare };
}

/** "21.4 Re-focusing of…" in the cell beside "21.4": the number is said twice. */
function withoutRef(text: string, ref: string): string {
  return text.startsWith(`${ref} `) ? text.slice(ref.length) : text;
}
