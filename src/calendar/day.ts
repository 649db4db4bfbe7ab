import { Temporal } from 'temporal-polyfill';

/** A calendar day as 'YYYY-MM-DD', with no time and no zone; plain text order is date order. */
export type Day = string & { readonly __day: true };

/** A length of time between reviews as an ISO 8601 duration in whole days, weeks, months or years: 'P3M'. */
export type Every = string & { readonly __every: true };

/** The first day that can be written as a Day; sums that would go before it stop here. */
export const FIRST_DAY = '0001-01-01' as Day;

/** The last day that can be written as a Day; sums that would go past it stop here. */
export const LAST_DAY = '9999-12-31' as Day;

const DAYS_IN_400_YEARS = 146_097;
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
  return { year: Number(day.slice(0, 4)), month: Number(day.slice(5, 7)), day: Number(day.slice(8, 10)) };
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

function dayNumber(day: Day): number {
  const { year, month, day: ofMonth } = partsOf(day);
  // Date.UTC takes the years 1 to 99 for 1901 to 1999, so count 400 years on, where the calendar is the same.
  return Date.UTC(year + 400, month - 1, ofMonth) / 86_400_000 - DAYS_IN_400_YEARS;
}

const [FIRST_NUMBER, LAST_NUMBER] = [dayNumber(FIRST_DAY), dayNumber(LAST_DAY)];

function dayFromNumber(number: number): Day {
  if (number < FIRST_NUMBER) return FIRST_DAY;
  if (number > LAST_NUMBER) return LAST_DAY;
  return new Date(number * 86_400_000).toISOString().slice(0, 10) as Day;
}

function pad(number: number, width: number): string {
  return String(number).padStart(width, '0');
}
