import { addDays, addMonths, daysBetween, firstOfMonth, lastOfMonth, partsOf } from '#src/calendar/day.ts';
import type { Day } from '#src/calendar/day.ts';

/** A run of days, first and last included; `end` is never before `start`. */
export type Span = { readonly start: Day; readonly end: Day };

/** Which part of a period is meant: "end of", "early", "mid", "the first half of". */
export type Edge = 'start' | 'early' | 'mid' | 'late' | 'end' | 'first-half' | 'second-half' | 'first-week';

const A_WEEK = 7;
const A_MONTH = 31;

/** So many whole months from the first of a month, which may be counted past December. */
export function monthsSpan(year: number, month: number, count: number): Span | null {
  const from = year * 12 + month - 1;
  const to = from + count - 1;
  if (from < 12 || to >= 9999 * 12) return null;
  return {
    start: firstOfMonth(Math.floor(from / 12), (from % 12) + 1),
    end: lastOfMonth(Math.floor(to / 12), (to % 12) + 1),
  };
}

/** The days of one part of a period. */
export function edgeOf(span: Span, edge: Edge): Span {
  switch (edge) {
    case 'start':
      return { start: span.start, end: span.start };
    case 'end':
      return { start: span.end, end: span.end };
    case 'first-week':
      return { start: span.start, end: addDays(span.start, A_WEEK - 1) };
    case 'early':
      return { start: span.start, end: earlyEnd(span) };
    case 'mid':
      return middleOf(span);
    case 'late':
      return { start: lateStart(span), end: span.end };
    case 'first-half':
      return { start: span.start, end: halfEnd(span) };
    case 'second-half':
      return { start: addDays(halfEnd(span), 1), end: span.end };
  }
}

function lengthOf(span: Span): number {
  return daysBetween(span.start, span.end) + 1;
}

function monthsIn(span: Span): number {
  return Math.max(1, Math.round(lengthOf(span) / 30.4));
}

/** Early is a week's Tuesday, a month's tenth day, the first quarter of a year, the first third of anything between. */
function earlyEnd(span: Span): Day {
  const length = lengthOf(span);
  if (length <= A_WEEK) return addDays(span.start, Math.min(1, length - 1));
  if (length <= A_MONTH) return addDays(span.start, 9);
  return addDays(addMonths(span.start, monthsIn(span) >= 6 ? Math.round(monthsIn(span) / 4) : 1), -1);
}

/** Mid is a week's Wednesday, a month's fifteenth, the last day of the middle month or of the first half year. */
function middleOf(span: Span): Span {
  const length = lengthOf(span);
  if (length <= A_WEEK) return oneDay(addDays(span.start, Math.min(2, length - 1)));
  if (length <= A_MONTH) return oneDay(addDays(span.start, 14));
  return oneDay(addDays(addMonths(span.start, Math.ceil(monthsIn(span) / 2)), -1));
}

function lateStart(span: Span): Day {
  const length = lengthOf(span);
  if (length <= A_WEEK) return span.end;
  return addDays(span.end, -Math.floor(length / 3));
}

function halfEnd(span: Span): Day {
  if (lengthOf(span) <= A_MONTH) return addDays(span.start, Math.ceil(lengthOf(span) / 2) - 1);
  const half = monthsIn(span) / 2;
  const end = addDays(addMonths(span.start, Math.floor(half)), -1);
  return Number.isInteger(half) ? end : addDays(end, 15);
}

function oneDay(day: Day): Span {
  return { start: day, end: day };
}

/** Monday to Friday of the week so many weeks after the one that holds a day. */
export function weekOf(monday: Day, weeks: number): Span {
  return { start: addDays(monday, weeks * A_WEEK), end: addDays(monday, weeks * A_WEEK + 4) };
}

/** The year in which the run of twelve months that holds a day began, when such runs begin with a month. */
export function yearFrom(day: Day, firstMonth: number): number {
  const { year, month } = partsOf(day);
  return month >= firstMonth ? year : year - 1;
}
