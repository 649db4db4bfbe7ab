import type { Columns } from '#src/intake/columns.ts';
import type { DocumentRow, DocumentTable } from '#src/intake/document.ts';
import type { Layout } from '#src/intake/format.ts';

/** The rows of a table that stand under one heading row, and which column holds what there. */
export type Segment = {
  readonly table: DocumentTable;
  /** The rows above the heading row; they may say a theme or a phase. */
  readonly above: readonly DocumentRow[];
  /** The heading row's place; null where the table goes on without one. */
  readonly place: string | null;
  readonly headings: readonly string[];
  readonly columns: Columns;
  /** Where the dates are revised ones, the column of those first agreed, which stand where nothing was revised. */
  readonly firstDates?: number;
  /** The column that says what is done by each date, where it is not that of the actions. */
  readonly milestones?: number;
  readonly layout: Layout;
  /** True where somebody said which column is which, so that nothing is left to ask. */
  readonly isGiven: boolean;
  readonly rows: readonly DocumentRow[];
};
