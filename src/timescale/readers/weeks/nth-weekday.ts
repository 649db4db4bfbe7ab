import { addDays, partsOf, weekdayOf } from '#src/calendar/day.ts';
import { yearOfMonth } from '#src/timescale/financial-year.ts';
import { ordinalDayAt } from '#src/timescale/ordinal-day.ts';
import { PLAIN } from '#src/timescale/piece.ts';
import type { Context, Period } from '#src/timescale/piece.ts';
import { monthsSpan } from '#src/timescale/span.ts';
import type { Span } from '#src/timescale/span.ts';
import { ARTICLES, isOrdinalEnding, monthAt, weekdayNamed } from '#src/timescale/vocabulary.ts';
import { skip, wordAt } from '#src/timescale/words.ts';
import { readYearAfterMonth } from '#src/timescale/readers/said-year.ts';

const WEEK = 7;
const MOST = 5;
const BESIDE = new Set([...ARTICLES, 'in', ',']);

/** "First Monday in May 2027", "3rd Tuesday of October", "last Friday of March 2027": one day; a fifth that a month has not is none. */
export function readNthWeekday(context: Context, index: number): Period | null {
  const { words, chat } = context;
  const place = chat ? null : placeAt(context, skip(words, index, ARTICLES));
  const weekday = place === null ? null : weekdayNamed(wordAt(words, place.next));
  const month = place === null ? null : monthAt(words, skip(words, place.next + 1, BESIDE));
  if (place === null || weekday === null || month === null) return null;
  const said = readYearAfterMonth(context, month.next);
  const inYear = (year: number): Span | null => dayIn(monthsSpan(year, month.month, 1), weekday, place.count);
  const year = said === null ? null : yearOfMonth(said, month.month);
  return { ...PLAIN, inYear, year, exact: true, next: said?.next ?? month.next };
}

/** Which of them, the last being 0. */
function placeAt({ words }: Context, index: number): { readonly count: number; readonly next: number } | null {
  const { lower, number } = wordAt(words, index);
  if (lower === 'last' || lower === 'final') return { count: 0, next: index + 1 };
  const said = ordinalDayAt(words, index);
  if (said !== null) return said.day <= MOST ? { count: said.day, next: said.next } : null;
  const isFigure = number !== null && number >= 1 && number <= MOST && isOrdinalEnding(wordAt(words, index + 1));
  return isFigure && number !== null ? { count: number, next: index + 2 } : null;
}

function dayIn(span: Span | null, weekday: number, count: number): Span | null {
  if (span === null) return null;
  const back = (weekdayOf(span.end) - weekday + WEEK) % WEEK;
  const ahead = (weekday - weekdayOf(span.start) + WEEK) % WEEK;
  const day = count === 0 ? addDays(span.end, -back) : addDays(span.start, ahead + (count - 1) * WEEK);
  return partsOf(day).month === partsOf(span.start).month ? { start: day, end: day } : null;
}
