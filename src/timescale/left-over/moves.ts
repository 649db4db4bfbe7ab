/** Words that say of a date that it moves: “slipped to March”, “(delayed)”. */
export const MOVES: ReadonlySet<string> = new Set(
  'slipped slip slips delayed deferred postponed rescheduled moved revised changed extended'.split(' '),
);

/** Words for a date of before, and for the one that holds instead: “originally March”, “now May”. */
export const FORMER: ReadonlySet<string> = new Set(
  'was were originally original previously previous formerly former initially initial now'.split(' '),
);
