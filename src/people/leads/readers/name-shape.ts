import { bodyEnd } from '#src/people/leads/body-end.ts';
import { foldWord } from '#src/people/fold.ts';
import { GIVEN_NAMES } from '#src/people/given-names.ts';
import { HONORIFICS, POST_NOMINALS } from '#src/people/honorific.ts';
import { written } from '#src/people/leads/lead-piece.ts';
import type { LeadReader, LeadScan, LeadPiece } from '#src/people/leads/lead-piece.ts';
import type { LeadWord } from '#src/people/leads/lead-words.ts';
import {
  goesOn,
  isAcronym,
  isCapital,
  isHead,
  isInitial,
  isNameish,
  isTrade,
  startsKnown,
  startsLabel,
  startsOther,
  startsPost,
} from '#src/people/leads/lead-shape.ts';
import { NAME_PARTICLES } from '#src/people/leads/evidence/is-persons-name.ts';
import { roleAt } from '#src/people/leads/lead-roles.ts';
import { BODY_NOUNS, COMPASS, SURNAME_WORDS } from '#src/people/leads/lead-vocabulary.ts';

const NO_WORD: LeadWord = { text: '', key: '', mark: null, glued: false, meant: null };
const LONGEST_NAME = 4;
const ADDRESS_REACH = 8;

/** A person whom the roster does not have, by the shape of the name: capitals that are no words of trade, initials, "Read, C". */
export const readNameShape: LeadReader = (scan, at) => {
  const first = scan.words[at];
  if (first === undefined || first.mark !== null) return [];
  if (first.text.includes('@')) return [isOwnAddress(scan, at) ? noteOf(at) : nameOf(first.text, at, at + 1)];
  const isTitled = at > 0 && HONORIFICS.has(scan.words[at - 1]?.key ?? '');
  const isParticle = NAME_PARTICLES.has(first.key) && isNameAfter(scan, at);
  if (!isParticle && !isNameish(first) && !(isTitled && isCapital(first) && !startsPost(scan, at))) return [];
  const to = nameEnd(scan, at);
  if (!isTitled && isServiceInstead(scan, at, to)) return [bodyOf(scan, at, serviceEnd(scan, to))];
  if (!isTitled && isBodyInstead(scan, at, to)) return [];
  if (!isTitled && to > at + 1 && COMPASS.has(first.key)) return [placeOf(scan, at, to)];
  const turned = turnedInitial(scan, at, to);
  if (turned !== null) return [nameOf(`${scan.words[turned]?.text} ${written(scan, at, to)}`, at, turned + 1)];
  const isLoneInitial = to === at + 1 && isInitial(first);
  return isLoneInitial ? [] : [nameOf(written(scan, at, to), at, to)];
};

function nameEnd(scan: LeadScan, at: number): number {
  let to = at + 1;
  while (to < at + LONGEST_NAME && isMore(scan, to) && !startsAnother(scan, at, to)) to += 1;
  return to;
}

// "John Smith Jane Doe" is two: a given name, a surname, and a given name again.
function startsAnother(scan: LeadScan, at: number, to: number): boolean {
  const isGiven = (here: number) => GIVEN_NAMES.has(scan.words[here]?.key ?? '');
  const next = scan.words[to + 1];
  return to > at + 1 && isGiven(at) && isGiven(to) && !isGiven(to - 1) && goesOn(next) && isNameish(next);
}

// "van der Berg": lower case, and a name within two words.
function isNameAfter(scan: LeadScan, at: number): boolean {
  const next = scan.words[at + 1];
  if (!goesOn(next)) return false;
  return isNameish(next) || (NAME_PARTICLES.has(next.key) && isNameAfter(scan, at + 1));
}

// "Jane Doe (jane.doe@example.gov.uk)": the address is hers who stands before it.
function isOwnAddress(scan: LeadScan, at: number): boolean {
  const local = foldWord((scan.words[at]?.text ?? '').split('@')[0] ?? '');
  const before = scan.words.slice(Math.max(0, at - ADDRESS_REACH), at);
  return before.some((word) => word.key.length > 2 && !word.text.includes('@') && local.includes(word.key));
}

function noteOf(at: number): LeadPiece {
  return { kind: 'note', from: at, to: at + 1 };
}

function isMore(scan: LeadScan, at: number): boolean {
  const word = scan.words[at];
  if (!goesOn(word) || startsKnown(scan, at) || startsLabel(scan, at) || POST_NOMINALS.has(word.key)) return false;
  if (NAME_PARTICLES.has(word.key)) return goesOn(scan.words[at + 1]);
  const next = scan.words[at + 1];
  if (isInitial(word) && next?.mark === 'colon') return false;
  const isSurname = SURNAME_WORDS.has(word.key) && isCapital(word) && !(goesOn(next) && isTrade(next));
  return isNameish(word) || isSurname;
}

// "South Yorkshire Police", "Rotherham Clinical Commissioning Group".
function isBodyInstead(scan: LeadScan, at: number, to: number): boolean {
  const next = scan.words[to];
  if (!goesOn(next) || startsKnown(scan, to) || startsPost(scan, to) || bodyEnd(scan, at) <= to) return false;
  return to === at + 1 || BODY_NOUNS.has(next.key) || COMPASS.has(scan.words[at]?.key ?? '');
}

// "Urgent Care", "South Yorkshire PCC": words of service or capitals run on from what could be a name.
function isServiceInstead(scan: LeadScan, at: number, to: number): boolean {
  const next = scan.words[to];
  if (!goesOn(next)) return false;
  const isGiven = GIVEN_NAMES.has(scan.words[at]?.key ?? '');
  // "Rotherham Council" where the roster has the Council.
  if (startsKnown(scan, to) && to === at + 1 && BODY_NOUNS.has(next.key)) return !isGiven;
  if (startsPost(scan, to) || startsOther(scan, to)) return false;
  const isPlaced = COMPASS.has(scan.words[at]?.key ?? '') && to > at + 1 && isAcronym(next);
  const isRunOn = to === at + 1 && isService(next) && !isGiven;
  return isPlaced || isRunOn;
}

function isService(word: LeadWord): boolean {
  return isTrade(word) && !isAcronym(word) && !isHead(word) && isCapital(word) && !SURNAME_WORDS.has(word.key);
}

function serviceEnd(scan: LeadScan, from: number): number {
  let to = from + 1;
  while (goesOn(scan.words[to]) && isService(scan.words[to] as LeadWord) && !startsOther(scan, to)) to += 1;
  return to;
}

function bodyOf(scan: LeadScan, from: number, to: number): LeadPiece {
  const post = written(scan, from, to);
  return { kind: 'head', post, group: true, titled: post, plural: false, isTitle: false, doubt: null, from, to };
}

// "NHS England (South Yorkshire)": a place, not a person; by itself nobody.
function placeOf(scan: LeadScan, from: number, to: number): LeadPiece {
  const isAside = scan.words[from - 1]?.mark === 'open' && scan.words[to]?.mark === 'close';
  return { kind: isAside ? 'note' : 'unread', from, to };
}

// Where the initial of "Read, C" or the given name of "READ, Chris" stands; a mark or the end must follow it.
function turnedInitial(scan: LeadScan, from: number, at: number): number | null {
  const initial = scan.words[at + 1];
  // "Jane Doe, A/SEO": a whole name stands before the comma.
  if (from < at - 1 && GIVEN_NAMES.has(scan.words[from]?.key ?? '') && isInitial(scan.words[at + 1] ?? NO_WORD))
    return null;
  if (scan.words[at]?.mark !== 'comma' || initial === undefined || initial.mark !== null) return null;
  const surname = scan.words[at - 1]?.text ?? '';
  const isShouted = surname.length > 2 && surname === surname.toUpperCase() && isNameish(initial);
  const isParticled = from < at - 1 && NAME_PARTICLES.has(scan.words[from]?.key ?? '') && isNameish(initial);
  if ((!isInitial(initial) && !isShouted && !isParticled) || roleAt(scan, at + 1) !== null) return null;
  const next = scan.words[at + 2];
  return goesOn(next) && next.key !== 'and' ? null : at + 1;
}

function nameOf(name: string, from: number, to: number): LeadPiece {
  const isShort = to === from + 1;
  return {
    kind: 'name',
    name: tidy(name),
    people: [],
    short: isShort,
    weak: false,
    asWritten: tidy(name),
    doubt: null,
    from,
    to,
  };
}

// The full stop that ends a sentence is no part of a name; that of an initial is.
function tidy(name: string): string {
  return name.replace(/(?<=\p{L}{2})\.$/u, '');
}
