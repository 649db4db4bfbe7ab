import { GIVEN_NAMES } from '#src/people/given-names.ts';
import type { LeadScan } from './lead-piece.ts';
import { isCapital, isTrade } from './lead-shape.ts';
import type { LeadWord } from './lead-words.ts';

const MONTHS: ReadonlySet<string> = new Set(
  `january february march april may june july august september october november december jan feb mar apr jun jul aug sep
  sept oct nov dec`.split(/\s+/u),
);
// A month or season that is a name as well is one only where a date stands beside it.
const ALSO_NAMES: ReadonlySet<string> = new Set('april may june jan march august mar summer jun autumn'.split(' '));
const SEASONS: ReadonlySet<string> = new Set('spring summer autumn winter'.split(' '));
const BEFORE_DATES: ReadonlySet<string> = new Set(
  'until till til from since by wef effective to in on of as starting start ending before after during due between end mid early late the onwards and'.split(
    ' ',
  ),
);
const LEADING: ReadonlySet<string> = new Set(
  'until till til from since by wef effective to in on as starting ending before after during due between end mid early late'.split(
    ' ',
  ),
);
const YEAR = /^(?:19|20)\d\d$/u;
const DAY = /^\d{1,2}(?:st|nd|rd|th)?$/u;
const NUMBER = /^\d{1,4}$/u;
const QUARTER = /^q[1-4]$/u;
const MOST_BEFORE = 4;

/** Where a date or a period ends that begins at a place, with the words before it like "until" and "by the end of"; null without one. */
export function dateEnd(scan: LeadScan, at: number): number | null {
  let from = at;
  while (from < at + MOST_BEFORE && BEFORE_DATES.has(keyAt(scan, from))) from += 1;
  const isLed = from > at && LEADING.has(keyAt(scan, at));
  if (from > at && !isLed) return null;
  const to = plainDateEnd(scan, from, isLed);
  if (to === null) return null;
  return keyAt(scan, to) === 'onwards' ? to + 1 : to;
}

function plainDateEnd(scan: LeadScan, at: number, isLed: boolean): number | null {
  const key = keyAt(scan, at);
  if (QUARTER.test(key)) return yearEnd(scan, at + 1) ?? at + 1;
  if (YEAR.test(key)) return yearEnd(scan, at);
  if (isNumbers(scan, at)) return at + 5;
  const from = DAY.test(key) ? at + 1 : at;
  const month = keyAt(scan, from);
  if (!MONTHS.has(month) && !SEASONS.has(month)) return null;
  const end = yearEnd(scan, from + 1) ?? dayEnd(scan, from + 1);
  if (end !== null) return end;
  const isBeside = from > at || (isLed && !isName(scan.words[from + 1]));
  return isBeside || !isPossiblyName(scan, from) ? from + 1 : null;
}

// "June Smith" and "Cllr May" are people; "September" alone is not.
function isPossiblyName(scan: LeadScan, at: number): boolean {
  return ALSO_NAMES.has(keyAt(scan, at)) || isName(scan.words[at + 1]);
}

function isName(word: LeadWord | undefined): boolean {
  return word !== undefined && word.mark === null && isCapital(word) && !isTrade(word) && !GIVEN_NAMES.has(word.key);
}

// "2015", "2015/16", "’15".
function yearEnd(scan: LeadScan, at: number): number | null {
  const isYear = YEAR.test(keyAt(scan, at));
  if (!isYear) return null;
  const isSpan = ['slash', 'dash'].includes(scan.words[at + 1]?.mark ?? '') && NUMBER.test(keyAt(scan, at + 2));
  return isSpan ? at + 3 : at + 1;
}

function dayEnd(scan: LeadScan, at: number): number | null {
  if (!DAY.test(keyAt(scan, at))) return null;
  const after = scan.words[at + 1]?.mark === 'comma' ? at + 2 : at + 1;
  return yearEnd(scan, after) ?? at + 1;
}

// "31/03/2016".
function isNumbers(scan: LeadScan, at: number): boolean {
  const isJoin = (here: number) => ['slash', 'dash'].includes(scan.words[here]?.mark ?? '');
  return [at, at + 2, at + 4].every((here) => NUMBER.test(keyAt(scan, here))) && isJoin(at + 1) && isJoin(at + 3);
}

function keyAt(scan: LeadScan, at: number): string {
  return scan.words[at]?.key ?? '';
}
