import { firstOfMonth, partsOf } from '#src/calendar/day.ts';
import type { Day } from '#src/calendar/day.ts';
import { monthName } from '#src/calendar/say-day.ts';
import { quarterBefore, quarterOf } from './quarter.ts';
import type { Quarter } from './quarter.ts';

const LAST = /^(?:the )?(?:last |previous |past )?quarter(?:ly)?(?: list)?$/iu;
const THIS = /^(?:this|the current|current) quarter(?: so far)?$/iu;
// "July to September", "Jul–Sep 2015".
const NAMED = /^(?<first>\p{L}{3,9})\.?\s*(?:to|till|until|-|–)\s*(?<last>\p{L}{3,9})\.?,?(?:\s+(?<year>\d{4}))?$/iu;

/** The quarter that somebody names; one without its year is the newest that has begun. Null for anything else. */
export function quarterNamed(words: string, today: Day): Quarter | null {
  const said = words
    .trim()
    .replaceAll(/\s+/gu, ' ')
    .replace(/[.?!]$/u, '');
  if (LAST.test(said)) return quarterBefore(today);
  if (THIS.test(said)) return quarterOf(today);
  const { first = '', last = '', year } = NAMED.exec(said)?.groups ?? {};
  const [from, to] = [monthCalled(first), monthCalled(last)];
  if (from === null || to === null || from % 3 !== 1 || to !== from + 2) return null;
  if (year !== undefined) return quarterOf(firstOfMonth(Number(year), from));
  const thisYear = partsOf(today).year;
  const named = firstOfMonth(thisYear, from);
  return quarterOf(named <= today ? named : firstOfMonth(thisYear - 1, from));
}

function monthCalled(word: string): number | null {
  const said = word.toLowerCase();
  const months = Array.from({ length: 12 }, (_, at) => monthName(at + 1).toLowerCase());
  const at = said === 'sept' ? 8 : months.findIndex((month) => month === said || month.slice(0, 3) === said);
  return at < 0 ? null : at + 1;
}
