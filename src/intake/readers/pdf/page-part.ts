import type { DocumentPart } from '#src/intake/document.ts';

/** What a page holds in reading order, its tables not yet joined to those of other pages. */
export type PagePart = Exclude<DocumentPart, { kind: 'table' }> | PageTable;

/** A table as one page shows it: each cell's words, and where from the left they begin; Infinity for an empty cell. */
export type PageTable = {
  readonly kind: 'page table';
  readonly place: string;
  readonly rows: readonly (readonly PageCell[])[];
  /** True where words run from one cell into another, so that nobody can be sure of them. */
  readonly isGuessed?: true;
};

/** A cell's words, and where from the left they begin; covered where a merged cell of a row above stands here. */
type PageCell = { readonly text: string; readonly left: number; readonly isCovered?: boolean };
