import type { Clause } from '#src/reply/clause.ts';
import { sayClause, wordsIn } from '#src/reply/clause.ts';
import type { Found, Reader, Spot } from '#src/reply/reader.ts';

const ALL =
  /^(?:(?:they're|they are|these are|we're|we are|mark|set|and|so|now|still) ){0,2}(?:(?<both>both(?: of them)?)|all (?<count>two|three|four|five|six|seven|eight|nine|ten|\d{1,2})(?: of them)?|(?:all(?: of them| of these| actions| my actions)?|everything|the lot))(?:'s|'re| is| are| as)? /;
const COUNTS = ['two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];

/** "all green", "both done", "all three amber": what one of the readers makes of the words after, for every action in question. */
export function forAll(readers: readonly Reader[]): Reader {
  return { name: 'for-all', read: (spot) => readAll(spot, readers) };
}

function readAll(spot: Spot, readers: readonly Reader[]): Found | null {
  const match = ALL.exec(sayClause(spot.clause));
  if (match === null || spot.named) return null;
  const skipped = wordsIn(match[0]);
  const rest: Clause = { ...spot.clause, from: spot.clause.from + skipped };
  for (const reader of readers) {
    const found = reader.read({ ...spot, clause: rest, first: false });
    if (found !== null) return { ...found, took: found.took + skipped, all: countOf(match.groups ?? {}) };
  }
  return null;
}

function countOf({ both, count }: { both?: string; count?: string }): true | number {
  if (both !== undefined) return 2;
  if (count === undefined) return true;
  return COUNTS.includes(count) ? COUNTS.indexOf(count) + 2 : Number(count);
}
