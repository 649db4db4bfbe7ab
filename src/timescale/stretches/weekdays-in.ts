import { addDays, weekdayOf } from '#src/calendar/day.ts';
import type { Day } from '#src/calendar/day.ts';

/** Days of one week that touch, as somebody named them, and where they stand in the words. */
export type Weekdays = { readonly from: Day; readonly to: Day; readonly index: number; readonly end: number };

const DAYS: readonly string[] = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
const NAME = String.raw`(?:mon(?:day)?|tue(?:s(?:day)?)?|wed(?:s|nesday)?|thu(?:rs?(?:day)?)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?)(?![\p{L}\p{N}])`;
const TO = String.raw`\s*(?:[-–—]|\bto\b|\buntil\b|\btill?\b|\bthrough\b|\bthru\b)\s*`;
const AND = String.raw`\s*(?:,(?:\s*and\b)?|\band\b|[&+])\s*`;
const WEEK = String.raw`(?:\s+(?<which>next|this) week)?`;
// “mon-wed”, “next thu and fri”, “monday to friday next week”; a number behind the name is a date.
const RUN = new RegExp(
  String.raw`(?<![\p{L}\p{N}])(?:(?<before>next|this) )?(?<first>${NAME})(?:${TO}(?<last>${NAME})|(?<more>(?:${AND}${NAME})+))(?!\s+\d)${WEEK}`,
  'iu',
);
const FRIDAY = 5;
const A_WEEK = 7;

/** The days from one weekday to another, “mon-wed”, or of several that touch, “thursday and friday”; today counts, and null is none. */
export function weekdaysIn(text: string, today: Day): Weekdays | null {
  const match = RUN.exec(text);
  const { before, which, first = '', last, more = '' } = match?.groups ?? {};
  if (match === null) return null;
  const named = [first, ...(last === undefined ? (more.match(new RegExp(NAME, 'giu')) ?? []) : [last])].map(
    weekdayCalled,
  );
  if (last === undefined && !named.every((day, at) => at === 0 || isNext(named[at - 1]!, day))) return null;
  const monday = addDays(today, 1 - weekdayOf(today));
  const base = (before ?? which)?.toLowerCase() === 'next' ? addDays(monday, A_WEEK) : today;
  const from = onOrAfter(base, named[0]!);
  const to = onOrAfter(addDays(from, 1), named.at(-1)!);
  return { from, to, index: match.index, end: match.index + match[0].length };
}

/** The number of a day of the week, Monday 1, from its name or the first three letters of it; 0 for any other word. */
export function weekdayCalled(name: string): number {
  return DAYS.indexOf(name.slice(0, 3).toLowerCase()) + 1;
}

// The weekend between Friday and Monday is nobody's working day.
function isNext(one: number, other: number): boolean {
  return other === (one % A_WEEK) + 1 || (one === FRIDAY && other === 1);
}

function onOrAfter(day: Day, weekday: number): Day {
  return addDays(day, (weekday - weekdayOf(day) + A_WEEK) % A_WEEK);
}
