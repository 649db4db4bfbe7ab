import { isLoose, ofBody, stretchEnd } from '#src/people/leads/evidence/stretch.ts';
import { startsPerson } from '#src/people/leads/evidence/starts-person.ts';
import { listEnd } from '#src/people/leads/evidence/portfolio.ts';
import { isSurname, isSurnameToo } from '#src/people/leads/evidence/is-persons-name.ts';
import { GIVEN_NAMES, GIVEN_OR_WORD } from '#src/people/given-names.ts';
import { written } from '#src/people/leads/lead-piece.ts';
import type { LeadPiece, LeadReader, LeadScan } from '#src/people/leads/lead-piece.ts';
import { goesOn, isAcronym, isCapital, isHead, isPluralHead, isTrade } from '#src/people/leads/lead-shape.ts';
import type { LeadWord } from '#src/people/leads/lead-words.ts';
import { BODY_NOUNS, COMMANDS, COUNTRIES, NOT_NAMES, RANK_ACRONYMS, RANKS } from '#src/people/leads/lead-vocabulary.ts';

const PLACES: ReadonlySet<string> = new Set(
  'north south east west central northeast northwest southeast southwest'.split(' '),
);
const SERVICES: ReadonlySet<string> = new Set(['service', 'services']);

/** A post or body of several words, told by its last word or by how it begins: never cut at "of", "for" and "and", however strange a word in it. */
export const readWholeLead: LeadReader = (scan, at) => {
  const first = scan.words[at];
  if (first === undefined || first.mark !== null || !isCapital(first) || !beginsLead(scan, at)) return [];
  if (NOT_NAMES.has(first.key) || startsPerson(scan, at) || startsRanked(scan, at)) return [];
  const end = stretchEnd(scan, at);
  const of = ofBody(scan, at);
  if (of !== null && of + 1 < end) return [headOf(scan, { from: at, to: listEnd(scan, end) ?? end, group: true })];
  const isPost = isWholePost(scan, at, end);
  if (isPost) return [headOf(scan, { from: at, to: end, group: false })];
  const body = placedEnd(scan, at, end) ?? listedEnd(scan, at) ?? (isWholeBody(scan, at, end) ? end : null);
  return body === null ? [] : [headOf(scan, { from: at, to: body, group: !COMMANDS.has(first.key) })];
};

// "DSU Khan for ACC Crime" begins with somebody.
function startsRanked(scan: LeadScan, at: number): boolean {
  const [rank, name] = scan.words.slice(at, at + 2);
  return rank !== undefined && isAcronym(rank) && rank.key in RANK_ACRONYMS && goesOn(name) && isSurname(name);
}

function beginsLead(scan: LeadScan, at: number): boolean {
  const before = scan.words[at - 1];
  return before === undefined || before.mark !== null || before.key === 'and' || !isCapital(before);
}

// "Front of House Manager": its head is its last word, and the words before are more than a rank and a name.
function isWholePost(scan: LeadScan, at: number, end: number): boolean {
  const words = scan.words.slice(at, end);
  const last = words.at(-1);
  if (words.length < 3 || last === undefined || !isHead(last) || isPluralHead(last)) return false;
  const before = words.slice(0, -1);
  // "Income Generation Manager": two strange words that are in no name.
  if (before.length === 2 && strangeIn(before) === 2) return !before.some(mayBeNamed);
  const isMixed = before.some((word) => isLoose(word.key)) && strangeIn(before) > 0;
  return isMixed && before.some((word) => word.key === 'of') && !before.some(isHead);
}

function mayBeNamed(word: LeadWord): boolean {
  return GIVEN_NAMES.has(word.key) || GIVEN_OR_WORD.has(word.key) || isSurnameToo(word);
}

function isWholeBody(scan: LeadScan, at: number, end: number): boolean {
  const words = scan.words.slice(at, end);
  const last = words.at(-1);
  if (words.length < 2 || last === undefined) return false;
  const strange = strangeIn(words);
  if (strange === 0) return false;
  if (BODY_NOUNS.has(last.key) || SERVICES.has(last.key)) return !isHead(last) && !hasOfPost(words);
  if (words.some(isHead) || GIVEN_NAMES.has(words[0]?.key ?? '')) return false;
  if (COUNTRIES.has(last.key)) return words.length < 4;
  const isBeside = [scan.words[at - 1], scan.words[end]].some((word) => word?.mark === 'comma');
  return !isBeside && words.some(isOfTrade);
}

// "Ranger Team, North".
function placedEnd(scan: LeadScan, at: number, end: number): number | null {
  const last = scan.words[end - 1];
  const place = scan.words[end + 1];
  const isBody = last !== undefined && BODY_NOUNS.has(last.key) && !isHead(last) && end > at + 1;
  const isPlace = scan.words[end]?.mark === 'comma' && place !== undefined && PLACES.has(place.key);
  return isBody && isPlace && isEnd(scan, end + 2) ? end + 2 : null;
}

// "Health, Safety & Wellbeing Team": what a list ends with is what all of it is.
function listedEnd(scan: LeadScan, at: number): number | null {
  let to = at;
  let commas = 0;
  let and = 0;
  while (isListed(scan.words[to], to === at)) {
    if (scan.words[to]?.mark === 'comma') commas += 1;
    if (scan.words[to]?.mark === 'comma' && and > 0) return null;
    if (scan.words[to]?.key === 'and') and += 1;
    if (BODY_NOUNS.has(scan.words[to]?.key ?? '') && !isEnd(scan, to + 1)) return null;
    to += 1;
  }
  const isBody = BODY_NOUNS.has(scan.words[to - 1]?.key ?? '');
  return isBody && commas > 0 && and === 1 && isEnd(scan, to) ? to : null;
}

function isListed(word: LeadWord | undefined, isFirst: boolean): boolean {
  if (word === undefined || (word.glued && !isFirst)) return false;
  if (word.mark !== null) return word.mark === 'comma';
  if (word.key === 'and') return true;
  return isCapital(word) && isTrade(word) && !isHead(word) && !isAcronym(word) && word.meant === null;
}

function isEnd(scan: LeadScan, at: number): boolean {
  const word = scan.words[at];
  return word === undefined || (word.mark !== null && word.mark !== 'comma');
}

// "Head of the Planning Team" is a post.
function hasOfPost(words: readonly LeadWord[]): boolean {
  return words.some((word, at) => isHead(word) && isLoose(words[at + 1]?.key ?? ''));
}

function strangeIn(words: readonly LeadWord[]): number {
  return words.filter((word) => !isTrade(word) && !isLoose(word.key)).length;
}

// "Housing", and no rank, number or letters.
function isOfTrade(word: LeadWord): boolean {
  if (RANKS.has(word.key) || isAcronym(word) || /^\d/u.test(word.key) || word.key === 'and') return false;
  return isTrade(word);
}

type Stretch = { readonly from: number; readonly to: number; readonly group: boolean };

function headOf(scan: LeadScan, { from, to, group }: Stretch): LeadPiece {
  const post = written(scan, from, to);
  return { kind: 'head', post, group, titled: post, plural: false, isTitle: false, doubt: null, from, to };
}
