import { POST_NOMINALS } from '#src/people/honorific.ts';
import type { LeadReader, LeadScan } from '#src/people/leads/lead-piece.ts';
import { NOBODY_PHRASES, NOTE_PHRASES, SUPPORT_PHRASES, VACANCY_PHRASES } from '#src/people/leads/lead-vocabulary.ts';
import { goesOn, isTrade } from '#src/people/leads/lead-shape.ts';
import { matchLongest } from '#src/people/leads/match-phrase.ts';

/** "Vacant", "TBC": nobody is named. */
export const readVacancy: LeadReader = (scan, at) => {
  const to = matchLongest(scan, at, VACANCY_PHRASES) ?? notApplicable(scan, at);
  return to === null ? [] : [{ kind: 'vacant', from: at, to }];
};

// "N/A".
function notApplicable(scan: LeadScan, at: number): number | null {
  const [first, slash, last] = scan.words.slice(at, at + 3);
  return first?.key === 'n' && slash?.mark === 'slash' && last?.key === 'a' ? at + 3 : null;
}

// "OBE", "BSc", "(Hons)".
const LETTERS = /^\p{Lu}+$|\p{Lu}.*\p{Lu}|^Hons$/u;

/** What is said about a lead and names nobody: "(to be established)", "CBE" after a name, "support" in brackets. */
export const readAside: LeadReader = (scan, at) => {
  const phrase = matchLongest(scan, at, NOTE_PHRASES) ?? matchLongest(scan, at, NOBODY_PHRASES);
  if (phrase !== null) return [{ kind: 'note', from: at, to: phrase }];
  const word = scan.words[at];
  const isLetters = word !== undefined && POST_NOMINALS.has(word.key) && LETTERS.test(word.text) && at > 0;
  return isLetters && matchLongest(scan, at, SUPPORT_PHRASES) === null ? [{ kind: 'note', from: at, to: at + 1 }] : [];
};

/** "and team", "or nominee": others in a lead's place or behind it, whom nobody names. */
export const readCompany: LeadReader = (scan, at) => {
  const key = scan.words[at]?.key;
  const to = key === 'and' || key === 'or' ? matchLongest(scan, at, NOTE_PHRASES) : null;
  const next = to === null ? undefined : scan.words[to];
  return to === null || (goesOn(next) && isTrade(next)) ? [] : [{ kind: 'note', from: at, to }];
};
