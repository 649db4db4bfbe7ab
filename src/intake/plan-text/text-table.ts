import type { Columns } from '#src/intake/columns.ts';
import type { Heading } from '#src/plan/action.ts';

/** One line of a table, parted at its tabs; the line number counts from 1. */
export type TextRow = { readonly line: number; readonly cells: readonly string[] };

/** One table of actions in a published text, under its numbered heading row. */
export type TextTable = {
  /** Counts the tables of actions in the file from 1. */
  readonly number: number;
  readonly section: Heading;
  readonly theme: Heading | null;
  readonly phase: number | null;
  readonly columns: Columns;
  /** How many columns the heading row names. */
  readonly width: number;
  readonly rows: readonly TextRow[];
};

/** Where a row stands, in the words of every issue about it. */
export function placeInText(table: TextTable, row: TextRow, index: number): string {
  return `line ${row.line}, table ${table.number}, row ${index + 1}`;
}
