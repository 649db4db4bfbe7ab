import { findPerson } from '#src/people/find-person.ts';
import { foldWord } from '#src/people/fold.ts';
import { GIVEN_NAMES, GIVEN_OR_WORD, SURNAMES_OR_WORDS } from '#src/people/given-names.ts';
import { HONORIFICS } from '#src/people/honorific.ts';
import { isPersonsName } from '#src/people/leads/evidence/is-persons-name.ts';
import {
  BODY_NOUNS,
  COMPASS,
  POST_HEADS,
  SERVICE_WORDS,
  THINGS,
  WHOLE_POSTS,
} from '#src/people/leads/lead-vocabulary.ts';
import type { Roster } from '#src/people/person.ts';

/** A word of a line with what parts it from the next: nothing but a space within a name. */
type Word = {
  readonly text: string;
  readonly key: string;
  readonly isCapital: boolean;
  /** Where a sentence or a clause begins, so that a capital says nothing. */
  readonly isFirst: boolean;
  readonly from: number;
  readonly to: number;
  readonly goesOn: boolean;
};

const WORD = /\p{L}[\p{L}'’-]*\.?/gu;
const SHORT = 4;
const LONGEST = 4;
const LONG_SURNAME = 5;
const NO_NAMES: ReadonlySet<string> = new Set();
/** Firms and inquiries that are called after people. */
const CALLED_AFTER: ReadonlySet<string> = new Set(['grantthornton', 'ernstyoung', 'johnlewis', 'florencenightingale']);
/** What is called after somebody, beside the places and bodies that plans name. */
const PLACES: ReadonlySet<string> = new Set(
  'road street lane avenue drive close grove crescent court terrace place way walk gardens square park house hall school academy college centre ward wood hill bridge depot estate hospital library church museum theatre stadium station report review inquiry enquiry act law trust foundation award prize day week fund hub charity building wing bay field fields green common ambulance'.split(
    ' ',
  ),
);
// Capitals that begin a sentence, or a day.
const NEVER: ReadonlySet<string> = new Set(
  'the a an in on at by for from to of with since after before when while as all both each some our we this that these those it its if no not new old may april june august monday friday english british good great young'.split(
    ' ',
  ),
);

/** The people whom a line names: those of the roster however they are typed, and what reads as anybody's name. */
export function peopleNamedIn(line: string, roster: Roster): readonly string[] {
  const words = wordsOf(line);
  const found: string[] = [];
  for (let at = 0; at < words.length;) {
    const length = nameAt(words, at, roster);
    if (length > 0) found.push(withoutMarks(line.slice(words[at]!.from, words[at + length - 1]!.to)));
    at += Math.max(1, length);
  }
  return found;
}

/** How many words from here are a name; 0 for none. */
function nameAt(words: readonly Word[], at: number, roster: Roster): number {
  const first = words[at]!;
  if (HONORIFICS.has(first.key) && first.isCapital) return titledAt(words, at);
  const run = runAt(words, at);
  for (let length = Math.min(LONGEST, run); length > 1; length -= 1) {
    const some = words.slice(at, at + length);
    if (isName(some, words.slice(at + length, at + length + LONGEST), roster)) return length;
  }
  if (isTurned(words, at, roster)) return 2;
  return isSurnameAlone(words, at, roster) ? 1 : 0;
}

/** “Cllr Read”, “Councillor Chris Read”. */
function titledAt(words: readonly Word[], at: number): number {
  let length = 1;
  while (length < LONGEST && words[at + length - 1]?.goesOn === true && isNameish(words[at + length])) length += 1;
  return length > 1 ? length : 0;
}

function isNameish(word: Word | undefined): boolean {
  if (word === undefined || !word.isCapital) return false;
  return (
    !THINGS.has(word.key) &&
    !BODY_NOUNS.has(word.key) &&
    !SERVICE_WORDS.has(word.key) &&
    !NEVER.has(word.key) &&
    !isPost(word)
  );
}

function isPost({ key }: Word): boolean {
  return WHOLE_POSTS.has(key) || POST_HEADS.has(key);
}

/** Words that stand together; a name that is typed without capitals is one of the roster's. */
function runAt(words: readonly Word[], at: number): number {
  let length = 1;
  while (length < LONGEST && words[at + length - 1]?.goesOn === true) length += 1;
  return words[at + length - 1] === undefined ? words.length - at : length;
}

function isName(some: readonly Word[], behind: readonly Word[], roster: Roster): boolean {
  const [first] = some;
  const last = some.at(-1)!;
  if (first === undefined || NEVER.has(first.key) || NEVER.has(last.key)) return false;
  if (CALLED_AFTER.has(some.map(({ key }) => key).join(''))) return false;
  if (isPlace(last) || (last.goesOn && beginsPlace(behind))) return false;
  if (isOfRoster(some, roster)) return true;
  if (!some.every(({ isCapital }) => isCapital)) return false;
  // Where a sentence begins, or before the name of a place, a surname behind a capital says nothing.
  const isGiven = GIVEN_NAMES.has(first.key) || GIVEN_OR_WORD.has(first.key) || /^(?:\p{Lu}\.?)+$/u.test(first.text);
  if (!isGiven && (first.isFirst || COMPASS.has(first.key))) return false;
  if (/^\p{Lu}{2,}$/u.test(last.text)) return false;
  return isPersonsName(some.map(({ text }) => text).join(' '), NO_NAMES);
}

/** “… Community Centre”: capitals of which one is a place. */
function beginsPlace(behind: readonly Word[]): boolean {
  for (const word of behind) {
    if (!word.isCapital) return false;
    if (isPlace(word)) return true;
    if (!word.goesOn) return false;
  }
  return false;
}

function isPlace({ key }: Word): boolean {
  return (PLACES.has(key) && !SURNAMES_OR_WORDS.has(key)) || THINGS.has(key) || BODY_NOUNS.has(key) || ENDS.has(key);
}

// Surnames that are places more often at the end of capitals.
const ENDS: ReadonlySet<string> = new Set('road street lane park hall house church ward day hill'.split(' '));

/** Two words and more: a capital, or a given name and a surname that are no words. */
function isOfRoster(some: readonly Word[], roster: Roster): boolean {
  const isTyped = some.every(({ isCapital }) => isCapital);
  const isPlain = GIVEN_NAMES.has(some[0]!.key) && !SURNAMES_OR_WORDS.has(some.at(-1)!.key);
  if (!isTyped && !isPlain) return false;
  return findPerson(some.map(({ key }) => key).join(' '), roster).kind !== 'none';
}

/** “Battersby, Karl”. */
function isTurned(words: readonly Word[], at: number, roster: Roster): boolean {
  const [surname, given] = [words[at], words[at + 1]];
  if (surname?.isCapital !== true || given?.isCapital !== true || surname.goesOn) return false;
  const name = [given.key, surname.key].join(' ');
  return roster.people.some((person) => keysOf(person.name).join(' ') === name);
}

/** The surname of somebody in the roster that is no word, of no road and no report. */
function isSurnameAlone(words: readonly Word[], at: number, roster: Roster): boolean {
  const { key, isCapital, goesOn, text } = words[at]!;
  const next = goesOn ? words[at + 1] : undefined;
  if (!isCapital || key.length < LONG_SURNAME || SURNAMES_OR_WORDS.has(key) || GIVEN_NAMES.has(key)) return false;
  if (/^\p{Lu}{2,}$/u.test(text) || next?.isCapital === true || PLACES.has(next?.key ?? '')) return false;
  return roster.people.some(({ name }) => {
    const keys = keysOf(name);
    return keys.length > 1 && keys.at(-1) === key;
  });
}

function keysOf(name: string): readonly string[] {
  return name.split(/\s+/u).map(foldWord);
}

function wordsOf(line: string): readonly Word[] {
  const found = [...line.matchAll(WORD)];
  return found.map(({ 0: text, index }, at) => {
    const bare = withoutMarks(text);
    const next = found[at + 1];
    const between = next === undefined ? '' : line.slice(index + text.length, next.index);
    const before = found[at - 1];
    const gap = before === undefined ? '' : line.slice(before.index + before[0].length, index);
    const isFirst = before === undefined || /[^\s]/u.test(gap) || (before[0].endsWith('.') && !isShort(before[0]));
    const isWhole = bare === text || (text.endsWith('.') && isShort(text));
    const goesOn = isWhole && /^ +$/u.test(between);
    return {
      text,
      key: foldWord(bare),
      isCapital: /^\p{Lu}/u.test(text),
      isFirst,
      from: index,
      to: index + text.length,
      goesOn,
    };
  });
}

// "Mr.", "K.", "Cllr.".
function isShort(text: string): boolean {
  return text.length <= SHORT && (text.length === 2 || HONORIFICS.has(foldWord(text)));
}

function withoutMarks(text: string): string {
  return text.replace(/\.$/u, '').replace(/['’]s?$/u, '');
}
