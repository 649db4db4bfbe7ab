import type { Context, Period } from '#src/timescale/piece.ts';
import { PLAIN } from '#src/timescale/piece.ts';
import { monthsSpan } from '#src/timescale/span.ts';
import { beforeHalfTerm } from '#src/timescale/stretches/school-days.ts';
import { monthNamed } from '#src/timescale/vocabulary.ts';
import { wordAt } from '#src/timescale/words.ts';
import { readYearAfterMonth } from './said-year.ts';

type Half = { readonly month: number; readonly months: number };

/** The two halves of each school term in England and Wales, to the end of the month in which each mostly ends. */
const HALVES: Readonly<Record<string, readonly [Half, Half]>> = {
  autumn: [
    { month: 9, months: 2 },
    { month: 11, months: 2 },
  ],
  spring: [
    { month: 1, months: 2 },
    { month: 3, months: 1 },
  ],
  summer: [
    { month: 4, months: 2 },
    { month: 6, months: 2 },
  ],
};

const IN_ORDER: readonly Half[] = ['autumn', 'spring', 'summer'].flatMap((name) => HALVES[name] ?? []);

/** "Autumn 1", "Spring Term 2 2016", "October half term 2015": half terms as schools count them. */
export function readHalfTerm(context: Context, index: number): Period | null {
  return (
    numberedHalf(context, index) ??
    shortHalf(context, index) ??
    numberedTerm(context, index) ??
    halfTermIn(context, index) ??
    seasonsHalfTerm(context, index)
  );
}

function numberedHalf(context: Context, index: number): Period | null {
  const { words } = context;
  const halves = HALVES[wordAt(words, index).lower];
  const at = afterHalfTerm(context, index + 1) ?? (wordAt(words, index + 1).lower === 'term' ? index + 2 : index + 1);
  const { text } = wordAt(words, at);
  if (halves === undefined || context.chat || (text !== '1' && text !== '2')) return null;
  const half = halves[text === '1' ? 0 : 1];
  return withYear(context, afterHalfTerm(context, at + 1) ?? at + 1, half);
}

// "HT1" to "HT6", as schools count the half terms of a year
function shortHalf(context: Context, index: number): Period | null {
  const { lower } = wordAt(context.words, index);
  const { number, glued } = wordAt(context.words, index + 1);
  if (context.chat || lower !== 'ht' || !glued || number === null) return null;
  const half = IN_ORDER[number - 1];
  return half === undefined ? null : withYear(context, index + 2, half);
}

// "Term 2 2023/24": of three, though some schools count six
function numberedTerm(context: Context, index: number): Period | null {
  const { number, text } = wordAt(context.words, index + 1);
  if (context.chat || wordAt(context.words, index).lower !== 'term' || text.length !== 1 || number === null)
    return null;
  const [first, second] = IN_ORDER.slice(2 * number - 2, 2 * number);
  if (first === undefined || second === undefined) return null;
  const period = withYear(context, index + 2, { month: first.month, months: first.months + second.months });
  return { ...period, doubt: `“Term ${number}” is read as one of three terms a year: the office can confirm it.` };
}

// The holiday of a month: its last week, so that the month's end is near enough.
function halfTermIn(context: Context, index: number): Period | null {
  const month = monthNamed(wordAt(context.words, index));
  const next = afterHalfTerm(context, index + 1);
  if (month === null || next === null) return null;
  const period = withYear(context, next, { month, months: 1 });
  if (!context.chat) return period;
  const inYear = (year: number) => {
    const day = beforeHalfTerm(year, month);
    return day === null ? monthsSpan(year, month, 1) : { start: day, end: day };
  };
  return { ...period, inYear };
}

// "Autumn 2024 half term": the holiday in the middle of the term
function seasonsHalfTerm(context: Context, index: number): Period | null {
  const [first] = HALVES[wordAt(context.words, index).lower] ?? [];
  if (first === undefined) return null;
  const said = readYearAfterMonth(context, index + 1);
  const next = afterHalfTerm(context, said?.next ?? index + 1);
  if (next === null) return null;
  const month = first.month + first.months - 1;
  const inYear = (year: number) => monthsSpan(year, month, 1);
  return { ...PLAIN, inYear, year: said?.year ?? null, next, implied: ['month'] };
}

function withYear(context: Context, next: number, { month, months }: Half): Period {
  const said = readYearAfterMonth(context, next);
  const year = said === null ? null : said.year + (said.split && month < 9 ? 1 : 0);
  const inYear = (inYear: number) => monthsSpan(inYear, month, months);
  return { ...PLAIN, inYear, year, next: said?.next ?? next, implied: ['month'] };
}

// "half term", "half-term", "HT"
function afterHalfTerm({ words }: Context, index: number): number | null {
  if (wordAt(words, index).lower === 'ht' && !wordAt(words, index + 1).glued) return index + 1;
  if (wordAt(words, index).lower !== 'half') return null;
  const at = wordAt(words, index + 1).lower === '-' ? index + 2 : index + 1;
  return /^terms?$/.test(wordAt(words, at).lower) ? at + 1 : null;
}
