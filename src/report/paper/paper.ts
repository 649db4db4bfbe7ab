import type { Day } from '#src/calendar/day.ts';
import type { Picture } from '#src/picture/picture.ts';
import type { Rating } from '#src/rating/scale.ts';

/** The lines of the ledger that something was read from, by their numbers, each once, the first first. */
export type Sources = readonly number[];

/** What a column holds, for a drawer that types its cells; a single cell may be plain words all the same ("no date"). */
export const COLUMN_TYPES = ['text', 'date', 'rating', 'number'] as const;
export type ColumnType = (typeof COLUMN_TYPES)[number];

/** A column under its heading; `key` names it for programs and never changes with the wording. */
export type Column = { readonly key: string; readonly heading: string; readonly type: ColumnType };

/** One cell: `text` is how it reads, the value beside it is for drawers that type or colour it. A rating's text has its word and shape. */
export type Cell = { readonly text: string; readonly sources?: Sources } & (
  | { readonly type: 'text' }
  | { readonly type: 'date'; readonly day: Day }
  | { readonly type: 'rating'; readonly rating: Rating }
  | { readonly type: 'number'; readonly value: number }
);

/** One row, as long as there are columns; its first cell is its heading. */
export type Row = { readonly cells: readonly Cell[]; readonly sources: Sources };

/** A table with one header row; `key` names it within the paper. What has no rows is no table but a paragraph. */
export type Table = {
  readonly kind: 'table';
  readonly key: string;
  readonly caption: string;
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
};

/** A number with what it counts. */
export type CountedFigure = { readonly label: string; readonly value: number; readonly sources: Sources };

/** A picture with all that it draws; in what was frozen before papers had any only its place stands, which is drawn as nothing. */
export type ChartPlace = { readonly kind: 'chart'; readonly picture?: Picture; readonly sources?: Sources };

/** What a section is made of, drawn in order by drawers that know nothing of the trade. */
export type Part =
  | { readonly kind: 'paragraph'; readonly text: string; readonly sources: Sources }
  /** A heading within the section. */
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'figures'; readonly figures: readonly CountedFigure[] }
  | { readonly kind: 'list'; readonly items: readonly { readonly text: string; readonly sources: Sources }[] }
  | Table
  | ChartPlace;

/** A section under its heading; `key` names it within the paper and makes its address in a page. */
export type PaperSection = { readonly key: string; readonly heading: string; readonly parts: readonly Part[] };

/** A paper in words, ready to be drawn in any format; it holds nothing that changes from one drawing to the next. */
export type Paper = {
  readonly title: string;
  /** Whose: the plan and the organisation's words for it. */
  readonly subtitle: string;
  /** The day as at which it speaks; the date of every document drawn from it. */
  readonly asAt: Day;
  /** What stands under the title and in a document's properties, a label and its words each. */
  readonly facts: readonly { readonly label: string; readonly text: string }[];
  readonly sections: readonly PaperSection[];
};

/** A paper that is kept: what a drawer draws. */
export type FrozenPaper = {
  /** The report's name for ever, made of its content: the same content has the same. */
  readonly id: string;
  /** The last line of the ledger that it rests on, and the hash that the chain has there. */
  readonly head: { readonly line: number; readonly hash: string };
  readonly paper: Paper;
};
