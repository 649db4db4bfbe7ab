import type { Heading, NamedField } from '#src/plan/action.ts';
import type { Rating } from '#src/rating/scale.ts';
import type { Field } from './fields.ts';
import type { PlanDocument } from './document.ts';
import type { Issue } from './issue.ts';

/** A file as it came; the name is for messages only, what it is shows in the bytes. */
export type PlanFile = { readonly name: string; readonly bytes: Uint8Array };

/** The words of a dates or leads cell, and whether the plan leaves them to the row above. */
export type PlanCell = { readonly text: string; readonly inherited: boolean };

/** One action as its table prints it, before its words for time and for people are read. */
export type PlanRow = {
  /** Where it stands in the file, for a person to find: "line 512, table 14, row 3". */
  readonly place: string;
  readonly ref: string;
  readonly parent: string | null;
  readonly phase: number | null;
  readonly theme: string | null;
  readonly section: number | null;
  readonly outcome: string | null;
  readonly title: string;
  readonly dates: PlanCell;
  readonly leads: PlanCell;
  /** How it stood when the plan was published, where the plan says so; absent where it does not. */
  readonly progress?: PlanProgress;
  /** What the plan's other columns say, in its order; absent where they say nothing. */
  readonly fields?: readonly NamedField[];
  /** True for a ref that the plan does not have and was made here: stable, but nobody has read it before. */
  readonly refIsMade?: boolean;
};

/** What a published plan says of an action's progress, in its own words; a null rating is none that could be read. */
export type PlanProgress = { readonly rating: Rating | null; readonly words: string };

/** What a format finds in a file: rows in document order, headings, and what no rule could place. */
export type PlanTable = {
  readonly rows: readonly PlanRow[];
  readonly headings: readonly Heading[];
  readonly issues: readonly Issue[];
  /** How the columns were taken, for formats whose columns have names; absent for the others. */
  readonly layout?: Layout;
  /** The whole of it in reading order, for what it says besides its actions; absent where it could not be read. */
  readonly document?: PlanDocument;
};

/** Which column holds what, counted from 1 as a person counts. */
export type ColumnMap = Readonly<Partial<Record<Field, number>>>;

/** How a file's columns were taken: what each is called there, and why that is in doubt as a sentence; null when it is not. */
export type Layout = {
  readonly columns: ColumnMap;
  readonly headings: readonly string[];
  readonly doubt: string | null;
};

/** What is known before a file is read: the columns that somebody gave now or that the last import of this plan had; null for neither. */
export type ReadHints = {
  readonly columns: ColumnMap | null;
  /** Hears how many rows are read so far, for files that take a while. */
  readonly progress?: (rows: number) => void;
};

/** One kind of file a plan may come in; it is known by its content and never throws on a damaged file. */
export type PlanFormat = {
  /** What a person calls it: "CSV". */
  readonly name: string;
  readonly recognises: (file: PlanFile) => boolean;
  readonly read: (file: PlanFile, hints: ReadHints) => PlanTable | Promise<PlanTable>;
};
