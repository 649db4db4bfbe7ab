import type { YearKinds } from '#src/timescale/document/time-document.ts';
import type { Context, Period, PeriodReader } from '#src/timescale/piece.ts';
import { PLAIN } from '#src/timescale/piece.ts';
import { monthsSpan, yearFrom } from '#src/timescale/span.ts';
import { ARTICLES } from '#src/timescale/vocabulary.ts';
import { afterPhrase, isLetters, skip, wordAt } from '#src/timescale/words.ts';
import { readLongYear, readShortSplitYear, shortYear } from './said-year.ts';
import type { SaidYear } from './said-year.ts';

/** Years that do not begin in January, by the month with which each begins. */
const NAMED_YEARS = [
  { name: ['financial', 'year'], begins: 'financial' },
  { name: ['fiscal', 'year'], begins: 'financial' },
  { name: ['fin', 'year'], begins: 'financial' },
  { name: ['finance', 'year'], begins: 'financial' },
  { name: ['tax', 'year'], begins: 'financial' },
  { name: ['f', '/', 'y'], begins: 'financial' },
  { name: ['fy'], begins: 'financial' },
  { name: ['fye'], begins: 'financial' },
  { name: ['municipal', 'year'], begins: 5 },
  { name: ['civic', 'year'], begins: 5 },
  { name: ['council', 'year'], begins: 5 },
  { name: ['academic', 'year'], begins: 'academic' },
  { name: ['school', 'year'], begins: 'academic' },
  { name: ['ay'], begins: 'academic' },
  { name: ['calendar', 'year'], begins: 1 },
] as const;
// "the next municipal year", "civic year 2015/16"
const MUNICIPAL = /\bmunicipal year|\bcivic year/;
// "academic year", "by the new school year"
const ACADEMIC = /\bacademic year|\bschool year/;
// What parts two years: "2015/16", "2015-18", "2015–18"
const YEAR_STROKE = /^[/–-]$/;
const MOST_YEARS = 15;
const NEW_YEAR_WORDS: Readonly<Record<string, number>> = {
  this: 0,
  current: 0,
  next: 1,
  new: 1,
  coming: 1,
  following: 1,
};

/** What says a year, the first that fits. */
const YEARS: readonly PeriodReader[] = [
  // "2015-18" before "2015"
  severalYears,
  // "year 2015/16"
  plainYear,
  // "2015/16", "2015/16 academic year"
  beforeItsName,
  // "FY16", "financial year 2015/16"
  afterItsName,
  // "next municipal year"
  nearName,
];

/** "2015/16", "financial year 2015/16", "2015/16 academic year", "FY16", "next municipal year", "2016". */
export function readTwelveMonths(context: Context, index: number): Period | null {
  for (const read of YEARS) {
    const found = read(context, index);
    if (found !== null) return found;
  }
  return null;
}

/** The municipal or academic year where a text names one anywhere, or else the plan's own: a month from 1. */
export function yearStartsIn(lower: string, { academic, unnamed }: YearKinds): number {
  if (MUNICIPAL.test(lower)) return 5;
  return ACADEMIC.test(lower) ? academic : unnamed;
}

// "2015/16", "2015/16 municipal year", "2016", "the 2015/16 financial year"
function beforeItsName(context: Context, index: number): Period | null {
  const start = wordAt(context.words, index).lower === 'the' ? index + 1 : index;
  const said = readLongYear(context, start) ?? (start === index ? shortSplit(context, index) : null);
  if (said === null || isPartOfAnother(context, start)) return null;
  const named = nameAt(context, said.next);
  if (start !== index && named === null) return null;
  const begins = named?.begins ?? (said.split ? context.yearStarts : 1);
  return yearPeriod(begins, startingYear(said, named), named?.next ?? said.next);
}

// The "2015" of "99/99/2015" and of "CPC2015"
function isPartOfAnother({ words }: Context, index: number): boolean {
  const before = wordAt(words, index - 1);
  if (!wordAt(words, index).glued) return false;
  return (
    isLetters(before) ||
    (before.glued && wordAt(words, index - 2).number !== null && wordAt(words, index - 2).text.length < 3)
  );
}

// "2015-18": most often three financial years, of which "2015-16" would be the first
function severalYears(context: Context, index: number): Period | null {
  const { words } = context;
  const said = readLongYear(context, index);
  const [stroke, last] = [wordAt(words, index + 1), wordAt(words, index + 2)];
  if (said === null || said.split || !stroke.glued || !last.glued || !YEAR_STROKE.test(stroke.lower)) return null;
  if (stroke.lower === '/' && last.text.length === 4) return overYears(context, index, said.year);
  const years = last.text.length === 2 && last.number !== null ? last.number - (said.year % 100) : 0;
  if (years < 2 || years > MOST_YEARS || isPartOfAnother(context, index)) return null;
  const doubt = `“${said.year}${stroke.text}${last.text}” is read as financial years, but may mean calendar years: the office can set the days.`;
  const inYear = (year: number) => monthsSpan(year, context.yearStarts, 12 * years);
  return { ...PLAIN, inYear, year: said.year, window: true, doubt, implied: ['start', 'due'], next: index + 3 };
}

// "2019/2023"
function overYears(context: Context, index: number, from: number): Period | null {
  const to = readLongYear(context, index + 2);
  const years = to === null || to.split ? 0 : to.year - from + 1;
  if (to === null || years < 3 || years > MOST_YEARS) return null;
  const inYear = (year: number) => monthsSpan(year, 1, 12 * years);
  return { ...PLAIN, inYear, year: from, window: true, implied: ['start', 'due'], next: to.next };
}

// "year 2015/16"
function plainYear(context: Context, index: number): Period | null {
  const said = wordAt(context.words, index).lower === 'year' ? readLongYear(context, index + 1) : null;
  return said === null ? null : yearPeriod(said.split ? context.yearStarts : 1, said.year, said.next);
}

// "15/16" is a year and not a day when there is no such month.
function shortSplit(context: Context, index: number): SaidYear | null {
  const said = readShortSplitYear(context, index);
  return said !== null && said.year % 100 >= 12 && wordAt(context.words, said.next).lower !== '/' ? said : null;
}

// "financial year 2015/16", "FY16", "FY 15/16", "financial year ending March 2016" is left to its month
function afterItsName(context: Context, index: number): Period | null {
  const named = nameAt(context, index);
  if (named === null) return null;
  const at = skip(context.words, named.next, ARTICLES);
  const said = readLongYear(context, at) ?? readShortSplitYear(context, at) ?? shortYear(context, at);
  if (said === null) return null;
  const period = yearPeriod(named.begins, startingYear(said, named), said.next);
  const isPlain = said.split || !named.isFinancial || named.next - index === 1;
  return isPlain ? period : { ...period, doubt: twoReadings(said.year) };
}

function twoReadings(year: number): string {
  return `“Financial year ${year}” is read as ${splitYear(year - 1)}, but may mean ${splitYear(year)}: the office can set the day.`;
}

function splitYear(first: number): string {
  return `${first}/${String((first + 1) % 100).padStart(2, '0')}`;
}

// "this financial year", "the next municipal year", "new financial year"
function nearName(context: Context, index: number): Period | null {
  const { words, today } = context;
  const start = wordAt(words, index).lower === 'the' ? index + 1 : index;
  const later = NEW_YEAR_WORDS[wordAt(words, start).lower] ?? (isWithin(context, index) ? 0 : undefined);
  const isSaid = NEW_YEAR_WORDS[wordAt(words, start).lower] !== undefined;
  const named = later === undefined ? null : nameAt(context, isSaid ? start + 1 : start);
  if (named === null || later === undefined) return null;
  return { ...yearPeriod(named.begins, yearFrom(today, named.begins) + later, named.next), implied: ['year'] };
}

// "within the financial year"
function isWithin({ words }: Context, index: number): boolean {
  const isThe = wordAt(words, index).lower === 'the';
  return isThe && ['within', 'during', 'in', 'throughout'].includes(wordAt(words, index - 1).lower);
}

/** "24" behind "end" or "early" in a plan: the calendar year. */
export function readShortYear(context: Context, index: number): Period | null {
  const said = context.chat || wordAt(context.words, index).glued ? null : shortYear(context, index);
  if (said === null || isLetters(wordAt(context.words, said.next))) return null;
  return { ...yearPeriod(1, said.year, said.next), implied: ['year'] };
}

/** The named year without its number, "the end of the financial year": that in which the day of reading falls. */
export function readBareNamedYear(context: Context, index: number): Period | null {
  const named = nameAt(context, index);
  if (named === null) return null;
  return { ...yearPeriod(named.begins, yearFrom(context.today, named.begins), named.next), implied: ['year'] };
}

type NamedYear = { readonly begins: number; readonly isFinancial: boolean; readonly next: number };

function nameAt({ words, document }: Context, index: number): NamedYear | null {
  for (const { name, begins } of NAMED_YEARS) {
    const next = afterPhrase(words, index, name);
    if (next === null) continue;
    const first = typeof begins === 'number' ? begins : document.years[begins];
    return { begins: first, isFinancial: begins === 'financial', next };
  }
  return null;
}

// "FY16" is named for the year in which it ends, "the 2015 academic year" for that in which it begins.
function startingYear(said: SaidYear, named: NamedYear | null): number {
  return said.split || named?.isFinancial !== true ? said.year : said.year - 1;
}

function yearPeriod(begins: number, year: number, next: number): Period {
  return { ...PLAIN, inYear: (inYear) => monthsSpan(inYear, begins, 12), year, next };
}
