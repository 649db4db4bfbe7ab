import type { FileRecord } from './read-records.ts';
import { readRecords } from './read-records.ts';

/** Where a delimited text begins to be a table: what parts its columns, and its heading row. */
export type FoundHeading = { readonly delimiter: string; readonly heading: FileRecord };

/** The signs that may part columns. */
export const DELIMITERS = [',', ';', '\t', '|'] as const;
// A council's sheet may have its title and a page of notes above the headings.
const LOOK_AT_RECORDS = 200;
const LOOK_AT_LETTERS = 100_000;

/** The delimiter and heading row that `countKnown` knows the most columns of; null where it knows none. */
export function findHeading(text: string, countKnown: (cells: readonly string[]) => number): FoundHeading | null {
  const head = text.slice(0, LOOK_AT_LETTERS);
  let best: FoundHeading | null = null;
  let most = 0;
  for (const delimiter of DELIMITERS) {
    const records = readRecords(head, delimiter).records.slice(0, LOOK_AT_RECORDS);
    const counts = records.map(({ cells }) => countKnown(cells));
    const known = Math.max(0, ...counts);
    const heading = records[counts.indexOf(known)];
    if (known <= most || heading === undefined) continue;
    best = { delimiter, heading };
    most = known;
  }
  return best;
}
