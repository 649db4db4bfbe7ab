import { addDays, weekdayOf } from '#src/calendar/day.ts';
import type { Day } from '#src/calendar/day.ts';
import type { Period, PeriodReader } from '#src/timescale/piece.ts';
import type { Span } from '#src/timescale/span.ts';
import { skip, wordAt } from '#src/timescale/words.ts';
import { createPhraseFinder } from './phrase.ts';

const findWeek = createPhraseFinder<'from' | 'to'>([
  [
    'from',
    'wc; wb; wkc; wkb; week|wk|w commencing|beginning|starting|begins|starts|begin|beg|comm|of; week|wk|w /|. c|b|commencing|beginning',
  ],
  ['to', 'wke; week|wk|w ending|ended|ends|end; week|wk|w /|. e|ending'],
]);
const THE = new Set(['the', '.', ':']);
const TO_FRIDAY = 4;
const FRIDAY = 5;
const WEEK = 7;

/** Makes a reader of "w/c 6 July 2015" (to its Friday) and "week ending 10 July" before any day that `readDay` knows. */
export function createWeekReader(readDay: PeriodReader): PeriodReader {
  return (context, index) => {
    const found = findWeek(context, index);
    const day = found === null ? null : readDay(context, skip(context.words, found.next, THE));
    return day === null || found?.meaning === 'to' ? day : toFriday(day);
  };
}

function toFriday(day: Period): Period {
  const inYear = (year: number) => {
    const span = day.inYear(year);
    if (span === null) return null;
    const monday = mondayOf(span.start);
    return { start: monday, end: addDays(monday, TO_FRIDAY) };
  };
  return { ...day, inYear, exact: false };
}

/** The Monday of the week that begins with a day, or has it in it: of a Saturday and a Sunday the next one. */
function mondayOf(day: Day): Day {
  const weekday = weekdayOf(day);
  return addDays(day, 1 - weekday + (weekday > FRIDAY ? WEEK : 0));
}

/** Makes a reader of "the week before Easter" and "the week after 3 May", each of them from its Monday to its Friday. */
export function createWeekBesideReader(readPeriod: PeriodReader): PeriodReader {
  return (context, index) => {
    const at = skip(context.words, index, new Set(['the']));
    const isBefore = BESIDE[wordAt(context.words, at + 1).lower];
    if (wordAt(context.words, at).lower !== 'week' || isBefore === undefined) return null;
    const period = readPeriod(context, skip(context.words, at + 2, new Set(['the'])));
    if (period === null) return null;
    const inYear = (year: number) => {
      const span = period.inYear(year);
      return span === null ? null : isBefore ? weekEndingBy(span.end) : weekBehind(span.end);
    };
    return { ...period, inYear, exact: false };
  };
}

const BESIDE: Readonly<Record<string, boolean>> = { before: true, after: false };

function weekEndingBy(day: Day): Span {
  const friday = addDays(day, -((weekdayOf(day) - FRIDAY + WEEK) % WEEK));
  return { start: addDays(friday, -TO_FRIDAY), end: friday };
}

function weekBehind(day: Day): Span {
  const monday = addDays(day, WEEK + 1 - weekdayOf(day));
  return { start: monday, end: addDays(monday, TO_FRIDAY) };
}
