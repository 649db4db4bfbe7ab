import { HONORIFICS } from '#src/people/honorific.ts';
import type { LeadScan } from '#src/people/leads/lead-piece.ts';
import {
  goesOn,
  isAcronym,
  isCapital,
  isHead,
  isTrade,
  startsOther,
  startsPost,
} from '#src/people/leads/lead-shape.ts';
import { BODIES_OF, BODY_NOUNS, JOINING, RANKS } from '#src/people/leads/lead-vocabulary.ts';
import { startsPerson } from './starts-person.ts';

const OF: ReadonlySet<string> = new Set(['of', 'for', 'on']);
const INNER: ReadonlySet<string> = new Set(['of', 'for', 'on', 'in', 'to', 'at', 'the']);
const LONGEST = 14;
// "Federal Statistical Data Committee on".
const MOST_BEFORE = 4;

/** Where a stretch of words ends that is one lead or none: at a mark, before words of another kind, or at an “and” with a whole lead on both sides. */
export function stretchEnd(scan: LeadScan, at: number): number {
  let to = at + 1;
  while (to < at + LONGEST && goesFurther(scan, to, at)) to += 1;
  while (to > at + 1 && isLoose(scan.words[to - 1]?.key ?? '')) to -= 1;
  return to;
}

function goesFurther(scan: LeadScan, here: number, at: number): boolean {
  const word = scan.words[here];
  if (!goesOn(word)) return false;
  // "Office of the Police and Crime Commissioner".
  if (HONORIFICS.has(word.key) && isHead(word) && !goesOn(scan.words[here + 1])) return true;
  if (startsOther(scan, here)) return false;
  // "HR to support Jane Doe" is a sentence, "Clerk to the Corporation" a post.
  if (word.key === 'to') return isNamedNext(scan, here + 1);
  if (word.key === 'and') return goesOn(scan.words[here + 1]) && !partsTwo(scan, here, at);
  if (JOINING.has(word.key)) return false;
  return INNER.has(word.key) || isCapital(word) || isTrade(word);
}

function isNamedNext(scan: LeadScan, at: number): boolean {
  const next = scan.words[at]?.key === 'the' ? scan.words[at + 1] : scan.words[at];
  return goesOn(next) && isCapital(next);
}

/** True for a small word inside the name of a post or body. */
export function isLoose(key: string): boolean {
  return key === 'and' || INNER.has(key);
}

/** Where the “of” stands after a word that begins a body: "Department of", "National Center for"; null where none begins. */
export function ofBody(scan: LeadScan, at: number): number | null {
  const first = scan.words[at];
  if (first === undefined || first.mark !== null || !isCapital(first)) return null;
  const isOf = (here: number): boolean => {
    const noun = scan.words[here];
    const of = scan.words[here + 1];
    return (
      noun !== undefined &&
      isCapital(noun) &&
      BODIES_OF.has(noun.key) &&
      goesOn(of) &&
      OF.has(of.key) &&
      goesOn(scan.words[here + 2])
    );
  };
  for (let here = at; here < at + MOST_BEFORE; here += 1) {
    if (isOf(here)) return here + 1;
    const word = scan.words[here];
    if (word === undefined || word.mark !== null || !isCapital(word) || isHead(word)) return null;
    if (here > at && (word.glued || startsOther(scan, here))) return null;
  }
  return null;
}

// "and" with a whole lead before it and another after it.
function partsTwo(scan: LeadScan, and: number, at: number): boolean {
  const next = and + 1;
  const word = scan.words[next];
  if (word === undefined) return true;
  if (HONORIFICS.has(word.key) || startsPerson(scan, next) || ofBody(scan, next) !== null) return true;
  if (startsPost(scan, next)) return true;
  const to = plainEnd(scan, next);
  const last = scan.words[to - 1];
  if (last === undefined) return true;
  const isBody = BODY_NOUNS.has(last.key) && !isHead(last);
  const of = ofBody(scan, at);
  if (of !== null) return false;
  if (isOfPost(scan, at, and)) return isChair(scan, at) ? false : (isHead(last) || isBody) && to > next + 1;
  if (!isWholeBefore(scan, at, and)) return false;
  if (to === next + 1) return isBody || isAcronym(word);
  return isHead(last) ? and > at + 1 : isBody && (and > at + 1 || RANKS.has(word.key));
}

function isChair(scan: LeadScan, at: number): boolean {
  return [scan.words[at]?.key, scan.words[at + 1]?.key].some(
    (key) => key === 'chair' || key === 'cochair' || key === 'vicechair',
  );
}

// "Head of School" before the "and".
function isOfPost(scan: LeadScan, at: number, end: number): boolean {
  for (let here = at; here < end - 1; here += 1) {
    const word = scan.words[here];
    if (word !== undefined && isHead(word) && OF.has(scan.words[here + 1]?.key ?? '')) return true;
  }
  return false;
}

function isWholeBefore(scan: LeadScan, at: number, end: number): boolean {
  const last = scan.words[end - 1];
  return last !== undefined && end > at && (isHead(last) || BODY_NOUNS.has(last.key) || isAcronym(last));
}

function plainEnd(scan: LeadScan, at: number): number {
  let to = at + 1;
  while (goesOn(scan.words[to]) && scan.words[to]?.key !== 'and' && !startsOther(scan, to)) to += 1;
  return to;
}
