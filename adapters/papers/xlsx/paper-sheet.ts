import type { Cell } from '#src/report/paper/paper.ts';

/** What a cell of a sheet holds; null for nothing. */
export type PaperSheetCell = Cell | null;

/** One sheet: its headings, and under them its rows. */
export type PaperSheet = {
  readonly name: string;
  readonly headings: readonly string[];
  readonly rows: readonly (readonly PaperSheetCell[])[];
};
