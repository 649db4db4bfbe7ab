import { addDays } from '#src/calendar/day.ts';
import type { Context, Period, PeriodReader } from '#src/timescale/piece.ts';
import { afterPhrase, skip } from '#src/timescale/words.ts';

const COMMENCING = [
  ['w', '/', 'c'],
  ['wc'],
  ['week', 'commencing'],
  ['week', 'beginning'],
  ['w', '/', 'b'],
  ['week', 'of'],
] as const;
const ENDING = [
  ['w', '/', 'e'],
  ['week', 'ending'],
  ['week', 'ended'],
] as const;
const THE = new Set(['the', '.', ':']);
const TO_FRIDAY = 4;

/** Makes a reader of "w/c 6 July 2015" (to its Friday) and "week ending 10 July" before any day that `readDay` knows. */
export function createWeekReader(readDay: PeriodReader): PeriodReader {
  return (context, index) => weekFrom(context, index, readDay) ?? weekTo(context, index, readDay);
}

function weekFrom(context: Context, index: number, readDay: PeriodReader): Period | null {
  const day = dayAfter(context, index, COMMENCING, readDay);
  if (day === null) return null;
  const inYear = (year: number) => {
    const span = day.inYear(year);
    return span === null ? null : { start: span.start, end: addDays(span.start, TO_FRIDAY) };
  };
  return { ...day, inYear, exact: false };
}

function weekTo(context: Context, index: number, readDay: PeriodReader): Period | null {
  return dayAfter(context, index, ENDING, readDay);
}

function dayAfter(
  context: Context,
  index: number,
  phrases: readonly (readonly string[])[],
  readDay: PeriodReader,
): Period | null {
  const ends = phrases.map((phrase) => afterPhrase(context.words, index, phrase));
  const end = ends.find((next) => next !== null) ?? null;
  return end === null ? null : readDay(context, skip(context.words, end, THE));
}
