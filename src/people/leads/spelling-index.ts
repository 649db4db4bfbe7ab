import { distance } from 'fastest-levenshtein';

/** Roster words by themselves and by each spelling of them with one letter left out, so that a slip is found by look-ups. */
export type SpellingIndex = {
  readonly words: ReadonlySet<string>;
  readonly shortened: ReadonlyMap<string, readonly string[]>;
};

// Under five letters one wrong letter too easily makes another name: Kan, Ian, Jan.
const SHORTEST = 5;
const LONGEST = 40;

/** True when two words differ by no more than one letter in five, and by one at least five letters long. */
export function near(one: string, other: string): boolean {
  const length = Math.max(one.length, other.length);
  if (length < SHORTEST || length > LONGEST) return false;
  return slipsBetween(one, other) <= Math.floor(length / 5);
}

/** How many slips of the pen part two words: letters wrong, missing or too many, and two neighbours swapped count as one. */
function slipsBetween(one: string, other: string): number {
  return isSwapped(one, other) ? 1 : distance(one, other);
}

// "Okroo" for "Okoro".
function isSwapped(one: string, other: string): boolean {
  if (one.length !== other.length) return false;
  const at = Array.from({ length: one.length }, (_, place) => place).find((place) => one[place] !== other[place]) ?? -1;
  if (at < 0 || one[at] !== other[at + 1] || one[at + 1] !== other[at]) return false;
  return one.slice(at + 2) === other.slice(at + 2);
}

/** The index of some folded words. */
export function spellingIndex(list: readonly string[]): SpellingIndex {
  const words = new Set(list.filter((word) => word !== ''));
  const shortened = new Map<string, string[]>();
  for (const word of words) {
    if (word.length < SHORTEST || word.length > LONGEST) continue;
    for (const key of new Set(shortenings(word))) shortened.set(key, [...(shortened.get(key) ?? []), word]);
  }
  return { words, shortened };
}

/** The one roster word that a folded word may be a slip of; null when it is one itself, or none or several are near. */
export function slipOf(word: string, index: SpellingIndex): string | null {
  if (word.length < SHORTEST || word.length > LONGEST || index.words.has(word)) return null;
  const candidates = new Set(shortenings(word).flatMap((key) => index.shortened.get(key) ?? []));
  const close = [...candidates].filter((one) => near(word, one) && `${one}s` !== word && one !== `${word}s`);
  return close.length === 1 ? (close[0] ?? null) : null;
}

function shortenings(word: string): readonly string[] {
  return [word, ...Array.from(word, (_, at) => word.slice(0, at) + word.slice(at + 1))];
}
