import { isTableWord } from '#src/reply/tables/lexicon.ts';

const PAIR = /(?<![\p{L}\p{N}'’])(\p{L}+) (?=(\p{L}+)(?![\p{L}\p{N}'’]))/gu;
// “3 greens and a red”
const MANY = /^(?:greens|ambers|reds)$/iu;
const WORTH = /^(?:green|amber|red|done|track|complete|finished)$/iu;

/** "al lgreen", "ambe rfor us": a space one letter out of its place, put back where that makes two words of the tables. */
export function withSpacesInPlace(legible: string): string {
  const moves = Array.from(legible.matchAll(PAIR), ({ 0: whole, 1: one = '', 2: other = '', index }) => ({
    index,
    said: `${whole}${other}`,
    meant: meantBy(one, other),
  }));
  return moves.reduce(
    (text, { index, said, meant }) =>
      meant === null ? text : text.slice(0, index) + meant + text.slice(index + said.length),
    legible,
  );
}

function meantBy(one: string, other: string): string | null {
  if (MANY.test(one) || MANY.test(other)) return null;
  if (isTableWord(one.toLowerCase()) && isTableWord(other.toLowerCase())) return null;
  const pairs = [
    [one + other.charAt(0), other.slice(1)],
    [one.slice(0, -1), one.slice(-1) + other],
  ] as const;
  const meant = pairs.find(
    (pair) =>
      pair.some((word) => WORTH.test(word)) && pair.every((word) => word.length > 1 && isTableWord(word.toLowerCase())),
  );
  return meant?.join(' ') ?? null;
}
