import { Temporal } from 'temporal-polyfill';

/** A calendar day as 'YYYY-MM-DD', with no time and no zone; plain text order is date order. */
export type Day = string & { readonly __day: true };

/** A length of time between reviews as an ISO 8601 duration in whole days, weeks, months or years: 'P3M'. */
export type Every = string & { readonly __every: true };

/** The first day that can be written as a Day; sums that would go before it stop here. */
export const FIRST_DAY = '0001-01-01' as Day;

/** The last day that can be written as a Day; sums that would go past it stop here. */
export const LAST_DAY = '9999-12-31' as Day;

/** So many days are kept in words: those of a century, some four megabytes. */
const MOST_SAID = 36_525;
const DAY_SHAPE = /^\d{4}-\d{2}-\d{2}$/;

/** The day that a 'YYYY-MM-DD' text names, or null when it is no such text or no such day (2015-02-30). */
export function readDay(text: string): Day | null {
  if (!DAY_SHAPE.test(text)) return null;
  const [year, month, day] = text.split('-').map(Number) as [number, number, number];
  return dayOf(year, month, day);
}

/** The day of a year, a month counted from 1 and a day of the month, or null when the calendar has no such day. */
export function dayOf(year: number, month: number, day: number): Day | null {
  if (year < 1 || year > 9999 || month < 1 || month > 12 || day < 1) return null;
  if (day > lengthOfMonth(year, month)) return null;
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}` as Day;
}

/** The last day of a month counted from 1. */
export function lastOfMonth(year: number, month: number): Day {
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(lengthOfMonth(year, month), 2)}` as Day;
}

/** The first day of a month counted from 1. */
export function firstOfMonth(year: number, month: number): Day {
  return `${pad(year, 4)}-${pad(month, 2)}-01` as Day;
}

/** The year, the month from 1 and the day of the month of a day. */
export function partsOf(day: Day): { readonly year: number; readonly month: number; readonly day: number } {
  return { year: twoDigits(day, 0) * 100 + twoDigits(day, 2), month: twoDigits(day, 5), day: twoDigits(day, 8) };
}

const ZERO = 48;

function twoDigits(day: Day, at: number): number {
  return (day.charCodeAt(at) - ZERO) * 10 + day.charCodeAt(at + 1) - ZERO;
}

/** The day so many calendar days later; a negative number goes back. */
export function addDays(day: Day, days: number): Day {
  return dayFromNumber(dayNumber(day) + days);
}

/** The day so many calendar months later, held at the month's last day when it is shorter (31 Jan + 1 = 28 or 29 Feb). */
export function addMonths(day: Day, months: number): Day {
  const { year, month, day: ofMonth } = partsOf(day);
  const monthsOn = year * 12 + month - 1 + months;
  const [toYear, toMonth] = [Math.floor(monthsOn / 12), (((monthsOn % 12) + 12) % 12) + 1];
  if (toYear < 1) return FIRST_DAY;
  if (toYear > 9999) return LAST_DAY;
  return dayOf(toYear, toMonth, ofMonth) ?? lastOfMonth(toYear, toMonth);
}

/** The day one review interval later, counted from the first so that months do not creep (31 Jan, 28 Feb, 31 Mar). */
export function addEvery(day: Day, every: Every, times = 1): Day {
  const { years, months, weeks, days } = Temporal.Duration.from(every);
  return addDays(addMonths(day, (years * 12 + months) * times), (weeks * 7 + days) * times);
}

/** Whole calendar days from the first day to the second: negative when the second is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return dayNumber(to) - dayNumber(from);
}

/** The day of the week, Monday 1 to Sunday 7. */
export function weekdayOf(day: Day): number {
  // 1970-01-01, day number 0, was a Thursday.
  return ((((dayNumber(day) + 3) % 7) + 7) % 7) + 1;
}

/** The earlier of two days; a null day is one that is not known and never wins. */
export function earlierOf(one: Day, other: Day | null): Day;
export function earlierOf(one: Day | null, other: Day): Day;
export function earlierOf(one: Day | null, other: Day | null): Day | null;
export function earlierOf(one: Day | null, other: Day | null): Day | null {
  if (one === null || other === null) return one ?? other;
  return one < other ? one : other;
}

/** The later of two days; a null day is one that is not known and never wins. */
export function laterOf(one: Day, other: Day | null): Day;
export function laterOf(one: Day | null, other: Day): Day;
export function laterOf(one: Day | null, other: Day | null): Day | null;
export function laterOf(one: Day | null, other: Day | null): Day | null {
  if (one === null || other === null) return one ?? other;
  return one > other ? one : other;
}

function lengthOfMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** The days of a common year before each month, and those from the first of all days to 1970. */
const BEFORE_MONTH = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334];
const BEFORE_1970 = 719_162;

/** Counted from 1970 on. Whole plans are compared by it, so that it makes no object and asks no clock. */
function dayNumber(day: Day): number {
  const { year, month, day: ofMonth } = partsOf(day);
  const past = year - 1;
  const leapDays = Math.floor(past / 4) - Math.floor(past / 100) + Math.floor(past / 400);
  const thisYear = month > 2 && isLeap(year) ? 1 : 0;
  return past * 365 + leapDays + (BEFORE_MONTH[month - 1] ?? 0) + thisYear + ofMonth - 1 - BEFORE_1970;
}

function isLeap(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

const [FIRST_NUMBER, LAST_NUMBER] = [dayNumber(FIRST_DAY), dayNumber(LAST_DAY)];

/** Days are asked for by the thousand, and nearly all of them again; what a number means never changes. */
const said = new Map<number, Day>();

function dayFromNumber(number: number): Day {
  if (number < FIRST_NUMBER) return FIRST_DAY;
  if (number > LAST_NUMBER) return LAST_DAY;
  const there = said.get(number);
  if (there !== undefined) return there;
  const day = new Date(number * 86_400_000).toISOString().slice(0, 10) as Day;
  if (said.size < MOST_SAID) said.set(number, day);
  return day;
}

function pad(number: number, width: number): string {
  return String(number).padStart(width, '0');
}
