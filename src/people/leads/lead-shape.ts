import {
  BODY_NOUNS,
  COMPOUND_HEADS,
  JOINT_PHRASES,
  LEAD_LABELS,
  NOT_NAMES,
  POST_HEADS,
  RANKS,
  SERVICE_WORDS,
  BESIDE_PHRASES,
  SUPPORT_LABELS,
  SUPPORT_PHRASES,
  VACANCY_PHRASES,
} from './lead-vocabulary.ts';
import { foldWords } from '#src/people/fold.ts';
import { HONORIFICS } from '#src/people/honorific.ts';
import type { LeadScan } from './lead-piece.ts';
import type { LeadWord } from './lead-words.ts';
import { matchEntry } from './match-entry.ts';
import { matchLongest } from './match-phrase.ts';

const CAPITAL = /^\p{Lu}/u;
// "CCG", "ADs", "DfE", "L&D".
const ALL_CAPITALS = /^(?:\p{Lu}[\p{Lu}\p{N}.]+s?|\p{Lu}(?:&\p{Lu})+|\p{Lu}{1,2}\p{Ll}\p{Lu}{1,4})$/u;
const POSSESSIVE = /\p{L}[’']s$/u;
const INITIAL = /^\p{Lu}\.?(?:\p{Lu}\.?){0,2}$/u;
const SERVICE_ENDS: ReadonlySet<string> = new Set(['services', 'service', 'resources']);

/** True for a word of a phrase that goes on: no mark, and not run together with the one before. */
export function goesOn(word: LeadWord | undefined): word is LeadWord {
  return word !== undefined && word.mark === null && !word.glued;
}

/** As `goesOn`, for a word that is already known to be there. */
export function isPhraseWord(word: LeadWord | undefined): boolean {
  return goesOn(word);
}

/** True for a word that begins with a capital. */
export function isCapital(word: LeadWord): boolean {
  return CAPITAL.test(word.text);
}

/** True for an abbreviation: two capitals or more and nothing else. */
export function isAcronym(word: LeadWord): boolean {
  return ALL_CAPITALS.test(word.text) && word.key.length > 1 && word.key.length <= 6;
}

/** True for "C" and "C.A." */
export function isInitial(word: LeadWord): boolean {
  return INITIAL.test(word.text) && (word.key.length === 1 || word.text.includes('.'));
}

/** True for a word that makes a post, in the singular or plural. */
export function isHead(word: LeadWord): boolean {
  return POST_HEADS.has(word.key) || isPluralHead(word);
}

/** True for the plural of a word that makes a post. */
export function isPluralHead(word: LeadWord): boolean {
  return !POST_HEADS.has(word.key) && word.key.endsWith('s') && POST_HEADS.has(word.key.slice(0, -1));
}

/** True for a word of council business: part of a post or body, not of a name. */
export function isTrade(word: LeadWord): boolean {
  const { key } = word;
  return (
    SERVICE_WORDS.has(key) ||
    BODY_NOUNS.has(key) ||
    RANKS.has(key) ||
    isHead(word) ||
    isAcronym(word) ||
    /^\d/u.test(key)
  );
}

/** True for a capitalised word that can only be a name as far as the vocabulary goes. */
export function isNameish(word: LeadWord): boolean {
  const isSaid = !isTrade(word) && !HONORIFICS.has(word.key) && !NOT_NAMES.has(word.key) && word.key !== 'and';
  return (isCapital(word) && isSaid && !POSSESSIVE.test(word.text)) || isInitial(word);
}

/** True where a post begins by shape: words of rank and then a head, which is not itself the thing looked after. */
export function startsPost(scan: LeadScan, at: number): boolean {
  let here = at;
  while (goesOnAt(scan, here, at) && RANKS.has(scan.words[here]?.key ?? '') && !isBareHead(scan, here)) here += 1;
  const head = scan.words[here];
  return head !== undefined && here < at + 6 && goesOnAt(scan, here, at) && isHead(head);
}

/** True where something begins that ends whatever went before: a support phrase, an honorific, somebody's initials, a lead the roster knows. */
export function startsOther(scan: LeadScan, at: number): boolean {
  const word = scan.words[at];
  if (word === undefined || word.mark !== null || word.glued) return true;
  if (HONORIFICS.has(word.key) || startsSupport(scan, at) || startsLabel(scan, at)) return true;
  if (startsInitials(scan, at)) return true;
  return startsKnown(scan, at);
}

// "A Khan", "E Lane", whose parts may be words of service; "A&E" is none.
function startsInitials(scan: LeadScan, at: number): boolean {
  const first = scan.words[at];
  const next = scan.words[at + 1];
  if (!goesOn(first) || !goesOn(next) || !isInitial(first)) return false;
  return isCapital(next) && !isAcronym(next) && !isHead(next) && !BODY_NOUNS.has(next.key);
}

/** True where a phrase begins that joins, supports or says nobody is named. */
function startsSupport(scan: LeadScan, at: number): boolean {
  return [SUPPORT_PHRASES, BESIDE_PHRASES, JOINT_PHRASES, VACANCY_PHRASES].some(
    (phrases) => matchLongest(scan, at, phrases) !== null,
  );
}

/** True where a label with a colon begins, which ends the name before it: "Jane Doe Co-lead: John Roe". */
export function startsLabel(scan: LeadScan, at: number): boolean {
  return [LEAD_LABELS, SUPPORT_LABELS].some((labels) => {
    const end = matchLongest(scan, at, labels);
    return end !== null && scan.words[end]?.mark === 'colon';
  });
}

/** True where the roster knows what begins; a service of the roster may as well be the end of a longer name. */
export function startsKnown(scan: LeadScan, at: number): boolean {
  const match = matchEntry(scan, at);
  if (match === null) return false;
  const called = match.entry.kind === 'head' ? match.entry.post : '';
  return !SERVICE_ENDS.has(scan.words[match.to - 1]?.key ?? '') && !SERVICE_ENDS.has(foldWords(called).at(-1) ?? '');
}

function goesOnAt(scan: LeadScan, here: number, at: number): boolean {
  const word = scan.words[here];
  return word !== undefined && word.mark === null && (here === at || !word.glued);
}

// "Lead Officer" is a rank and a head; "Lead" before a mark is a head.
function isBareHead(scan: LeadScan, at: number): boolean {
  const next = scan.words[at + 1];
  const word = scan.words[at];
  if (word === undefined || !POST_HEADS.has(word.key)) return false;
  return !COMPOUND_HEADS.has(word.key) || next === undefined || !isHead(next);
}
