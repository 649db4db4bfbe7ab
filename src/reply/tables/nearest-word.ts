import { isOneSlipAway } from '#src/timescale/near-spelling.ts';

const LONG = 7;
const SHORTEST_SWAP = 5;

/**
 * Makes a search for the one word that somebody's fingers meant: the first letter is kept, one slip is forgiven, two from
 * seven letters on, and ordinary words are left alone.
 */
export function nearestWord(words: readonly string[], ordinary: ReadonlySet<string>): (said: string) => string | null {
  const byLetter = Map.groupBy(words, (word) => word.charAt(0));
  const seen = new Map<string, string | null>();
  return (said) => {
    if (ordinary.has(said)) return null;
    const known = seen.get(said);
    if (known !== undefined) return known;
    const found = nearestOf(said, byLetter.get(said.charAt(0)) ?? []);
    if (seen.size < MOST_KEPT) seen.set(said, found);
    return found;
  };
}

const MOST_KEPT = 5000;

function nearestOf(said: string, words: readonly string[]): string | null {
  const near = words.filter((word) => word.length >= SHORTEST_SWAP - 1 && isOneSlipAway(said, word));
  if (near.length === 1) return near[0] ?? null;
  if (near.length > 1) return near.find((word) => isSwap(said, word)) ?? sameStem(near);
  const far = said.length < LONG ? [] : words.filter((word) => word.length >= LONG && isTwoSlipsAway(said, word));
  if (far.length > 0) return far.length === 1 ? (far[0] ?? null) : sameStem(far);
  const mixed = said.length < SHORTEST_SWAP ? [] : words.filter((word) => isSwap(said, word));
  return mixed.length === 1 ? (mixed[0] ?? null) : null;
}

// "delayd" is delay, delays or delayed, which is all the same: the longest.
function sameStem(words: readonly string[]): string | null {
  const [first = ''] = words;
  const isSame = words.every((word) => word.slice(0, STEM) === first.slice(0, STEM));
  return isSame ? (words.toSorted((one, other) => other.length - one.length)[0] ?? null) : null;
}

const STEM = 5;

function isSwap(said: string, word: string): boolean {
  return said.length === word.length && lettersOf(said) === lettersOf(word);
}

/** True when taking one letter out of either, or changing one, leaves words one slip apart. */
function isTwoSlipsAway(said: string, word: string): boolean {
  if (Math.abs(said.length - word.length) > 2) return false;
  return Array.from(said).some((_, at) => {
    const without = said.slice(0, at) + said.slice(at + 1);
    if (isOneSlipAway(without, word)) return true;
    const swapped = said.slice(0, at) + said.charAt(at + 1) + said.charAt(at) + said.slice(at + 2);
    const letter = said.slice(0, at) + word.charAt(at) + said.slice(at + 1);
    return isOneSlipAway(swapped, word) || isOneSlipAway(letter, word);
  });
}

function lettersOf(word: string): string {
  return Array.from(word).toSorted().join('');
}
