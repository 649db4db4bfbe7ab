import type { Issue } from './issue.ts';

/** A published plan as its file holds it, before anything in it is understood: in reading order. */
export type PlanDocument = {
  readonly parts: readonly DocumentPart[];
  /** What could not be read, was left out, or a person should know: hidden rows, a damaged page. */
  readonly issues: readonly Issue[];
};

/** A piece of a document. A heading's level is 1 for the topmost; `place` is for a person to find it: "page 4", "line 512". */
export type DocumentPart =
  | { readonly kind: 'heading'; readonly level: number; readonly text: string; readonly place: string }
  | { readonly kind: 'words'; readonly text: string; readonly place: string }
  | { readonly kind: 'table'; readonly table: DocumentTable };

/** A table as it is drawn: rows above its heading row and repeated heading rows are still among its rows. */
export type DocumentTable = {
  /** "table 3", "sheet “Actions”", "page 4, table 1". */
  readonly place: string;
  /** The name of its sheet, or its caption; null where it has none. */
  readonly name: string | null;
  readonly rows: readonly DocumentRow[];
  /** True where the words of one cell run into another on the page, so that nobody can be sure of them. */
  readonly isGuessed?: boolean;
};

/**
 * One row. A cell's lines are parted by line breaks and its bullets begin with "• "; a date cell is "31 December 2015";
 * an empty cell is ''. A merged cell's words stand in every row it covers, and there its column is in `covered` in all but
 * the first; across columns they stand in the first alone.
 */
export type DocumentRow = {
  /** As a person counts them: "row 12". */
  readonly place: string;
  readonly cells: readonly string[];
  readonly covered: readonly number[];
};
