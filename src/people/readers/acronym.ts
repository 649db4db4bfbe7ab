import { written } from '#src/people/lead-piece.ts';
import type { HeadPiece, LeadReader, LeadScan, Piece } from '#src/people/lead-piece.ts';
import { goesOn, isTrade, startsKnown, startsPost } from '#src/people/lead-shape.ts';
import { POST_ACRONYMS } from '#src/people/lead-vocabulary.ts';
import { leadWords } from '#src/people/lead-words.ts';
import { matchEntry } from '#src/people/match-entry.ts';

const LONGEST_TAIL = 5;
const LETTERS = /^(?:\p{Lu}\p{Ll}?\p{Lu}\p{L}{0,4}|[sS]\.?151)$/u;

/** "DCS", "AD Housing", "s151 Officer": an acronym of a post by the roster's own initials, else by common use. */
export const readAcronym: LeadReader = (scan, at) => {
  const word = scan.words[at];
  if (word === undefined || word.mark !== null || !LETTERS.test(word.text.replaceAll('.', ''))) return [];
  const own = scan.lexicon.initials.get(word.key);
  if (own?.kind === 'head') return [{ ...own, from: at, to: at + 1 }];
  const long = POST_ACRONYMS[word.key];
  if (long === undefined) return [];
  return [inRoster(scan, at, long) ?? asWritten(scan, at, long)];
};

// The long form and the words after it, looked up as if they had been written out.
function inRoster(scan: LeadScan, at: number, long: string): Piece | null {
  const start = leadWords(long);
  const rest = scan.words.slice(at + 1, at + 1 + LONGEST_TAIL);
  const match = matchEntry({ ...scan, words: [...start, ...rest] }, 0);
  if (match === null || match.entry.kind !== 'head') return null;
  return { ...match.entry, from: at, to: at + 1 + Math.max(0, match.to - start.length) };
}

function asWritten(scan: LeadScan, at: number, long: string): Piece {
  const to = tailEnd(scan, at + 1);
  const tail = written(scan, at + 1, to);
  // "s151 Officer" already ends as the long form does.
  const post = tail === '' || long.endsWith(` ${tail}`) ? long : `${long} ${tail}`;
  const head: HeadPiece = {
    kind: 'head',
    post,
    group: false,
    titled: post,
    plural: false,
    isTitle: false,
    doubt: null,
  };
  return { ...head, from: at, to };
}

function tailEnd(scan: LeadScan, at: number): number {
  let to = at;
  const isTail = (here: number): boolean => {
    const word = scan.words[here];
    if (!goesOn(word) || startsKnown(scan, here)) return false;
    return word.key === 'officer' || (isTrade(word) && !startsPost(scan, here) && word.text.length > 1);
  };
  while (isTail(to)) to += 1;
  return to;
}
