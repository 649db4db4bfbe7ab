import { startsPerson } from '#src/people/leads/evidence/starts-person.ts';
import { isSurnameToo } from '#src/people/leads/evidence/is-persons-name.ts';
import { HONORIFICS } from '#src/people/honorific.ts';
import { written } from '#src/people/leads/lead-piece.ts';
import type { LeadReader } from '#src/people/leads/lead-piece.ts';
import type { LeadWord } from '#src/people/leads/lead-words.ts';
import { goesOn, isAcronym, isHead, isTrade } from '#src/people/leads/lead-shape.ts';
import { NOT_NAMES } from '#src/people/leads/lead-vocabulary.ts';

/** A given name and a surname of which one is a word of plans: "Bob Day", "Will Hart", "Lee Head"; after a word that is a post too, it is asked about: "Dean Porter". */
export const readWordyName: LeadReader = (scan, at) => {
  const [first, last, after] = scan.words.slice(at, at + 3);
  if (first === undefined || last === undefined || !startsPerson(scan, at) || HONORIFICS.has(first.key)) return [];
  const isWordy = [first, last].some((word) => NOT_NAMES.has(word.key) || isTrade(word));
  const before = scan.words[at - 1];
  const begins =
    before === undefined ||
    before.mark !== null ||
    before.key === 'and' ||
    HONORIFICS.has(before.key) ||
    isBehindPost(before);
  const ends = !goesOn(after) || after.key === 'and';
  if (!isWordy || !begins || !ends || !isSurnameToo(last)) return [];
  const place = { from: at, to: at + 2 };
  if (isHead(first)) return [{ kind: 'unsure', letters: false, ...place }];
  const name = written(scan, at, at + 2);
  return [{ kind: 'name', name, people: [], short: false, weak: false, asWritten: name, doubt: null, ...place }];
};

// “ACO Sue Monday”, “Inspector Bob Day”: a name begins behind a post too.
function isBehindPost(before: LeadWord): boolean {
  return !before.glued && (isAcronym(before) || isHead(before));
}
