import { addDays, addMonths, daysBetween, partsOf, weekdayOf } from './day.ts';
import type { Day } from './day.ts';
import type { WorkingDays } from './working-days.ts';

const WEEKDAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'] as const;
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const;

const MOST_WORKING_DAYS = 10;
const MOST_DAYS = 13;
const MOST_WEEKS = 8;

/** A day in full, 'Mon 30 Nov 2015'; given today, as short as it may be: '30 Nov' this year, '31 Jan 2016' another. */
export function sayDay(day: Day, today?: Day): string {
  const { year, month, day: ofMonth } = partsOf(day);
  const short = `${ofMonth} ${MONTHS[month - 1]}`;
  if (today === undefined) return `${WEEKDAYS[weekdayOf(day) - 1]} ${short} ${year}`;
  return year === partsOf(today).year ? short : `${short} ${year}`;
}

/** The month of a day: 'Nov 2015'. */
export function sayMonth(day: Day): string {
  const { year, month } = partsOf(day);
  return `${MONTHS[month - 1]} ${year}`;
}

/** A day to be read back: '31 Jan 2016, a Sunday'. */
export function sayDayToCheck(day: Day): string {
  const { year, month, day: ofMonth } = partsOf(day);
  return `${ofMonth} ${MONTHS[month - 1]} ${year}, a ${weekdayName(weekdayOf(day))}`;
}

/** The whole name of a day of the week, Monday 1. */
export function weekdayName(weekday: number): string {
  return `${WEEKDAYS[weekday - 1]}${WEEKDAY_ENDINGS[weekday - 1]}`;
}

const WEEKDAY_ENDINGS = ['day', 'sday', 'nesday', 'rsday', 'day', 'urday', 'day'] as const;

/** The whole name of a month, January 1. */
export function monthName(month: number): string {
  return WHOLE_MONTHS[month - 1] ?? '';
}

const WHOLE_MONTHS = 'January February March April May June July August September October November December'.split(' ');

/** A day with its weekday, and its year only where that is not today's: 'Sat 31 Oct', 'Sun 31 Jan 2016'. */
export function sayWeekday(day: Day, today: Day): string {
  return `${WEEKDAYS[weekdayOf(day) - 1]} ${sayDay(day, today)}`;
}

/** How far off another day is, in working days while they are few: 'in 6 working days', '4 months ago', 'today'. */
export function sayHowFar(day: Day, today: Day, days: WorkingDays): string {
  if (day === today) return 'today';
  return day > today ? `in ${sayWorkingGap(today, day, days)}` : `${sayWorkingGap(day, today, days)} ago`;
}

/**
 * How far off a due day is, or how late: 'due tomorrow', '2 working days late', '3 weeks late'. Past ten working days
 * whole weeks are counted, past eight weeks whole months.
 */
export function sayDistance(due: Day, today: Day, days: WorkingDays): string {
  if (due === today) return 'due today';
  if (due === addDays(today, 1)) return 'due tomorrow';
  return due > today ? `due in ${sayWorkingGap(today, due, days)}` : `${sayWorkingGap(due, today, days)} late`;
}

/** How long ago a day was: 'yesterday', '3 days ago', '5 weeks ago'; a day still ahead is 'tomorrow' or 'in 3 days'. */
export function sayAge(day: Day, today: Day): string {
  if (day === today) return 'today';
  if (day === addDays(today, -1)) return 'yesterday';
  if (day === addDays(today, 1)) return 'tomorrow';
  return day < today ? `${sayGap(day, today)} ago` : `in ${sayGap(today, day)}`;
}

function sayWorkingGap(from: Day, to: Day, days: WorkingDays): string {
  const working = days.between(from, to);
  // From Friday to Sunday there is no working day to count.
  if (working === 0) return sayCount(daysBetween(from, to), 'day');
  return working <= MOST_WORKING_DAYS ? sayCount(working, 'working day') : sayWeeksOrMonths(from, to);
}

function sayGap(from: Day, to: Day): string {
  const gap = daysBetween(from, to);
  return gap <= MOST_DAYS ? sayCount(gap, 'day') : sayWeeksOrMonths(from, to);
}

function sayWeeksOrMonths(from: Day, to: Day): string {
  const weeks = Math.floor(daysBetween(from, to) / 7);
  return weeks <= MOST_WEEKS ? sayCount(weeks, 'week') : sayCount(wholeMonths(from, to), 'month');
}

function wholeMonths(from: Day, to: Day): number {
  const [start, end] = [partsOf(from), partsOf(to)];
  const months = (end.year - start.year) * 12 + end.month - start.month;
  return addMonths(from, months) > to ? months - 1 : months;
}

function sayCount(count: number, unit: string): string {
  return count === 1 ? `1 ${unit}` : `${count} ${unit}s`;
}
