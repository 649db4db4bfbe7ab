import type { Context, Period } from '#src/timescale/piece.ts';
import { PLAIN } from '#src/timescale/piece.ts';
import { monthsSpan } from '#src/timescale/span.ts';
import { ARTICLES, isOrdinalEnding, ordinalNamed } from '#src/timescale/vocabulary.ts';
import { afterPhrase, skip, wordAt } from '#src/timescale/words.ts';
import { readLongYear, readShortSplitYear, shortYear } from './said-year.ts';
import type { SaidYear } from './said-year.ts';
import { lastQuarter, readCalendarYear, readMonthsBeside, readNearYear } from './quarter-words.ts';

const NAMES = new Set(['q', 'qtr', 'quarter', 'qu', 'h', 'half']);
const JOINTS = new Set(['of', 'the', ',', 'in', '-', '/', '(']);
const FINANCIAL_NAMES = [['financial', 'year'], ['fy'], ['f', '/', 'y']] as const;

type Part = { readonly place: number; readonly months: number; readonly next: number; readonly last?: number };

/** "Q3 2015/16", "Quarter 2", "third quarter of 2015/16", "H1 2016/17", "2015/16 Q3": quarters are of the financial year. */
export function readQuarter(context: Context, index: number): Period | null {
  return partThenYear(context, index) ?? yearThenPart(context, index);
}

function partThenYear(context: Context, index: number): Period | null {
  const part = readPart(context, index);
  if (part === null) return null;
  const calendar = calendarPart(context, index, part);
  if (calendar !== null) return calendar;
  const beside = part.months === 3 ? readMonthsBeside(context, part.next) : null;
  if (beside !== null) return beside;
  const said = yearOfPart(context, part.next);
  const near = said === null ? readNearYear(context, part.next) : null;
  if (near !== null) return { ...partPeriod(context, part, near.year, near.next), implied: ['year'] };
  if (said === null) return partPeriod(context, part, null, part.next);
  if (said.calendar && context.document.calendarParts) return ofCalendar(part, said);
  const doubt = said.calendar ? twoReadings(context, index, said) : null;
  return { ...partPeriod(context, part, said.year, said.next), doubt };
}

function yearThenPart(context: Context, index: number): Period | null {
  const said = yearOfPart(context, index);
  if (said === null || said.calendar) return null;
  const part = readPart(context, skip(context.words, said.next, JOINTS));
  return part === null ? null : partPeriod(context, part, said.year, part.next);
}

// "Q4 CY2023", "Q3 2026 (calendar)", "calendar Q3"
function calendarPart(context: Context, index: number, part: Part): Period | null {
  const said = readCalendarYear(context, index, part.next);
  return said === null ? null : ofCalendar(part, said);
}

function ofCalendar(
  { place, months }: Part,
  { year: said, next }: { readonly year: number | null; readonly next: number },
): Period {
  const inYear = (year: number) => monthsSpan(year, (place - 1) * months + 1, months);
  return { ...PLAIN, inYear, year: said, next };
}

// "Q3", "Q.3", "quarter 3", "third quarter", "3rd quarter"
function readPart(context: Context, index: number): Part | null {
  const { words } = context;
  const name = wordAt(words, index).lower;
  if (NAMES.has(name)) {
    const at = wordAt(words, index + 1).lower === '.' ? index + 2 : index + 1;
    const part = partOf(name, wordAt(words, at).number, at + 1);
    return part === null ? null : toLast(context, part);
  }
  const ordinal = ordinalNamed(wordAt(words, index));
  if (ordinal !== null) return partOf(asQuarter(wordAt(words, index + 1).lower), ordinal, index + 2);
  if (!isOrdinalEnding(wordAt(words, index + 1))) return null;
  return partOf(asQuarter(wordAt(words, index + 2).lower), wordAt(words, index).number, index + 3);
}

// "Q2-3"
function toLast(context: Context, part: Part): Part {
  const last = part.months === 3 ? lastQuarter(context, part.next, part.place) : null;
  return last === null ? part : { ...part, last: last.place, next: last.next };
}

// "first half of" anything is an edge; only "first quarter" is a quarter.
function asQuarter(name: string): string {
  return name === 'quarter' || name === 'qtr' ? name : '';
}

function partOf(name: string, place: number | null, next: number): Part | null {
  if (!NAMES.has(name) || place === null || place < 1) return null;
  const months = name.startsWith('h') ? 6 : 3;
  return place * months > 12 ? null : { place, months, next };
}

type PartYear = SaidYear & { readonly calendar: boolean };

function yearOfPart(context: Context, index: number): PartYear | null {
  const at = skip(context.words, index, JOINTS);
  const names = FINANCIAL_NAMES.map((name) => afterPhrase(context.words, at, name));
  const named = names.find((next) => next !== null) ?? null;
  const start = skip(context.words, named ?? at, ARTICLES);
  const said = readLongYear(context, start) ?? readShortSplitYear(context, start) ?? shortPart(context, start, named);
  if (said === null) return null;
  if (named !== null && !said.split) return { ...said, year: said.year - 1, calendar: false };
  return { ...said, calendar: !said.split };
}

function shortPart(context: Context, index: number, named: number | null): SaidYear | null {
  if (named !== null) return shortYear(context, index);
  return wordAt(context.words, index).lower === "'" ? shortYear(context, index + 1) : null;
}

function partPeriod({ document }: Context, part: Part, year: number | null, next: number): Period {
  const month = document.years.financial + (part.place - 1) * part.months;
  const months = part.months * ((part.last ?? part.place) - part.place + 1);
  const inYear = (each: number) => monthsSpan(each, month, months);
  if (part.last === undefined) return { ...PLAIN, inYear, year, next };
  return { ...PLAIN, inYear, year, next, window: true, implied: ['start', 'due'] };
}

function twoReadings({ words }: Context, index: number, said: SaidYear): string {
  const part = words.slice(index, said.next).map((word) => (word.glued ? word.text : ` ${word.text}`));
  const split = `${said.year}/${String((said.year + 1) % 100).padStart(2, '0')}`;
  return `“${part.join('').trim()}” is read in the financial year ${split}, but may mean the calendar year: the office can set the day.`;
}
