import { bodyEnd } from '#src/people/leads/body-end.ts';
import { written } from '#src/people/leads/lead-piece.ts';
import type { LeadReader, LeadScan } from '#src/people/leads/lead-piece.ts';
import type { HeadPiece } from '#src/people/leads/head-or-name.ts';
import type { LeadWord } from '#src/people/leads/lead-words.ts';
import { goesOn, isAcronym, isCapital } from '#src/people/leads/lead-shape.ts';
import {
  COMMANDS,
  POST_ACRONYMS,
  POST_HEADS,
  SERVICE_WORDS,
  QUALIFIERS,
  SMALL_WORDS,
} from '#src/people/leads/lead-vocabulary.ts';

const MANY: ReadonlySet<string> = new Set(['all', 'both', 'each', 'every']);
const EVERYBODY: ReadonlySet<string> = new Set(['all', 'everyone', 'everybody']);
const NUMBER = /^\d*\p{L}?$/u;
const POSSESSIVE = /\p{L}[’']s$/u;

/** A body that the roster does not have, by its shape: words of service, up to one like "Team" or "Board". */
export const readBodyShape: LeadReader = (scan, at) => {
  const first = scan.words[at];
  const hasCapitals = scan.words.some(isCapital);
  if (first === undefined || first.mark !== null || (hasCapitals && !isCapital(first))) return [];
  const isWhole = isEverybody(scan, at) || isFirm(scan, at);
  const end = isWhole ? at + 1 : bodyEnd(scan, at);
  const to = end > at && isPostLetters(scan.words[end]) ? end + 1 : end;
  // "MAT CEO" is one person, "All HoS" several.
  const isLettered = isPostLetters(scan.words[to - 1]) || COMMANDS.has(first.key);
  const isPost = to > at + 1 && !MANY.has(first.key) && isLettered;
  if (SMALL_WORDS.has(first.key)) return [];
  const words = scan.words.slice(at, to);
  // "the officer" is nobody in particular.
  const isAll = words.every(
    (word) => POST_HEADS.has(word.key) || SMALL_WORDS.has(word.key) || QUALIFIERS.has(word.key),
  );
  if (words.every((word) => NUMBER.test(word.key) && word.key.length !== 1)) return [];
  if (to === at || (isAll && !isWhole)) return [];
  const post = written(scan, at, to);
  const piece: HeadPiece = {
    kind: 'head',
    post,
    group: !isPost,
    titled: post,
    plural: false,
    isTitle: false,
    doubt: null,
  };
  return [{ ...piece, from: at, to }];
};

// "All" by itself.
function isEverybody(scan: LeadScan, at: number): boolean {
  return EVERYBODY.has(scan.words[at]?.key ?? '') && !goesOn(scan.words[at + 1]);
}

// "Barnardo’s" by itself.
function isFirm(scan: LeadScan, at: number): boolean {
  const isAlone = (at === 0 || scan.words[at - 1]?.mark !== null) && !goesOn(scan.words[at + 1]);
  return isAlone && POSSESSIVE.test(scan.words[at]?.text ?? '');
}

// "CEO", and not "HR": letters that say what one person is.
function isPostLetters(word: LeadWord | undefined): boolean {
  return goesOn(word) && isAcronym(word) && word.key in POST_ACRONYMS && !SERVICE_WORDS.has(word.key);
}
