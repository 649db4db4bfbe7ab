import { addDays } from '#src/calendar/day.ts';
import type { Period, PeriodReader } from '#src/timescale/piece.ts';
import { skip } from '#src/timescale/words.ts';
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
    return span === null ? null : { start: span.start, end: addDays(span.start, TO_FRIDAY) };
  };
  return { ...day, inYear, exact: false };
}
