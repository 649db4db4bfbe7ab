import type { Context, Period } from '#src/timescale/piece.ts';
import { PLAIN } from '#src/timescale/piece.ts';
import { monthsSpan, yearFrom } from '#src/timescale/span.ts';
import { DASHES, monthNamed } from '#src/timescale/vocabulary.ts';
import { wordAt } from '#src/timescale/words.ts';
import { readLongYear, shortYear } from './said-year.ts';

const LAST = 4;
const FINANCIAL_START = 4;
const NEARNESS: Readonly<Record<string, number>> = { this: 0, current: 0, next: 1, following: 1, coming: 1 };

/** The last quarter of "Q2-3" or "Q2/Q3" after the one named, and where its words end; null where there is only one. */
export function lastQuarter(
  { words }: Context,
  index: number,
  first: number,
): { readonly place: number; readonly next: number } | null {
  const joint = wordAt(words, index);
  if (!joint.glued || (joint.lower !== '/' && !DASHES.has(joint.lower))) return null;
  const at = wordAt(words, index + 1).lower === 'q' ? index + 2 : index + 1;
  const { number, text, glued } = wordAt(words, at);
  return glued && text.length === 1 && number !== null && number > first && number <= LAST
    ? { place: number, next: at + 1 }
    : null;
}

/** "(April-June) 2015" after a quarter: the months it says, whatever year the quarters are counted in. */
export function readMonthsBeside(context: Context, index: number): Period | null {
  const { words } = context;
  if (wordAt(words, index).lower !== '(' || wordAt(words, index + 4).lower !== ')') return null;
  const [from, to] = [monthNamed(wordAt(words, index + 1)), monthNamed(wordAt(words, index + 3))];
  if (from === null || to === null || (to - from + 12) % 12 !== 2) return null;
  const said = readLongYear(context, index + 5) ?? shortYear(context, index + 5);
  if (said === null) return null;
  const year = said.split && from < FINANCIAL_START ? said.year + 1 : said.year;
  return { ...PLAIN, inYear: (inYear) => monthsSpan(inYear, from, 3), year, next: said.next };
}

/** The financial year of "next year" or "this financial year" after a quarter, by the year in which it begins. */
export function readNearYear(
  { words, today }: Context,
  index: number,
): { readonly year: number; readonly next: number } | null {
  const at = ['of', ','].includes(wordAt(words, index).lower) ? index + 1 : index;
  const later = NEARNESS[wordAt(words, at).lower];
  if (later === undefined) return null;
  const named = ['financial', 'fiscal'].includes(wordAt(words, at + 1).lower) ? at + 2 : at + 1;
  if (wordAt(words, named).lower !== 'year') return null;
  return { year: yearFrom(today, FINANCIAL_START) + later, next: named + 1 };
}

type CalendarYear = { readonly year: number | null; readonly next: number };

/** The calendar year that is said of a quarter, "CY2023", "2026 (calendar)", "calendar Q3": null where nothing says so, or a year that has two. */
export function readCalendarYear(context: Context, first: number, index: number): CalendarYear | null {
  const { words } = context;
  const at = ['of', ','].includes(wordAt(words, index).lower) ? index + 1 : index;
  const named = calendarNamed(context, at);
  if (wordAt(words, at).lower === 'cy' || named !== null) return plainYear(context, named ?? at + 1);
  const year = plainYear(context, at);
  if (wordAt(words, first - 1).lower === 'calendar') return year ?? { year: null, next: index };
  const open = year?.next ?? index;
  const closing = wordAt(words, open).lower === '(' ? calendarNamed(context, open + 1) : null;
  const isClosed = closing !== null && wordAt(words, closing).lower === ')';
  const isSplit = year === null && readLongYear(context, at) !== null;
  return isClosed && !isSplit ? { year: year?.year ?? null, next: closing + 1 } : null;
}

// "calendar", "calendar year", "the calendar year"
function calendarNamed({ words }: Context, index: number): number | null {
  const at = wordAt(words, index).lower === 'the' ? index + 1 : index;
  if (wordAt(words, at).lower !== 'calendar') return null;
  return wordAt(words, at + 1).lower === 'year' ? at + 2 : at + 1;
}

function plainYear(context: Context, index: number): { readonly year: number; readonly next: number } | null {
  const said = readLongYear(context, index) ?? shortYear(context, index);
  return said === null || said.split ? null : { year: said.year, next: said.next };
}
