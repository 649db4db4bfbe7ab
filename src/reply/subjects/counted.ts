const COUNTED = /\b(two|three|four|five|six)\b/u;
/** The words for two and more, in order. */
export const COUNTS: readonly string[] = ['two', 'three', 'four', 'five', 'six'];
const ONE = /\bother(?: one)?$/u;

/** How many there must be for "all three", "the other two", "the other one"; null where the words do not say. */
export function countIn(said: string): number | null {
  const word = COUNTED.exec(said)?.[1];
  if (word !== undefined) return COUNTS.indexOf(word) + 2;
  return ONE.test(said) ? 1 : null;
}
