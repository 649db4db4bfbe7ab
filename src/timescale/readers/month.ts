import { yearOfMonth } from '#src/timescale/financial-year.ts';
import type { Context, Period } from '#src/timescale/piece.ts';
import { PLAIN } from '#src/timescale/piece.ts';
import { monthsSpan } from '#src/timescale/span.ts';
import { monthAt, monthMisread, ordinalOf, sayMisread } from '#src/timescale/vocabulary.ts';
import { wordAt } from '#src/timescale/words.ts';
import { readLongYear, readYearAfterMonth, shortYear } from './said-year.ts';
import type { SaidYear } from './said-year.ts';

const MONTH_LIMIT = 12;

/** "May 2015", "Sept '15", "Mar-16", "June 2015/16" (the June of that year), "May", "06/2015", "2015-06". */
export function readMonth(context: Context, index: number): Period | null {
  return (
    namedMonth(context, index) ??
    misreadMonth(context, index) ??
    numberedMonth(context, index) ??
    yearThenMonth(context, index)
  );
}

function namedMonth(context: Context, index: number): Period | null {
  const named = monthAt(context.words, index);
  if (named === null) return null;
  const { month } = named;
  const end = endOfName(context, named.next);
  const said = readYearAfterMonth(context, end);
  const isShort = said !== null && shortYear(context, end) !== null && !context.document.monthsHaveYears;
  const inYear = (year: number) => monthsSpan(year, month, 1);
  if (said === null) return { ...PLAIN, inYear, year: null, next: end };
  const year = yearOfMonth(said, month);
  const doubt = isShort ? shortYearDoubt(context, index, end) : null;
  return { ...PLAIN, inYear, year, next: said.next, doubt };
}

// "Sept. 2015"
function endOfName({ words }: Context, next: number): number {
  const dot = wordAt(words, next);
  return dot.lower === '.' && dot.glued && wordAt(words, next + 1).number !== null ? next + 1 : next;
}

// "Juiy 2015": with the year behind it nothing else can be meant, but a person should see it.
function misreadMonth(context: Context, index: number): Period | null {
  const word = wordAt(context.words, index);
  const said = context.chat ? null : readLongYear(context, index + 1);
  const month = said === null ? null : monthMisread(word);
  if (said === null || month === null) return null;
  const year = yearOfMonth(said, month);
  const doubt = sayMisread(word, month);
  return { ...PLAIN, inYear: (inYear) => monthsSpan(inYear, month, 1), year, next: said.next, doubt };
}

// "Dec 15" in a plan of 2015 is nearly always the month, but it may be the day.
function shortYearDoubt({ words }: Context, index: number, end: number): string | null {
  const day = wordAt(words, end).number ?? 0;
  const before = wordAt(words, wordAt(words, index - 1).lower === 'of' ? index - 2 : index - 1).lower;
  // "end Dec 15" can be no day.
  if (day > 31 || /^(?:end|mid|early|late|start|beginning|middle)$/.test(before)) return null;
  const [month, number] = [wordAt(words, index).text, wordAt(words, end).text];
  return `“${month} ${number}” is read as ${month} 20${number}, but may mean the ${ordinalOf(Number(number))}: the office can set the day.`;
}

function numberedMonth(context: Context, index: number): Period | null {
  const { words } = context;
  const [one, stroke, other] = [wordAt(words, index), wordAt(words, index + 1), wordAt(words, index + 2)];
  if (!stroke.glued || !other.glued || wordAt(words, index + 3).lower === stroke.lower) return null;
  if (stroke.lower === '/' && isMonth(one.number)) return monthThenYear(context, index, one.number ?? 0);
  const year = readLongYear(context, index);
  if (!/^[-/]$/.test(stroke.lower) || year === null || year.split || other.text.length !== 2 || !isMonth(other.number))
    return null;
  const month = other.number ?? 0;
  return { ...PLAIN, inYear: (inYear) => monthsSpan(inYear, month, 1), year: year.year, next: index + 3 };
}

// "2015 June", unless the month has a year of its own: "2015 June 2016"
function yearThenMonth(context: Context, index: number): Period | null {
  const said = readLongYear(context, index);
  const period = said === null || said.split ? null : namedMonth(context, said.next);
  return said === null || period === null || period.year !== null ? null : { ...period, year: said.year };
}

function monthThenYear(context: Context, index: number, month: number): Period | null {
  const year = readLongYear(context, index + 2) ?? afterMonths(context, index + 2);
  if (year === null || year.split) return null;
  return { ...PLAIN, inYear: (inYear) => monthsSpan(inYear, month, 1), year: year.year, next: year.next };
}

// The "16" of "6/16", which no month is; in chat "6/16" is a count.
function afterMonths(context: Context, index: number): SaidYear | null {
  const { number } = wordAt(context.words, index);
  return context.chat || number === null || number <= MONTH_LIMIT ? null : shortYear(context, index);
}

function isMonth(number: number | null): boolean {
  return number !== null && number >= 1 && number <= MONTH_LIMIT;
}
