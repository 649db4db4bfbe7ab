import type { Day } from '#src/calendar/day.ts';
import { partsOf } from '#src/calendar/day.ts';

const MONTHS = 'January February March April May June July August September October November December'.split(' ');
// What a format says in its own words or sets in colour is no part of a date: [$-809] "due" \-
const ASIDE = /"[^"]*"|\[[^\]]*\]|\\./g;

/** A date cell in words as far as its format shows it: "31 December 2015", "December 2015", "2015"; null for a time of day. */
export function sayDate(day: Day, format: string): string | null {
  const shown = format.replaceAll(ASIDE, '').toLowerCase();
  const { year, month, day: ofMonth } = partsOf(day);
  const [hasDay, hasMonth, hasYear] = ['d', 'm', 'y'].map((letter) => shown.includes(letter));
  if (hasDay === true || shown === '' || shown === 'general') return `${ofMonth} ${MONTHS[month - 1]} ${year}`;
  if (hasYear !== true) return null;
  return hasMonth === true ? `${MONTHS[month - 1]} ${year}` : String(year);
}
