import { FINANCIAL_START } from '#src/timescale/financial-year.ts';
import { addDays, addMonths, partsOf, weekdayOf } from '#src/calendar/day.ts';
import type { Context, Period } from '#src/timescale/piece.ts';
import { fixedPeriod } from '#src/timescale/piece.ts';
import { monthsSpan, weekOf } from '#src/timescale/span.ts';
import type { Span } from '#src/timescale/span.ts';
import { wordAt } from '#src/timescale/words.ts';

const NEARNESS: Readonly<Record<string, number>> = { this: 0, current: 0, next: 1, nxt: 1, following: 1, coming: 1 };

/** "next week", "this month", "the next quarter", "this year": a week ends on its Friday. */
export function readNearPeriod(context: Context, index: number): Period | null {
  const start = wordAt(context.words, index).lower === 'the' ? index + 1 : index;
  const later = NEARNESS[wordAt(context.words, start).lower];
  const span = later === undefined ? null : unitSpan(context, start + 1, later);
  return span === null ? null : fixedPeriod(span, start + 2);
}

/** The unit alone, as after "end of the": "month", "week", "year", in which the day of reading falls. */
export function readBareUnit(context: Context, index: number): Period | null {
  // "the end of year 1" counts from a start that is not said.
  if (wordAt(context.words, index + 1).number !== null) return null;
  const span = unitSpan(context, index, 0);
  if (span === null) return null;
  const period = fixedPeriod(span, index + 1);
  if (context.chat || wordAt(context.words, index).lower !== 'year') return period;
  const year = partsOf(context.today).year;
  const doubt = `“Year” is read as the calendar year ${year}, but may mean the financial year: the office can set the day.`;
  return { ...period, doubt, implied: ['year'] };
}

function unitSpan({ words, today }: Context, index: number, later: number): Span | null {
  const { year, month } = partsOf(today);
  switch (wordAt(words, index).lower) {
    case 'week':
    case 'wk':
      // At the weekend, the end of "the week" is the Friday to come.
      return weekOf(addDays(today, 1 - weekdayOf(today)), weekdayOf(today) > 5 ? 1 : later);
    case 'month':
    case 'mth':
      return monthsSpan(year, month + later, 1);
    case 'quarter':
    case 'qtr':
      return monthsSpan(year, month - ((month - 1) % 3) + later * 3, 3);
    case 'year':
      return monthsSpan(year + later, 1, 12);
    case 'fortnight':
      return { start: today, end: addDays(today, 14) };
  }
  return null;
}

const SHORT_FORMS: Readonly<Record<string, (context: Context) => Span | null>> = {
  eow: ({ today }) => weekOf(addDays(today, 1 - weekdayOf(today)), 0),
  eom: ({ today }) => monthsSpan(partsOf(today).year, partsOf(today).month, 1),
  eoy: ({ today }) => monthsSpan(partsOf(today).year, 1, 12),
  eofy: ({ today }) => monthsSpan(partsOf(addMonths(today, 1 - FINANCIAL_START)).year, FINANCIAL_START, 12),
};

/** "EOW", "EOM", "EOY" and "EOFY": the last day of the one in which the day of reading falls. */
export function readShortForm(context: Context, index: number): Period | null {
  const span = SHORT_FORMS[wordAt(context.words, index).lower]?.(context) ?? null;
  return span === null ? null : { ...fixedPeriod({ start: span.end, end: span.end }, index + 1), exact: true };
}
