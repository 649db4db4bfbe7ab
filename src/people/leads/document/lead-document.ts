/** What a plan's own words say of how its lead cells are to be read. */
export type LeadDocument = {
  /** Services of several words that stand whole again and again and never apart, by their phrase keys: never cut. */
  readonly units: ReadonlySet<string>;
  /** What is written short, folded, and what it is short for. */
  readonly short: ReadonlyMap<string, string>;
  /** Whole names of people, by one word of the name that nobody else in the plan has, folded. */
  readonly people: ReadonlyMap<string, string>;
  /** Whole names, folded, that the plan shows somewhere to be somebody's. */
  readonly named: ReadonlySet<string>;
  /** Words that the plan uses as words, folded. */
  readonly common: ReadonlySet<string>;
};

/** A cell by itself, without its plan. */
export const NO_DOCUMENT: LeadDocument = {
  units: new Set(),
  short: new Map(),
  people: new Map(),
  named: new Set(),
  common: new Set(),
};
