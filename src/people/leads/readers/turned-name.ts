import { GIVEN_NAMES } from '#src/people/given-names.ts';
import { written } from '#src/people/leads/lead-piece.ts';
import type { LeadReader, LeadScan, LeadPiece } from '#src/people/leads/lead-piece.ts';
import { isCapital, isInitial, isNameish, isPhraseWord, startsKnown } from '#src/people/leads/lead-shape.ts';
import {
  BODY_NOUNS,
  INITIALS_TOO,
  POST_ACRONYMS,
  RANK_ACRONYMS,
  SERVICE_WORDS,
} from '#src/people/leads/lead-vocabulary.ts';
import type { LeadWord } from '#src/people/leads/lead-words.ts';

const SHOUTED = /^\p{Lu}[\p{Lu}\p{M}'’-]{2,}$/u;
const VOWEL = /[aeiouy]/u;
const TWO_LETTERS = /^\p{Lu}{2}$/u;
const SHORT_INITIALS = /^\p{Lu}{1,3}$/u;

/** A name that only the list of given names tells: "SMITH John", "JOHN SMITH", "Smith, John", "Smith J", "Jane" over "Doe". */
export const readTurnedName: LeadReader = (scan, at) => {
  const first = scan.words[at];
  if (first === undefined || first.mark !== null || !isCapital(first) || startsKnown(scan, at)) return [];
  const piece = shouted(scan, at) ?? afterComma(scan, at) ?? initialsLast(scan, at) ?? overLines(scan, at);
  return piece === null ? [] : [piece];
};

function isGiven(word: LeadWord | undefined): boolean {
  return word !== undefined && word.mark === null && isCapital(word) && GIVEN_NAMES.has(word.key);
}

function shouted(scan: LeadScan, at: number): LeadPiece | null {
  const [first, second, third] = scan.words.slice(at, at + 3);
  if (first === undefined || second === undefined || !isPhraseWord(second)) return null;
  const isWhole = isGiven(first) && SHOUTED.test(first.text) && SHOUTED.test(second.text) && isNameLike(second);
  if (isWhole) return nameOf(written(scan, at, at + 2), at, at + 2);
  const isSurnameLast = isGiven(first) && !goesOnAsName(third) && SHOUTED.test(second.text) && isNameLike(second);
  if (isSurnameLast) return nameOf(written(scan, at, at + 2), at, at + 2);
  const isTurned = SHOUTED.test(first.text) && isNameLike(first) && isGiven(second) && !SHOUTED.test(second.text);
  if (isTurned && !isPhraseWord(third)) return nameOf(`${second.text} ${first.text}`, at, at + 2);
  const isInitialled =
    TWO_LETTERS.test(first.text) &&
    (isNameLike(first) || INITIALS_TOO.has(first.key)) &&
    isNameish(second) &&
    !isGiven(second) &&
    second.key.length > 2;
  return isInitialled && !isPhraseWord(third) ? nameOf(written(scan, at, at + 2), at, at + 2) : null;
}

// "Smith, John; Jones, Kate": one word, a given name, and then the end of the lead.
function afterComma(scan: LeadScan, at: number): LeadPiece | null {
  const [surname, comma, given, after] = scan.words.slice(at, at + 4);
  if (
    surname === undefined ||
    given === undefined ||
    comma?.mark !== 'comma' ||
    !isGiven(given) ||
    !(isNameish(surname) || isShoutedName(surname)) ||
    isGiven(surname)
  )
    return null;
  const isAlone = at === 0 || scan.words[at - 1]?.mark !== null;
  const isListed = scan.words[at - 1]?.mark === 'comma' || after?.mark === 'comma' || after?.key === 'and';
  if (!isAlone || isListed || isPhraseWord(after)) return null;
  return nameOf(`${given.text} ${surname.text}`, at, at + 3);
}

// "Smith J, Jones K": the initials end the lead, and no given name stands before them.
function initialsLast(scan: LeadScan, at: number): LeadPiece | null {
  const [surname, initials, after] = scan.words.slice(at, at + 3);
  if (
    surname === undefined ||
    initials === undefined ||
    !isPhraseWord(initials) ||
    !isNameish(surname) ||
    isInitial(surname) ||
    isGiven(surname)
  )
    return null;
  const isShort = isInitial(initials) || (SHORT_INITIALS.test(initials.text) && initials.key.length === 2);
  if (!isShort || !isNameLike(initials) || isPhraseWord(after) || after?.mark === 'colon') return null;
  return nameOf(`${initials.text} ${surname.text}`, at, at + 2);
}

function overLines(scan: LeadScan, at: number): LeadPiece | null {
  const [given, line, surname, after] = scan.words.slice(at, at + 4);
  if (given === undefined || surname === undefined) return null;
  const isBroken = isGiven(given) && line?.mark === 'break' && !isPhraseWord(after);
  if (!isBroken || !isNameish(surname) || isGiven(surname) || startsKnown(scan, at + 2)) return null;
  return scan.words[at - 1]?.mark === null ? null : nameOf(`${given.text} ${surname.text}`, at, at + 3);
}

// "Jane DOE and John ROE": a joining word ends the name.
function goesOnAsName(word: LeadWord | undefined): boolean {
  return isPhraseWord(word) && word?.key !== 'and';
}

// "DOE", and not "SLT".
function isShoutedName(word: LeadWord): boolean {
  return SHOUTED.test(word.text) && isNameLike(word) && VOWEL.test(word.key);
}

// Capitals that the vocabulary does not know as a service, a post or a body.
function isNameLike(word: LeadWord): boolean {
  return (
    !SERVICE_WORDS.has(word.key) &&
    !BODY_NOUNS.has(word.key) &&
    !(word.key in POST_ACRONYMS) &&
    !(word.key in RANK_ACRONYMS)
  );
}

function nameOf(name: string, from: number, to: number): LeadPiece {
  return { kind: 'name', name, people: [], short: false, weak: false, asWritten: name, doubt: null, from, to };
}
