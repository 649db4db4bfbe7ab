import { foldWords } from '#src/people/fold.ts';
import type { LeadReader } from '#src/people/leads/lead-piece.ts';
import { isWholeName } from '#src/people/leads/title-fits.ts';
import { exactly } from '#src/people/roster/name-index.ts';

const LONGEST = 5;
const SHORTEST = 3;

/** A whole name of the roster that a narrow column broke over two lines: "Jane" and "Doe" below it. */
export const readNameOverLines: LeadReader = (scan, at) => {
  if (scan.words[at]?.mark !== null) return [];
  for (let length = LONGEST; length >= SHORTEST; length -= 1) {
    const words = scan.words.slice(at, at + length);
    const named = words.filter((word) => word.mark === null);
    const isBroken = words.slice(1, -1).some((word) => word.mark === 'break') && named.length === length - 1;
    const name = named.map(({ text }) => text).join(' ');
    const people = isBroken && words.at(-1)?.mark === null ? exactly(foldWords(name), scan.lexicon.names) : [];
    const [person] = people;
    if (person === undefined || people.length > 1 || !isWholeName(name, person)) continue;
    return [
      {
        kind: 'name',
        name: person.name,
        people,
        short: false,
        weak: false,
        asWritten: name,
        doubt: null,
        from: at,
        to: at + length,
      },
    ];
  }
  return [];
};
