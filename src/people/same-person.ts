import { foldWords } from './fold.ts';
import { bareName } from './honorific.ts';
import type { Person } from './person.ts';

/** Who is found where the settings name the office's address and the roster does not. */
const UNNAMED_OFFICE = 'person:programme-office';

/** False where an account that has somebody's address is called something that is not plainly their name: a secretary's box, whoever has the address now. */
export function maySayThatIs(
  { id, name, aliases }: Pick<Person, 'id' | 'name' | 'aliases'>,
  called: string | null,
): boolean {
  if (called === null || called.trim() === '' || id === UNNAMED_OFFICE) return true;
  if (FOR_ANOTHER.test(called)) return false;
  const theirs = wordsOf(called.replace(ASIDE, ' '));
  return [name, ...aliases].some((one) => isSameName(wordsOf(one), theirs));
}

// "Karl Battersby (Regeneration)", "Battersby, Karl - Strategic Director", "Karl Battersby | Example Council"
const ASIDE = /\([^)]*\)|\s[-–—|/]\s.*$|\s*\|.*$/gu;

// "Karl Battersby PA", "(shared mailbox)"
const BOX = String.raw`p\.?a|e\.?a|secretary|secretariat|(?:mail|in)box|shared|generic|delegate`;
// "PA to Karl Battersby", "on behalf of Karl Battersby", "Office of Karl Battersby"
const FOR_SOMEBODY = String.raw`behalf|(?:private|diary) office|office of|support (?:to|for)|assistant (?:to|for)`;
// "Karl Battersby’s office"
const OF_SOMEBODY = String.raw`['’]s\b`;

/** A box that others read, or somebody who writes for another. */
const FOR_ANOTHER = new RegExp(String.raw`\b(?:${BOX}|${FOR_SOMEBODY})\b|${OF_SOMEBODY}`, 'iu');

/** Words of a name, its parts joined by a hyphen apart. */
function wordsOf(text: string): readonly string[] {
  return bareName(foldWords(text.replaceAll(/[-‐–]/gu, ' ')));
}

/** In either order, with or without what stands between; a name of one word is a family name. */
function isSameName(own: readonly string[], theirs: readonly string[]): boolean {
  if (own.length === 0 || theirs.length === 0) return false;
  if (own.length === 1) return theirs.length > 1 ? isAtAnEnd(own[0]!, theirs) : own[0] === theirs[0];
  if (theirs.length === 1) return false;
  return isSameInOrder(own, theirs) || isSameInOrder(own, familyLast(theirs));
}

function isAtAnEnd(word: string, words: readonly string[]): boolean {
  return words.at(-1) === word || words[0] === word;
}

/** 'battersby karl james' -> 'karl james battersby' */
function familyLast([first = '', ...rest]: readonly string[]): readonly string[] {
  return [...rest, first];
}

function isSameInOrder(own: readonly string[], theirs: readonly string[]): boolean {
  return own.at(-1) === theirs.at(-1) && isSameGiven(own[0]!, theirs[0]!);
}

/** Letters that two forms of one given name share at their beginning: "Chris" and "Christopher", not "Jo" and "John". */
const LEAST_SHARED = 3;

function isSameGiven(one: string, other: string): boolean {
  if (one === other) return true;
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  return (short.length === 1 || short.length >= LEAST_SHARED) && long.startsWith(short);
}
