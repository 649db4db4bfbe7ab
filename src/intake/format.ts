import type { Heading } from '#src/plan/action.ts';
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
};

/** What a format finds in a file: rows in document order, headings, and what no rule could place. */
export type PlanTable = {
  readonly rows: readonly PlanRow[];
  readonly headings: readonly Heading[];
  readonly issues: readonly Issue[];
};

/** One kind of file a plan may come in; it is known by its content and never throws on a damaged file. */
export type PlanFormat = {
  /** What a person calls it: "CSV". */
  readonly name: string;
  readonly recognises: (file: PlanFile) => boolean;
  readonly read: (file: PlanFile) => PlanTable;
};
