import { addDays, firstOfMonth, lastOfMonth, weekdayOf } from './day.ts';
import type { Day } from './day.ts';

/** A day that comes once a year: given the year, where it falls before any substitute. */
export type YearlyDay = (year: number) => Day;

/** The same date every year; months count from 1. */
export function fixedDate(month: number, day: number): YearlyDay {
  return (year) => addDays(firstOfMonth(year, month), day - 1);
}

/** The first Monday of a month counted from 1. */
export function firstMonday(month: number): YearlyDay {
  return (year) => {
    const first = firstOfMonth(year, month);
    return addDays(first, (8 - weekdayOf(first)) % 7);
  };
}

/** The last Monday of a month counted from 1. */
export function lastMonday(month: number): YearlyDay {
  return (year) => {
    const last = lastOfMonth(year, month);
    return addDays(last, 1 - weekdayOf(last));
  };
}

/** So many days after Easter Sunday; a negative number is before it. */
export function easterPlus(days: number): YearlyDay {
  return (year) => addDays(easterSunday(year), days);
}

/** Easter of the western churches: the first Sunday after the church's full moon of 21 March or later. */
function easterSunday(year: number): Day {
  const fullMoon = addDays(firstOfMonth(year, 3), 20 + daysToFullMoon(year));
  return addDays(fullMoon, 7 - (weekdayOf(fullMoon) % 7));
}

/** Days from 21 March to the full moon in the Gregorian tables: a 19-year round of moons, set right once a century. */
function daysToFullMoon(year: number): number {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const leapDaysDropped = century - Math.floor(century / 4);
  const moonSlip = Math.floor((8 * century + 13) / 25);
  const days = (19 * golden + leapDaysDropped - moonSlip + 15) % 30;
  // The tables never let two years of one round share a full moon, nor let one fall after 18 April.
  return days === 29 || (days === 28 && golden > 10) ? days - 1 : days;
}
