import { datePiece } from './piece.ts';
import type { Context, Period, PeriodReader, TimeReader, Refiner } from './piece.ts';
import { readDated } from './meanings/dated.ts';
import { readDoneOfTitle } from './meanings/done-of-title.ts';
import type { MeaningReader } from './meanings/meaning.ts';
import { readRecurring } from './meanings/recurring.ts';
import { readBegun, readDone, readElsewhere, readOngoing, readUndated } from './meanings/undated.ts';
import { readCalendarWeek } from './readers/weeks/calendar-week.ts';
import { readCounted } from './readers/counted.ts';
import { readBareDay, readDayOfMonth } from './readers/day-of-month.ts';
import { createDurationReader } from './readers/duration.ts';
import { createEdgeReader } from './readers/edge.ts';
import { readEvery } from './readers/every.ts';
import { readHalfTerm } from './readers/half-term.ts';
import { readHoliday } from './readers/holiday.ts';
import { readMonth } from './readers/month.ts';
import { readNearPeriod, readShortForm } from './readers/near-period.ts';
import { readNoDay } from './readers/no-day.ts';
import { readNumericDay } from './readers/numeric-day.ts';
import { readQuarter } from './readers/quarter.ts';
import { readDateRole } from './readers/date-role.ts';
import { readSeason } from './readers/season.ts';
import { readSerial } from './readers/serial.ts';
import { shifted } from './readers/shifted.ts';
import { readStanding } from './readers/standing-word.ts';
import { readTwelveMonths } from './readers/twelve-months.ts';
import { createWeekBesideReader, createWeekReader } from './readers/weeks/week-commencing.ts';
import { readNearDay, readWeekday } from './readers/weekday.ts';
import { readNthWeekday } from './readers/weeks/nth-weekday.ts';
import { attachRoles } from './refiners/attach-roles.ts';
import { dropDenied } from './refiners/drop-denied.ts';
import { dropContext } from './refiners/drop-context.ts';
import { dropExpected } from './refiners/drop-expected.ts';
import { dropFormer } from './refiners/drop-former.ts';
import { dropHoped } from './refiners/drop-hoped.ts';
import { askQuarters } from './refiners/ask-quarters.ts';
import { dropPurposes } from './refiners/drop-purposes.ts';
import { dropUnlikely } from './refiners/drop-unlikely.ts';
import { dropRestated } from './refiners/drop-restated.ts';
import { implyYear } from './refiners/imply-year.ts';
import { joinLength } from './refiners/join-length.ts';
import { joinWindow } from './refiners/join-window.ts';
import { repeatMonth } from './refiners/repeat-month.ts';

/** Readers of a stretch of time that has parts, so that "end of" may stand before each. */
const PERIODS: readonly PeriodReader[] = [
  // "Christmas", "early new year": before the edges and months that share their words
  readHoliday,
  // "October half term" before "October", "autumn 2" before "autumn"
  readHalfTerm,
  // "2015/16 Q3" before "2015/16"
  readQuarter,
  // "2015-06" before "2015"
  readMonth,
  readTwelveMonths,
  readSeason,
  readNearPeriod,
];

/** Readers of one day. */
const DAYS: readonly PeriodReader[] = [
  // "first Monday in May" before "Monday" and "May"
  readNthWeekday,
  // "32 January 2026" before "January 2026"
  readNoDay,
  // "31/03/2016" before "03/2016"
  readNumericDay,
  // "31 March 2016" before "March 2016"
  readDayOfMonth,
];

const readDay: PeriodReader = (context, index) => firstOf(DAYS, context, index);
const readPeriod: PeriodReader = (context, index) => firstOf(PERIODS, context, index);
const readEdge = createEdgeReader(readPeriod);

/** Every reader of a date, most words first. */
const DATES: readonly PeriodReader[] = [
  readSerial,
  // "Month 6" before "month"
  readCounted,
  // "CW 12/2027" before "2027"
  readCalendarWeek,
  createWeekReader(readDay),
  createWeekBesideReader((context, index) => readDay(context, index) ?? readHoliday(context, index)),
  readDay,
  readBareDay,
  readHoliday,
  // "third quarter" before "end of", "last quarter" is no "last"
  readQuarter,
  readEdge,
  readPeriod,
  readShortForm,
  readNearDay,
  readWeekday,
];

/** A date with the length that is counted from it, if one is. */
const readDate: PeriodReader = (context, index) => {
  const period = firstOf(DATES, context, index);
  return period === null ? null : shifted(period, context);
};

/** Every reader, in the order tried at each word: the first that understands it takes its words. */
export const READERS: readonly TimeReader[] = [
  // "every 3 months" and "six-monthly" before the length inside them
  readEvery,
  // "within 3 months of June 2015" before the month inside it
  createDurationReader(readDate),
  // "not before" before "not", "to be agreed" before "to"; "start of March" is a date before "start" is a role
  (context, index) => asPiece(readDate(context, index), index),
  readStanding,
  readDateRole,
];

/** Every refiner, in the order in which they mend what the readers found. */
export const REFINERS: readonly Refiner[] = [
  // first, so that nothing later leans on a "may" that is a verb
  dropUnlikely,
  dropPurposes,
  // "March 2027, not April" before the years are settled
  dropDenied,
  // "March 2024, 2025" before the years are settled
  repeatMonth,
  // a window is judged by its days, so years come before windows
  implyYear,
  // "Q3" is of one year or the other, before a window hides that its year was not said
  askQuarters,
  // "within 6 months – December" is no window
  dropRestated,
  // "X, may slip to Y" is X, before what did slip
  dropExpected,
  // "X at the latest, ideally Y" is X
  dropHoped,
  // "slipped from X to Y" is Y, and no window
  dropFormer,
  // "from X to Y" is one window before "from" is given to X
  joinWindow,
  attachRoles,
  // a length beside a start is known by the role of the start
  joinLength,
  // by their roles, dates that only set the scene are known
  dropContext,
];

/** Every meaning a cell can have, most particular first; the last takes what is left. */
export const MEANINGS: readonly MeaningReader[] = [
  readElsewhere,
  // "Ongoing with six-monthly review" recurs, so intervals come before "ongoing"
  readRecurring,
  // "Published Jan 2026" of “Publish the policy” before it tells of what had been
  readDoneOfTitle,
  readDone,
  readOngoing,
  readBegun,
  readDated,
  readUndated,
];

function firstOf(readers: readonly PeriodReader[], context: Context, index: number): Period | null {
  for (const read of readers) {
    const period = read(context, index);
    if (period !== null) return period;
  }
  return null;
}

function asPiece(period: Period | null, index: number): ReturnType<TimeReader> {
  return period === null ? null : datePiece(period, index);
}
