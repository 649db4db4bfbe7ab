import { bankHolidaysIn } from './bank-holidays.ts';
import type { Nation } from './bank-holidays.ts';
import { addDays, daysBetween, FIRST_DAY, firstOfMonth, LAST_DAY, lastOfMonth, partsOf, weekdayOf } from './day.ts';
import type { Day } from './day.ts';

/** The working calendar of one nation and its own closures; past the edges of the calendar every answer is the edge. */
export type WorkingDays = {
  readonly isWorking: (day: Day) => boolean;
  /** The first working day strictly after. */
  readonly next: (day: Day) => Day;
  readonly onOrAfter: (day: Day) => Day;
  /** The last working day strictly before. */
  readonly before: (day: Day) => Day;
  readonly onOrBefore: (day: Day) => Day;
  /**
   * So many working days on, or back when negative. A day off is itself never counted: from a Saturday, 1 is Monday
   * and -1 is Friday; 0 is the day itself, or the next working day.
   */
  readonly add: (day: Day, count: number) => Day;
  /** Working days after the first day up to and including the second; negative when the second is earlier. */
  readonly between: (from: Day, to: Day) => number;
};

/** One year: its working days in order, and for each day of the year how many of them are on or before it. */
type WorkingYear = { readonly days: readonly Day[]; readonly upTo: Uint16Array };
type Years = (year: number) => WorkingYear;
type PlaceInYear = { readonly year: number; readonly upTo: number; readonly isWorking: boolean };

const kept = new Map<Nation, WorkingDays>();

/** Monday to Friday, less the bank holidays of a nation and the closures given; a nation's own is made once and kept. */
export function workingDays(nation: Nation, closures: readonly Day[] = []): WorkingDays {
  if (closures.length > 0) return makeCalendar(nation, closures);
  const calendar = kept.get(nation) ?? makeCalendar(nation, closures);
  kept.set(nation, calendar);
  return calendar;
}

function makeCalendar(nation: Nation, closures: readonly Day[]): WorkingDays {
  const years = createYears(nation, new Set(closures));
  const add = (day: Day, count: number): Day => addWorking(years, day, count);
  const isWorking = (day: Day): boolean => placeOf(years, day).isWorking;
  return {
    isWorking,
    add,
    next: (day) => add(day, 1),
    before: (day) => add(day, -1),
    onOrAfter: (day) => add(day, 0),
    onOrBefore: (day) => (isWorking(day) ? day : add(day, -1)),
    between: (from, to) => (from <= to ? countAfter(years, from, to) : 0 - countAfter(years, to, from)),
  };
}

/** `here` is the day's own index, or for a day off the index of the next working day, which is then the first step on. */
function addWorking(years: Years, day: Day, count: number): Day {
  const { year, upTo, isWorking } = placeOf(years, day);
  const here = isWorking ? upTo - 1 : upTo;
  const steps = isWorking || count <= 0 ? count : count - 1;
  return nthWorking(years, year, here + steps);
}

function countAfter(years: Years, from: Day, to: Day): number {
  const start = placeOf(years, from);
  const end = placeOf(years, to);
  let count = end.upTo - start.upTo;
  for (let year = start.year; year < end.year; year++) count += years(year).days.length;
  return count;
}

/** The working day at an index counted from 0 in a year; one past either end is looked for in the years beyond. */
function nthWorking(years: Years, year: number, index: number): Day {
  let [at, left] = [year, index];
  while (left < 0) {
    at -= 1;
    if (at < partsOf(FIRST_DAY).year) return FIRST_DAY;
    left += years(at).days.length;
  }
  while (left >= years(at).days.length) {
    left -= years(at).days.length;
    at += 1;
    if (at > partsOf(LAST_DAY).year) return LAST_DAY;
  }
  return years(at).days[left]!;
}

function placeOf(years: Years, day: Day): PlaceInYear {
  const { year } = partsOf(day);
  const { upTo } = years(year);
  const index = daysBetween(firstOfMonth(year, 1), day);
  const here = upTo[index]!;
  return { year, upTo: here, isWorking: here > (upTo[index - 1] ?? 0) };
}

function createYears(nation: Nation, closures: ReadonlySet<Day>): Years {
  const known = new Map<number, WorkingYear>();
  return (year) => {
    const found = known.get(year) ?? workOut(year, nation, closures);
    known.set(year, found);
    return found;
  };
}

function workOut(year: number, nation: Nation, closures: ReadonlySet<Day>): WorkingYear {
  const holidays = bankHolidaysIn(nation, year);
  const isOff = (day: Day): boolean => weekdayOf(day) > 5 || holidays.has(day) || closures.has(day);
  const first = firstOfMonth(year, 1);
  const upTo = new Uint16Array(daysBetween(first, lastOfMonth(year, 12)) + 1);
  const days: Day[] = [];
  for (let index = 0; index < upTo.length; index++) {
    const day = addDays(first, index);
    if (!isOff(day)) days.push(day);
    upTo[index] = days.length;
  }
  return { days, upTo };
}
