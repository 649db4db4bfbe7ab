import type { Measured, PurposeKind } from '#src/plan/governance/purpose.ts';

/** A purpose as one place of a document prints it, before it is held against the others. */
export type Draft = {
  readonly kind: PurposeKind;
  readonly ref: string;
  readonly title: string;
  readonly parent: string | null;
  readonly place: string;
  readonly group: string | null;
  /** What goes before its ref where another list of the kind has the same refs: "T3", "8.2". */
  readonly container: string;
  /** What all purposes of one list or column share, and others do not. */
  readonly list: object;
  /** Refs that only head others in its list. */
  readonly heads: readonly string[];
  readonly measured: Partial<Measured>;
  /** True where its ref is its place among points without any count. */
  readonly isMade: boolean;
  /** The actions beside which it is printed. */
  readonly actions: readonly string[];
};
