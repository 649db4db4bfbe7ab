import { FINANCIAL_START, yearOfMonth } from '#src/timescale/financial-year.ts';
import { partsOf } from '#src/calendar/day.ts';
import type { Context, Period } from '#src/timescale/piece.ts';
import { PLAIN, wordsOfPiece } from '#src/timescale/piece.ts';
import { monthsSpan } from '#src/timescale/span.ts';
import { wordAt } from '#src/timescale/words.ts';
import { ofRecess, saysRecess } from './recess.ts';
import { readYearAfterMonth } from './said-year.ts';
import type { SaidYear } from './said-year.ts';

type Season = { readonly month: number; readonly months: number };

const SEASONS: Readonly<Record<string, Season>> = {
  spring: { month: 3, months: 3 },
  summer: { month: 6, months: 3 },
  autumn: { month: 9, months: 3 },
  fall: { month: 9, months: 3 },
  winter: { month: 12, months: 3 },
};
/** The school holidays that are called by a season; before them is before their month. */
const HOLIDAYS: Readonly<Record<string, Season>> = {
  summer: { month: 8, months: 1 },
  autumn: { month: 10, months: 1 },
  spring: { month: 4, months: 1 },
};
const TERMS: Readonly<Record<string, Season>> = {
  autumn: { month: 9, months: 4 },
  michaelmas: { month: 9, months: 4 },
  spring: { month: 1, months: 3 },
  summer: { month: 4, months: 4 },
  lent: { month: 1, months: 3 },
  trinity: { month: 4, months: 4 },
};

/** "Autumn 2015", "winter 2015/16" (to February), "summer term 2016". */
export function readSeason(context: Context, index: number): Period | null {
  if (wordAt(context.words, index).lower !== 'next') return namedSeason(context, index);
  // "next summer" in May is not the one about to begin.
  const season = namedSeason(context, index + 1);
  const isOpen = season !== null && season.year === null;
  return isOpen ? { ...season, year: partsOf(context.today).year + 1, implied: [...season.implied, 'year'] } : null;
}

function namedSeason(context: Context, index: number): Period | null {
  const name = wordAt(context.words, index).lower;
  const isTerm = /^terms?$/.test(wordAt(context.words, index + 1).lower);
  const isRecess = saysRecess(context, index + 1);
  const isHoliday = isRecess || /^(?:holidays?|hols|vacation)$/.test(wordAt(context.words, index + 1).lower);
  const season = isTerm ? TERMS[name] : isHoliday ? HOLIDAYS[name] : SEASONS[name];
  // "fall behind" is no autumn without a year.
  if (season === undefined) return null;
  const end = isTerm || isHoliday ? index + 2 : index + 1;
  const said = readYearAfterMonth(context, end);
  if (said === null && name === 'fall') return null;
  const inYear = (year: number) => monthsSpan(year, season.month, season.months);
  const year = said === null ? null : yearOfMonth(said, season.month, yearBegins(isTerm));
  const next = said?.next ?? end;
  const doubt = isRecess
    ? ofRecess(context, { first: index, next })
    : twoWinters(context, { first: index, next, said });
  return { ...PLAIN, inYear, year, next, implied: ['month'], doubt };
}

type WinterSaid = { readonly first: number; readonly next: number; readonly said: SaidYear | null };

// Of "winter 2027" nobody knows whether it begins or ends in 2027; "autumn/winter 2027" begins.
function twoWinters(context: Context, { first, next, said }: WinterSaid): string | null {
  const { words, chat } = context;
  const isWinter = wordAt(words, first).lower === 'winter' && next - first === 2;
  if (chat || !isWinter || said === null || said.split || wordAt(words, first - 1).lower === '/') return null;
  return `“${wordsOfPiece(context, { first, next })}” may be the winter that begins then or the one that ends then: the office can set the day.`;
}

// "spring 2015/16" is the spring of 2016; a school's summer term of 2015/16 is in 2016 too.
function yearBegins(isTerm: boolean): number {
  return isTerm ? 9 : FINANCIAL_START;
}
