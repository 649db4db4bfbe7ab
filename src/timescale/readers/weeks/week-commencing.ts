import { addDays, weekdayOf } from '#src/calendar/day.ts';
import type { Day } from '#src/calendar/day.ts';
import type { Context, Period, PeriodReader } from '#src/timescale/piece.ts';
import type { Span } from '#src/timescale/span.ts';
import { skip, wordAt } from '#src/timescale/words.ts';
import { readLength, readUnit } from '#src/timescale/readers/length.ts';
import { createPhraseFinder } from '#src/timescale/readers/phrase.ts';

const findWeek = createPhraseFinder<'from' | 'to'>([
  [
    'from',
    'wc; wb; wkc; wkb; weeks|wks|week|wk|w commencing|beginning|starting|begins|starts|begin|beg|comm|of; week|wk|w /|. cs|c|b|commencing|beginning',
  ],
  ['to', 'wke; week|wk|w ending|ended|ends|end; week|wk|w /|. e|ending'],
]);
const THE = new Set(['the', '.', ':']);
const TO_FRIDAY = 4;
const FRIDAY = 5;
const WEEK = 7;

/** Makes a reader of "w/c 6 July 2015" (to its Friday), of several weeks ("fortnight commencing", "w/c 15 and 22 March": to the last Friday) and "week ending 10 July" before any day that `readDay` knows. */
export function createWeekReader(readDay: PeriodReader): PeriodReader {
  return (context, index) => {
    const weeks = weeksAt(context, index);
    const found = weeks ?? findWeek(context, index);
    const day = found === null ? null : lastDayOf(context, skip(context.words, found.next, THE), readDay);
    return day === null || (weeks === null && found?.meaning === 'to') ? day : toFriday(day, weeks?.count ?? 1);
  };
}

const BEGINS = new Set(['commencing', 'beginning', 'starting']);
// What is longer is a time that something takes, and not a week in which it happens.
const MOST_WEEKS = 4;

/** “Fortnight commencing”, “two weeks beginning”; “for two weeks from” is a time that something takes. */
function weeksAt({ words }: Context, index: number) {
  const named = readUnit(wordAt(words, index));
  const length = readLength(words, index) ?? (named === null ? null : { length: named, next: index + 1 });
  if (length === null || length.length.unit !== 'W' || wordAt(words, index - 1).lower === 'for') return null;
  const { count } = length.length;
  return count > 1 && count <= MOST_WEEKS && BEGINS.has(wordAt(words, length.next).lower)
    ? { meaning: 'from' as const, count, next: length.next + 1 }
    : null;
}

const AND = new Set(['and', '&', '+', ',']);

/** Of “8, 15 and 22 March” and “15 March and 22 March” the last; each begins a week of its own. */
function lastDayOf(context: Context, at: number, readDay: PeriodReader): Period | null {
  const day = readDay(context, at);
  const joint = day?.next ?? at + 1;
  const next = skip(context.words, joint, AND);
  const isFigure = day !== null || DAY_OF_MONTH.test(wordAt(context.words, at).lower);
  return (isFigure && next > joint ? lastDayOf(context, next, readDay) : null) ?? day;
}

const DAY_OF_MONTH = /^\d{1,2}(?:st|nd|rd|th)?$/u;

function toFriday(day: Period, weeks: number): Period {
  const inYear = (year: number) => {
    const span = day.inYear(year);
    if (span === null) return null;
    const monday = mondayOf(day.window ? span.end : span.start);
    return { start: monday, end: addDays(monday, TO_FRIDAY + (weeks - 1) * WEEK) };
  };
  return { ...day, inYear, exact: false, window: false };
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
