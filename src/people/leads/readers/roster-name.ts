import { distance } from 'fastest-levenshtein';
import { bareName, HONORIFICS } from '#src/people/honorific.ts';
import { foldWord, foldWords } from '#src/people/fold.ts';
import { GIVEN_NAMES } from '#src/people/given-names.ts';
import { written } from '#src/people/leads/lead-piece.ts';
import type { LeadReader, LeadScan, LeadPiece } from '#src/people/leads/lead-piece.ts';
import {
  goesOn,
  isPhraseWord,
  isCapital,
  isInitial,
  isNameish,
  isTrade,
  startsKnown,
} from '#src/people/leads/lead-shape.ts';
import type { LeadWord } from '#src/people/leads/lead-words.ts';
import { INITIALS_TOO, POST_ACRONYMS, SERVICE_WORDS } from '#src/people/leads/lead-vocabulary.ts';
import { exactly, nameWords } from '#src/people/roster/name-index.ts';
import type { Person } from '#src/people/person.ts';
import { near } from '#src/people/leads/spelling-index.ts';

const LONGEST_NAME = 5;
const INITIALS = /^\p{Lu}{2,3}$/u;
const LONGEST_FULLER = 4;
// Few enough have such a title that one of the roster's surname is that person.
const KNIGHTED: ReadonlySet<string> = new Set(['sir', 'dame', 'lord', 'lady', 'baroness']);

/** A person of the roster: whole name, initials and surname, surname first, surname alone, or a small slip of these. */
export const readRosterName: LeadReader = (scan, at) => {
  const word = scan.words[at];
  if (word === undefined || word.mark !== null || scan.lexicon.people.length === 0) return [];
  for (let length = LONGEST_NAME; length > 1; length -= 1) {
    const piece = severalWords(scan, at, length);
    if (piece !== null) return [piece];
  }
  const piece =
    surnameFirst(scan, at) ??
    byEmail(scan, at) ??
    fullerName(scan, at) ??
    fullerTurned(scan, at) ??
    surnameAlone(scan, at) ??
    givenAndNear(scan, at) ??
    aloneBut(scan, at);
  return piece === null ? [] : [piece];
};

function severalWords(scan: LeadScan, at: number, length: number): LeadPiece | null {
  const words = scan.words.slice(at, at + length);
  if (
    words.length < length ||
    !words.slice(1).every(goesOn) ||
    words.some((word) => HONORIFICS.has(word.key) || word.key === 'and')
  )
    return null;
  const keys = words.flatMap((word) => foldWords(word.text));
  const people = exactly(keys, scan.lexicon.names);
  if (people.length > 0) return namePiece(scan, { at, to: at + length, keys, people });
  const meant = words.map((word) => word.meant ?? word.key);
  const slipped = exactly(meant, scan.lexicon.names);
  if (slipped.length > 0) return slipPiece(scan, { at, to: at + length, keys: meant, people: slipped });
  return length === 2 ? givenSlip(scan, at, meant) : null;
}

// "Read, C" and "Battersby, Karl".
function surnameFirst(scan: LeadScan, at: number): LeadPiece | null {
  const [surname, comma, given] = scan.words.slice(at, at + 3);
  if (surname === undefined || given === undefined || comma?.mark !== 'comma' || !isCapital(surname)) return null;
  const keys = [...foldWords(given.text), surname.key];
  const people = exactly(keys, scan.lexicon.names).filter((person) => nameWords(person).at(-1) === surname.key);
  return people.length === 0 ? null : namePiece(scan, { at, to: at + 3, keys, people });
}

// "Sir Derek Myers" where the roster has only Myers.
function fullerName(scan: LeadScan, at: number): LeadPiece | null {
  for (let length = 2; length <= LONGEST_FULLER; length += 1) {
    const words = scan.words.slice(at, at + length);
    const last = words.at(-1);
    if (words.length < length || last === undefined || !words.slice(1).every(goesOn)) return null;
    const person = surnameOnly(scan, last);
    if (person !== null && words.every((word) => isFullerWord(scan, word, last)))
      return fullerPiece(scan, { at, to: at + length, keys: [last.key], people: [person] });
    if (!isFullerWord(scan, last, null)) return null;
  }
  return null;
}

// "Kenny, Julie".
function fullerTurned(scan: LeadScan, at: number): LeadPiece | null {
  const [surname, comma, given, after] = scan.words.slice(at, at + 4);
  if (surname === undefined || given === undefined || comma?.mark !== 'comma' || isPhraseWord(after)) return null;
  const person = surnameOnly(scan, surname);
  const isListed = after?.mark === 'comma' || scan.words[at - 1]?.mark === 'comma' || scan.words[at - 1]?.mark === null;
  const isGiven = GIVEN_NAMES.has(given.key) || isInitial(given);
  if (person === null || isListed || !isGiven) return null;
  return fullerPiece(scan, { at, to: at + 3, keys: [surname.key], people: [person] });
}

function fullerPiece(scan: LeadScan, found: Found): LeadPiece {
  const piece = namePiece(scan, found);
  const isKnighted = KNIGHTED.has(scan.words[found.at - 1]?.key ?? '');
  const doubt = `“${piece.asWritten}” was taken for ${piece.name} of the roster. Correct it if somebody else is meant.`;
  return { ...piece, short: false, fuller: true, doubt: isKnighted ? null : doubt };
}

function isFullerWord(scan: LeadScan, word: LeadWord, surname: LeadWord | null): boolean {
  return word === surname || (isNameish(word) && !scan.lexicon.names.surname.has(word.key));
}

// The one person of the roster with a surname, when the roster has nothing but it.
function surnameOnly(scan: LeadScan, word: LeadWord): Person | null {
  const people = scan.lexicon.names.surname.get(word.key) ?? [];
  const [person] = people;
  const isOnly = person !== undefined && people.length === 1 && nameWords(person).length === 1;
  return isOnly && word.mark === null && isCapital(word) ? person : null;
}

// "Graeme Bets": the given name to the letter, the surname but for one.
function givenAndNear(scan: LeadScan, at: number): LeadPiece | null {
  const [given, surname] = scan.words.slice(at, at + 2);
  if (given === undefined || !goesOn(surname) || !isCapital(surname) || isTrade(surname)) return null;
  const people = scan.lexicon.people.filter((person) => {
    const words = nameWords(person);
    return words.length > 1 && words[0] === given.key && isNearSurname(surname.key, words.at(-1) ?? '');
  });
  const [person] = people;
  if (person === undefined || people.length > 1) return null;
  const piece = namePiece(scan, { at, to: at + 2, keys: nameWords(person), people });
  return { ...piece, weak: true, doubt: sayTaken(piece.asWritten, person.name) };
}

// Beside the given name one letter is a slip in a short surname too: "Reed" for Read.
function isNearSurname(said: string, own: string): boolean {
  return near(said, own) || (Math.min(said.length, own.length) > 2 && distance(said, own) === 1);
}

// "Karl" and "KB" by themselves: never taken for Karl Battersby, but offered.
function aloneBut(scan: LeadScan, at: number): LeadPiece | null {
  const word = scan.words[at];
  const isAlone = word !== undefined && isCapital(word) && (at === 0 || scan.words[at - 1]?.mark !== null);
  if (!isAlone || isPhraseWord(scan.words[at + 1]) || startsKnown(scan, at)) return null;
  const isLetters =
    INITIALS.test(word.text) &&
    !SERVICE_WORDS.has(word.key) &&
    (!(word.key in POST_ACRONYMS) || INITIALS_TOO.has(word.key));
  const people = scan.lexicon.people.filter((person) => {
    const words = nameWords(person);
    const letters = words.map((one) => one[0]).join('');
    return words.length > 1 && (isLetters ? letters === word.key : words[0] === word.key);
  });
  const [person] = people;
  if (person === undefined || people.length > 1 || (isTrade(word) && !isLetters)) return null;
  const piece = namePiece(scan, { at, to: at + 1, keys: nameWords(person), people });
  return { ...piece, weak: true, doubt: sayTaken(piece.asWritten, person.name) };
}

function byEmail(scan: LeadScan, at: number): LeadPiece | null {
  const people = scan.lexicon.names.email.get((scan.words[at]?.text ?? '').toLowerCase()) ?? [];
  const [person] = people;
  if (person === undefined) return null;
  return namePiece(scan, { at, to: at + 1, keys: nameWords(person), people });
}

// "Kenny" yes; "Kenny Smith" is somebody else, and "Young" in "Young People" nobody.
function surnameAlone(scan: LeadScan, at: number): LeadPiece | null {
  const word = scan.words[at];
  const isWritten = word !== undefined && (isCapital(word) || !scan.words.some(isCapital));
  if (!isWritten || isInitial(word)) return null;
  const isTitled = at > 0 && !word.glued && HONORIFICS.has(scan.words[at - 1]?.key ?? '');
  if (isTrade(word) && !isTitled) return null;
  if (goesOnAsName(scan, at + 1)) return null;
  const people = exactly([word.key], scan.lexicon.names);
  if (people.length > 0) return namePiece(scan, { at, to: at + 1, keys: [word.key], people });
  const slipped = word.meant === null ? [] : exactly([word.meant], scan.lexicon.names);
  if (slipped.length === 0 || word.meant === null) return null;
  return slipPiece(scan, { at, to: at + 1, keys: [word.meant], people: slipped });
}

function goesOnAsName(scan: LeadScan, at: number): boolean {
  const next = scan.words[at];
  return goesOn(next) && isNameish(next) && !startsKnown(scan, at) && !(isInitial(next) && !goesOn(scan.words[at + 1]));
}

// "Kan Dattersby" beside Karl Battersby's title: the surname is near and the given name begins alike.
function givenSlip(scan: LeadScan, at: number, meant: readonly string[]): LeadPiece | null {
  const [given = '', surname = ''] = meant;
  const people = (scan.lexicon.names.surname.get(surname) ?? []).filter((person) =>
    isNearGiven(given, nameWords(person)[0] ?? ''),
  );
  const [person] = people;
  if (person === undefined || people.length > 1 || given.length < 2) return null;
  const piece = slipPiece(scan, { at, to: at + 2, keys: nameWords(person), people });
  return { ...piece, weak: true, doubt: sayTaken(written(scan, at, at + 2), person.name) };
}

function isNearGiven(said: string, given: string): boolean {
  return said[0] === given[0] && distance(said, given) <= Math.max(said.length, given.length) / 2;
}

type Found = {
  readonly at: number;
  readonly to: number;
  readonly keys: readonly string[];
  readonly people: readonly Person[];
};
type FoundName = Extract<LeadPiece, { readonly kind: 'name' }>;

function namePiece(scan: LeadScan, { at, to, keys, people }: Found): FoundName {
  const [person] = people;
  const asWritten = written(scan, at, to);
  const name = people.length === 1 && person !== undefined ? spelledOut(person, keys) : asWritten;
  return { kind: 'name', name, people, short: keys.length === 1, weak: false, asWritten, doubt: null, from: at, to };
}

// A slip in a given name is common (Tracy); one in a surname may be another family.
function slipPiece(scan: LeadScan, found: Found): FoundName {
  const piece = namePiece(scan, found);
  const surnames = found.people.map((person) => nameWords(person).at(-1));
  const said = scan.words.slice(found.at, found.to).map((word) => word.key);
  return surnames.some((surname) => said.includes(surname ?? ''))
    ? piece
    : { ...piece, doubt: sayTaken(piece.asWritten, piece.name) };
}

function sayTaken(said: string, name: string): string {
  return `“${said}” was taken for ${name}. Correct it if somebody else is meant.`;
}

// As much of the roster's spelling as was written, an initial counting for its name.
function spelledOut(person: Person, keys: readonly string[]): string {
  const own = new Set(nameWords(person));
  const words = person.name.split(/\s+/u).filter((word) => own.has(foldWord(word)));
  const said = words.filter((word) => bareName(keys).some((key) => isSaid(key, foldWord(word))));
  return said.length === 0 ? person.name : said.join(' ');
}

function isSaid(key: string, word: string): boolean {
  return key === word || near(key, word) || (key.length === 1 && word.startsWith(key));
}
