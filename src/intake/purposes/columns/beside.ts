import type { DocumentRow } from '#src/intake/document.ts';

/** An action as a row of a table has it. */
export type RowAction = { readonly ref: string; readonly title: string };

/** A cell of one column beside the actions of its row. */
export type Beside = {
  readonly row: DocumentRow;
  readonly place: string;
  readonly actions: readonly RowAction[];
  readonly cell: string;
};
