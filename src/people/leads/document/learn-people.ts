import { foldWord, foldWords } from '#src/people/fold.ts';
import {
  BODY_NOUNS,
  COMPASS,
  NOT_NAMES,
  POST_HEADS,
  RANKS,
  SERVICE_WORDS,
  THINGS,
} from '#src/people/leads/lead-vocabulary.ts';

const WORDS_OF_PLANS = [BODY_NOUNS, COMPASS, NOT_NAMES, POST_HEADS, RANKS, SERVICE_WORDS, THINGS];

/** Whole names by each word of theirs that is nobody else's; "A Okonkwo" and "Amara Okonkwo" are one, called by the fuller name. */
export function peopleByWord(names: readonly string[]): ReadonlyMap<string, string> {
  const families = Map.groupBy(names, (name) => foldWords(name).at(-1) ?? '');
  const byWord = new Map<string, string | null>();
  for (const [surname, family] of families) {
    const whole = fullest(family);
    claimWord(byWord, surname, whole);
    const called = whole === null ? family : [whole];
    called.forEach((name) => claimWord(byWord, foldWords(name)[0] ?? '', name));
  }
  return new Map([...byWord].filter((entry): entry is [string, string] => entry[1] !== null));
}

function claimWord(found: Map<string, string | null>, word: string, name: string | null): void {
  if (word.length < 3 || WORDS_OF_PLANS.some((words) => words.has(word))) return;
  found.set(word, found.has(word) && found.get(word) !== name ? null : name);
}

// The name that all of a family may be short for; null for two people.
function fullest(family: readonly string[]): string | null {
  const [whole] = family.toSorted((one, other) => other.length - one.length || (one < other ? -1 : 1));
  if (whole === undefined) return null;
  const given = foldWords(whole)[0] ?? '';
  const isSame = family.every((name) => isShortFor(foldWords(name)[0] ?? '', given));
  return isSame ? whole : null;
}

function isShortFor(said: string, given: string): boolean {
  return said === given || (said.length === 1 && given.startsWith(said));
}

/** The words that a plan uses in small letters, folded: what is no evidence of a name. */
export function commonWords(texts: Iterable<string>): ReadonlySet<string> {
  const found = new Set<string>();
  for (const text of texts)
    for (const [word] of text.replaceAll(ADDRESS, ' ').matchAll(SMALL_WORD)) found.add(foldWord(word));
  return found;
}

// In small letters whatever its words are.
const ADDRESS = /\S+@\S+/gu;
const SMALL_WORD = /(?<![\p{L}\p{N}'’-])\p{Ll}[\p{L}'’-]*/gu;
