/** Words that say of a date that it moves: “slipped to March”, “(delayed)”. */
export const MOVES: ReadonlySet<string> = new Set(
  'slipped slip slips delayed deferred postponed rescheduled moved revised changed extended'.split(' '),
);

/** Words for a date of before, and for the one that holds instead: “originally March”, “now May”. */
export const FORMER: ReadonlySet<string> = new Set(
  'was were originally original previously previous formerly former initially initial now'.split(' '),
);

const SAYS_NEW = new RegExp(
  `^(?:(?:now|the) )?(?:${[...MOVES].join('|')}|new|extension|ext|rephased)(?: (?:date|deadline|target|timescale))?$`,
  'u',
);

/** True where these words, without the marks about them, say of the date beside them that it is the one that holds: “revised”, “new date”. */
export function saysNew(words: readonly string[]): boolean {
  return SAYS_NEW.test(words.join(' '));
}
