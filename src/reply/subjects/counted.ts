import { NUMBER_WORDS } from '#src/timescale/vocabulary.ts';

const COUNTED = /\b(two|three|four|five|six)\b/u;
const ONE = /\bother(?: one)?$/u;

/** How many there must be for "all three", "the other two", "the other one"; null where the words do not say. */
export function countIn(said: string): number | null {
  const word = COUNTED.exec(said)?.[1];
  if (word !== undefined) return NUMBER_WORDS.indexOf(word);
  return ONE.test(said) ? 1 : null;
}
