/** A generator of chances that a seed decides wholly, so that a run can be played again. */
export type Chance = {
  /** A whole number from 0 up to and without `below`. */
  readonly below: (below: number) => number;
  readonly oneOf: <T>(among: readonly T[]) => T;
  readonly shuffled: <T>(list: readonly T[]) => readonly T[];
};

/** The chances of a seed, a whole number; the generator is mulberry32. */
export function chanceOf(seed: number): Chance {
  let state = Math.trunc(seed);
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (limit: number): number => Math.floor(next() * limit);
  return {
    below,
    oneOf: (among) => {
      const found = among[below(among.length)];
      if (found === undefined) throw new Error('There is nothing to choose among.');
      return found;
    },
    shuffled: (list) =>
      list
        .map((item) => ({ item, rank: next() }))
        .toSorted((one, other) => one.rank - other.rank)
        .map(({ item }) => item),
  };
}
