import { bodyEnd } from '#src/people/body-end.ts';
import { HONORIFICS, POST_NOMINALS } from '#src/people/honorific.ts';
import { written } from '#src/people/lead-piece.ts';
import type { LeadReader, LeadScan, Piece } from '#src/people/lead-piece.ts';
import { goesOn, isCapital, isInitial, isNameish, isTrade, startsKnown, startsPost } from '#src/people/lead-shape.ts';
import { BODY_NOUNS, SURNAME_WORDS } from '#src/people/lead-vocabulary.ts';

const PARTICLES: ReadonlySet<string> = new Set('de da di du del van der den von la le ap al el bin'.split(' '));
const LONGEST_NAME = 4;

/** A person whom the roster does not have, by the shape of the name: capitals that are no words of trade, initials, "Read, C". */
export const readNameShape: LeadReader = (scan, at) => {
  const first = scan.words[at];
  if (first === undefined || first.mark !== null) return [];
  if (first.text.includes('@')) return [nameOf(first.text, at, at + 1)];
  const isTitled = at > 0 && HONORIFICS.has(scan.words[at - 1]?.key ?? '');
  if (!isNameish(first) && !(isTitled && isCapital(first) && !startsPost(scan, at))) return [];
  const to = nameEnd(scan, at);
  if (!isTitled && isBodyInstead(scan, at, to)) return [];
  const turned = turnedInitial(scan, to);
  if (turned !== null) return [nameOf(`${scan.words[turned]?.text} ${written(scan, at, to)}`, at, turned + 1)];
  const isLoneInitial = to === at + 1 && isInitial(first);
  return isLoneInitial ? [] : [nameOf(written(scan, at, to), at, to)];
};

function nameEnd(scan: LeadScan, at: number): number {
  let to = at + 1;
  while (to < at + LONGEST_NAME && isMore(scan, to)) to += 1;
  return to;
}

function isMore(scan: LeadScan, at: number): boolean {
  const word = scan.words[at];
  if (!goesOn(word) || startsKnown(scan, at) || POST_NOMINALS.has(word.key)) return false;
  if (PARTICLES.has(word.key)) return goesOn(scan.words[at + 1]);
  const next = scan.words[at + 1];
  const isSurname = SURNAME_WORDS.has(word.key) && isCapital(word) && !(goesOn(next) && isTrade(next));
  return isNameish(word) || isSurname;
}

// "South Yorkshire Police", "Rotherham Clinical Commissioning Group".
function isBodyInstead(scan: LeadScan, at: number, to: number): boolean {
  const next = scan.words[to];
  if (!goesOn(next) || startsKnown(scan, to) || startsPost(scan, to) || bodyEnd(scan, at) <= to) return false;
  return to === at + 1 || BODY_NOUNS.has(next.key);
}

// Where the initial of "Read, C" or the given name of "READ, Chris" stands; a mark or the end must follow it.
function turnedInitial(scan: LeadScan, at: number): number | null {
  const initial = scan.words[at + 1];
  if (scan.words[at]?.mark !== 'comma' || initial === undefined || initial.mark !== null) return null;
  const surname = scan.words[at - 1]?.text ?? '';
  const isShouted = surname.length > 2 && surname === surname.toUpperCase() && isNameish(initial);
  if (!isInitial(initial) && !isShouted) return null;
  const next = scan.words[at + 2];
  return goesOn(next) && next.key !== 'and' ? null : at + 1;
}

function nameOf(name: string, from: number, to: number): Piece {
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
