import { GIVEN_NAMES, SURNAMES } from '#src/people/given-names.ts';
import type { LeadScan } from '#src/people/leads/lead-piece.ts';
import {
  goesOn,
  isAcronym,
  isCapital,
  isHead,
  isInitial,
  isTrade,
  startsOther,
  startsPost,
} from '#src/people/leads/lead-shape.ts';
import { BODY_NOUNS, NOT_NAMES, POST_ACRONYMS } from '#src/people/leads/lead-vocabulary.ts';
import { isSurnameToo } from './is-persons-name.ts';
import { startsPerson } from './starts-person.ts';
import { isLoose, ofBody } from './stretch.ts';

const MOST_ITEMS = 6;
const MARKS: ReadonlySet<string> = new Set(['comma', 'dash', 'colon', 'open']);

/** Where what a post looks after goes on past where its own words end: ", Parks and Waste", ": Place", "(Academic)", "and Involvement". */
export function portfolioGoesOn(scan: LeadScan, head: number, end: number): number {
  let to = end;
  for (let more = stepFrom(scan, head, to); more !== null; more = stepFrom(scan, head, to)) to = more;
  return to;
}

function stepFrom(scan: LeadScan, head: number, to: number): number | null {
  const word = scan.words[to];
  const hasTail = to > head + 1;
  if (word === undefined) return null;
  if (word.key === 'and') return hasTail && isOpen(scan, head, to) ? lastItem(scan, to) : null;
  if (hasTail && isStrangeOn(scan, to)) return to + 1;
  if (word.key === 'to' && !hasTail) return plainItem(scan, to + 1);
  if (word.mark === null || !MARKS.has(word.mark) || word.glued) return null;
  const list = word.mark === 'comma' && hasTail ? listEnd(scan, to) : null;
  if (list !== null) return list;
  if (hasMark(scan, head, to)) return null;
  return afterMark(scan, to);
}

// "Head of Postgraduate Studies": one more word that is nobody's name.
function isStrangeOn(scan: LeadScan, at: number): boolean {
  const word = scan.words[at];
  if (!goesOn(word) || !isCapital(word) || isTrade(word) || NOT_NAMES.has(word.key) || word.meant !== null)
    return false;
  const isName = GIVEN_NAMES.has(word.key) || isSurnameToo(word) || startsPerson(scan, at);
  return !isName && !isInitial(word) && !startsOther(scan, at) && scan.words[at - 1]?.mark === null;
}

// After a mark one more: a list of what is looked after, or one thing and then the end of the lead.
function afterMark(scan: LeadScan, at: number): number | null {
  const item = plainItem(scan, at + 1);
  if (item === null) return null;
  const list = listEnd(scan, item) ?? lastItem(scan, item) ?? item;
  const after = scan.words[list]?.mark;
  if (scan.words[at]?.mark === 'open') return after === 'close' ? list + 1 : null;
  return after === 'comma' || after === 'open' || after === 'colon' ? null : list;
}

/** Where a list like ", Communities and Local Government" ends that begins with a comma; null where no “and” closes it. */
export function listEnd(scan: LeadScan, at: number): number | null {
  let to = at;
  for (let item = 0; item < MOST_ITEMS && scan.words[to]?.mark === 'comma'; item += 1) {
    const next = scan.words[to + 1]?.key === 'and' ? lastItem(scan, to + 1) : plainItem(scan, to + 1);
    if (next === null) return null;
    if (scan.words[to + 1]?.key === 'and') return next;
    to = next;
  }
  return to === at ? null : lastItem(scan, to);
}

// "and Waste".
function lastItem(scan: LeadScan, and: number): number | null {
  const isAnd = scan.words[and]?.key === 'and' && goesOn(scan.words[and]);
  return isAnd ? plainItem(scan, and + 1) : null;
}

// The end of words that are looked after and lead nothing themselves; null where somebody or something that may lead stands there.
function plainItem(scan: LeadScan, place: number): number | null {
  const at = scan.words[place]?.key === 'the' ? place + 1 : place;
  let to = at;
  while (isPart(scan, to, at)) to += 1;
  while (to > at && isLoose(scan.words[to - 1]?.key ?? '')) to -= 1;
  const first = scan.words[at];
  const last = scan.words[to - 1];
  if (to === at || first === undefined || last === undefined || startsPerson(scan, at) || startsPost(scan, at))
    return null;
  // A slip of a name in the roster may be a person.
  if (scan.words.slice(at, to).some((word) => word.meant !== null)) return null;
  if (!isCapital(first) && scan.words.some(isCapital)) return null;
  if (ofBody(scan, at) !== null || scan.words[to]?.mark === 'colon') return null;
  if (goesOn(scan.words[to]) && scan.words[to]?.key !== 'and') return null;
  const isLone = to === at + 1;
  const isName =
    isLone && (GIVEN_NAMES.has(first.key) || SURNAMES.has(first.key) || isAcronym(first) || isInitial(first));
  const isBody = BODY_NOUNS.has(last.key) && !isLone;
  return isName || isBody || last.key in POST_ACRONYMS ? null : to;
}

function isPart(scan: LeadScan, here: number, at: number): boolean {
  const word = scan.words[here];
  if (word === undefined || word.mark !== null || word.key === 'and') return false;
  if (here > at && !goesOn(word)) return false;
  if (isLoose(word.key)) return goesOn(scan.words[here + 1]);
  if (NOT_NAMES.has(word.key) || isHead(word) || startsOther(scan, here)) return false;
  return isCapital(word) || isTrade(word);
}

// What stands before the “and” is looked after, and is no body of its own; “Library” in a list with commas is none.
function isOpen(scan: LeadScan, head: number, to: number): boolean {
  const last = scan.words[to - 1];
  const isBody =
    last !== undefined && BODY_NOUNS.has(last.key) && to > head + 3 && scan.words[to - 2]?.mark !== 'comma';
  return !isBody && last?.mark === null;
}

function hasMark(scan: LeadScan, head: number, to: number): boolean {
  return scan.words
    .slice(head + 1, to)
    .some((word) => word.mark !== null && word.mark !== 'comma' && word.mark !== 'break');
}
