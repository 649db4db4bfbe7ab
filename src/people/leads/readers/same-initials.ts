import { distance } from 'fastest-levenshtein';
import type { LeadReader, LeadScan } from '#src/people/leads/lead-piece.ts';
import { isAcronym } from '#src/people/leads/lead-shape.ts';

const LONGEST_PHRASE = 10;
const SMALL: ReadonlySet<string> = new Set(['of', 'for', 'and', 'the', 'to', 'in', 'on']);

/** "(CLT)" after "Corporate Leadership Team": the same lead again, in short. */
export const readSameInitials: LeadReader = (scan, at) => {
  const letters = scan.words[at + 1];
  if (scan.words[at]?.mark !== 'open' || letters === undefined || scan.words[at + 2]?.mark !== 'close') return [];
  if (!isAcronym(letters) || !endsWithInitials(scan, at, letters.key)) return [];
  return [{ kind: 'note', from: at, to: at + 3 }];
};

// Every word back to the one that begins with the first letter.
function endsWithInitials(scan: LeadScan, end: number, letters: string): boolean {
  let all = '';
  let short = '';
  for (let at = end - 1; at >= Math.max(0, end - LONGEST_PHRASE); at -= 1) {
    const word = scan.words[at];
    if (word === undefined || word.mark !== null) return false;
    all = (word.key[0] ?? '') + all;
    short = (SMALL.has(word.key) ? '' : (word.key[0] ?? '')) + short;
    if (all === letters || short === letters || isNearly(short, letters)) return true;
  }
  return false;
}

// "(DASS)" after "Director of Adult Social Care".
function isNearly(short: string, letters: string): boolean {
  return (
    letters.length > 3 && short.length === letters.length && distance(short, letters) === 1 && short[0] === letters[0]
  );
}
