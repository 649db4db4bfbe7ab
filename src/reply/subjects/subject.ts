import type { FoundRef } from '#src/refs/find-refs.ts';

/** What some words of a message are about. */
export type Subject = {
  /** Refs as typed, in order; empty where the words say "all" or "the rest". */
  readonly refs: readonly FoundRef[];
  /** Every action asked about but those of other subjects ("rest"), or but those excepted. */
  readonly open: 'all' | 'rest' | null;
  /** How many there must be: "both", "all three". */
  readonly count: number | null;
  /** Refs that "all" leaves out. */
  readonly without: readonly string[];
  /** True when it was made out from a title's words, or from the order of the list. */
  readonly likely: boolean;
  /** True when it was made out from a title's words; absent otherwise. */
  readonly byTitle?: true;
  /** True where the words take it out of what they say of others: "all green but 8.1.3"; absent otherwise. */
  readonly excepted?: true;
  /** True where it is what a request is of; absent otherwise. */
  readonly wished?: true;
  /** True for the two ends of what no plan's order fills: "PE5 to GV1"; absent otherwise. */
  readonly ends?: true;
  readonly start: number;
  readonly end: number;
  readonly clause: number;
};
