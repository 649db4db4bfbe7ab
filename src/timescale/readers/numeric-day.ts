import { dayOf, partsOf } from '#src/calendar/day.ts';
import type { Context, Period } from '#src/timescale/piece.ts';
import { PLAIN } from '#src/timescale/piece.ts';
import type { Span } from '#src/timescale/span.ts';
import { wordAt } from '#src/timescale/words.ts';
import type { Word } from '#src/timescale/words.ts';

const STROKES = new Set(['/', '-', '.', '–']);
const YEARS_BACK = 3;
const YEARS_AHEAD = 20;
const MONTHS = 12;

/** "31/03/2016", "31.03.16", "2016-03-31", "31/1": the day comes first, as in Britain. */
export function readNumericDay(context: Context, index: number): Period | null {
  return threeNumbers(context, index) ?? runOfDigits(context, index) ?? twoNumbers(context, index);
}

function threeNumbers(context: Context, index: number): Period | null {
  const [one, stroke, two, again, three] = [0, 1, 2, 3, 4].map((offset) => wordAt(context.words, index + offset)) as [
    Word,
    Word,
    Word,
    Word,
    Word,
  ];
  if (!STROKES.has(stroke.lower) || again.lower !== stroke.lower) return null;
  const isApart = stroke.lower === '/' && !stroke.glued && !context.chat && three.text.length === 4;
  const isTogether = stroke.glued && two.glued && again.glued && three.glued;
  if (!(isTogether || isApart) || startsGlued(context, index, stroke.lower)) return null;
  if (goesOn(context, index + 5, stroke.lower)) return null;
  if (one.text.length === 4) return dayPeriod(one.number, two.number, three.number, index + 5);
  const year = yearOf(context, three, stroke.lower === '.' && two.text.length < 2 && (three.number ?? 0) <= MONTHS);
  if (year === null || one.text.length > 2 || two.text.length > 2) return null;
  if (context.document.monthFirst && (one.number ?? 0) <= MONTHS)
    return dayPeriod(year, one.number, two.number, index + 5) ?? noSuchDay([two, one], year, index);
  if ((two.number ?? 0) > MONTHS) return monthFirst(context, [one, two], year, index);
  return dayPeriod(year, two.number, one.number, index + 5) ?? noSuchDay([one, two], year, index);
}

// "31/02/2024" is a slip that a person must mend, and no "02/2024".
function noSuchDay([day, month]: readonly [Word, Word], year: number, index: number): Period | null {
  const isShaped = (month.number ?? 0) >= 1 && (day.number ?? 0) >= 1 && (day.number ?? 0) <= 31;
  return isShaped ? { ...PLAIN, inYear: () => null, year, exact: true, next: index + 5 } : null;
}

// "20160331", as systems write it
function runOfDigits({ words, chat }: Context, index: number): Period | null {
  const { text } = wordAt(words, index);
  if (chat || !/^(?:19|20)\d{6}$/.test(text)) return null;
  const [year, month, day] = [text.slice(0, 4), text.slice(4, 6), text.slice(6)].map(Number);
  return dayPeriod(year ?? null, month ?? null, day ?? null, index + 1);
}

// "03/31/2016" has no other reading, but it is not how dates are written here.
function monthFirst(context: Context, [month, day]: readonly [Word, Word], year: number, index: number): Period | null {
  const period = dayPeriod(year, month.number, day.number, index + 5);
  if (period === null) return null;
  const said = words(context, index, index + 5);
  return {
    ...period,
    doubt: `“${said}” has no month ${day.text}, so it is read with the month first: the office can confirm it.`,
  };
}

// "31/1" but neither "24/7", "50/50" nor "8.1"
function twoNumbers(context: Context, index: number): Period | null {
  const [one, stroke, two] = [0, 1, 2].map((offset) => wordAt(context.words, index + offset)) as [Word, Word, Word];
  if (
    stroke.lower !== '/' ||
    !stroke.glued ||
    !two.glued ||
    startsGlued(context, index, stroke.lower) ||
    goesOn(context, index + 3, '/')
  )
    return null;
  const [day, month] = [one.number, two.number];
  if (day === null || month === null || one.text.length > 2 || two.text.length > 2) return null;
  if (day === 24 && two.text === '7') return null;
  // 2016 is a leap year, so 29/2 passes here and is sought in a year that has it.
  if (dayOf(2016, month, day) === null) return null;
  const doubt = isLength(one, two, context) ? sayLength(one, two) : null;
  return {
    ...PLAIN,
    inYear: (year) => oneDay(dayOf(year, month, day)),
    year: null,
    exact: true,
    next: index + 3,
    doubt,
  };
}

// "3/12" is three months to whoever works in health.
function isLength(one: Word, two: Word, { chat }: Context): boolean {
  const count = one.number ?? 0;
  return !chat && two.text === '12' && count <= MONTHS && !one.text.startsWith('0');
}

function sayLength(one: Word, two: Word): string {
  return `“${one.text}/${two.text}” is read as ${one.text} December, but may mean ${one.text} months: the office can set the day.`;
}

function yearOf(context: Context, word: Word, isRefLike: boolean): number | null {
  if (word.number === null) return null;
  if (word.text.length === 4) return word.number;
  // "8.1.12" is a ref, "31.03.16" and "31.3.16" are days.
  if (word.text.length !== 2 || isRefLike) return null;
  const now = partsOf(context.today).year;
  const year = 2000 + word.number;
  return year >= now - YEARS_BACK && year <= now + YEARS_AHEAD ? year : null;
}

function dayPeriod(year: number | null, month: number | null, day: number | null, next: number): Period | null {
  if (year === null || month === null || day === null || dayOf(year, month, day) === null) return null;
  return { ...PLAIN, inYear: (inYear) => oneDay(dayOf(inYear, month, day)), year, exact: true, next };
}

function oneDay(day: Span['start'] | null): Span | null {
  return day === null ? null : { start: day, end: day };
}

function startsGlued(context: Context, index: number, stroke: string): boolean {
  const before = wordAt(context.words, index - 1).lower;
  return wordAt(context.words, index).glued && (before === stroke || before === '£' || before === '#');
}

function goesOn(context: Context, index: number, stroke: string): boolean {
  const sign = wordAt(context.words, index);
  const after = wordAt(context.words, index + 1);
  return (
    (sign.lower === stroke && sign.glued && after.glued && after.number !== null) || (sign.glued && sign.lower === '%')
  );
}

function words(context: Context, first: number, next: number): string {
  return context.text.slice(wordAt(context.words, first).from, wordAt(context.words, next - 1).to);
}
