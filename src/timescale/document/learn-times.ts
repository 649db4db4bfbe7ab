import type { Day } from '#src/calendar/day.ts';
import { MONTH_NAMES } from '#src/timescale/vocabulary.ts';
import { shortYearsIn } from './short-years.ts';
import { NO_TIME_DOCUMENT, USUAL_YEARS } from './time-document.ts';
import type { TimeDocument, YearKinds } from './time-document.ts';
import { timeKeysIn } from './time-keys.ts';

const MONTHS = MONTH_NAMES.join('|');
const BEGINS = String.raw`(?:\s+(?:runs?|begins?|starts?|is|means|from|the|on|of)\b|\s*[=:(,]|\s+\d{1,2}(?:st)?(?=\s))`;
// "The financial year runs 1 July to 30 June", "Fiscal year: October 1 to September 30"
const DEFINED = new RegExp(String.raw`\b(financial|fiscal|academic|school) year${BEGINS}{1,5}\s*(${MONTHS})\b`, 'giu');
const MONTH_FIRST = /\bmonth\s*[/-]\s*day\b|\bmm\s*[/-]\s*dd\b/iu;
const CALENDAR = String.raw`\b(?:H1|Q1)\s*(?:=|:|is|\()\s*jan`;
const CALENDAR_PARTS = new RegExp(
  `${CALENDAR}|\\b(?:quarters|dates|years)[^.;]{0,30}\\bcalendar (?:years?|quarters?)\\b`,
  'iu',
);

/** What the cells of a plan's dates and its other words say of its times; the order of neither changes anything. */
export function learnTimes(cells: readonly string[], texts: readonly string[], published: Day): TimeDocument {
  return {
    ...NO_TIME_DOCUMENT,
    years: yearsIn(texts),
    monthFirst: texts.some((text) => MONTH_FIRST.test(text)) || isMonthFirst(cells),
    calendarParts: texts.some((text) => CALENDAR_PARTS.test(text)),
    monthsHaveYears: shortYearsIn(cells, published) !== null,
    keys: keysIn([...texts, ...cells]),
  };
}

// A kind of year that the plan explains in two ways, or two kinds of them, settle nothing.
function yearsIn(texts: readonly string[]): YearKinds {
  const said = texts
    .flatMap((text) => [...text.matchAll(DEFINED)])
    .map(([, kind = '', month = '']) => ({
      isAcademic: /^(?:academic|school)$/iu.test(kind),
      begins: MONTH_NAMES.indexOf(month.toLowerCase()) + 1,
    }));
  const academic = onlyOne(said.filter(({ isAcademic }) => isAcademic));
  const financial = onlyOne(said.filter(({ isAcademic }) => !isAcademic));
  const isFinancial = financial !== null || academic === null;
  return {
    financial: financial ?? USUAL_YEARS.financial,
    academic: academic ?? USUAL_YEARS.academic,
    unnamed: isFinancial ? (financial ?? USUAL_YEARS.unnamed) : academic,
  };
}

function onlyOne(said: readonly { readonly begins: number }[]): number | null {
  const all = new Set(said.map(({ begins }) => begins));
  const [one] = all;
  return all.size === 1 ? (one ?? null) : null;
}

const FIGURES = /(?<![\d./-])(\d{1,2})([/-])(\d{1,2})\2(?:\d{4}|\d{2})(?![\d/-])/gu;
const MOST_MONTHS = 12;
const MOST_DAYS = 31;

// "06/30/2026" can only have its month first, and "30/06/2026" its day; where both stand nothing is decided.
function isMonthFirst(cells: readonly string[]): boolean {
  const found = cells.flatMap((cell) =>
    [...cell.matchAll(FIGURES)].map(([, one, , two]) => [Number(one), Number(two)]),
  );
  return found.some(isMonthThenDay) && !found.some(([one = 0, two = 0]) => isMonthThenDay([two, one]));
}

function isMonthThenDay([month = 0, day = 0]: readonly number[]): boolean {
  return month >= 1 && month <= MOST_MONTHS && day > MOST_MONTHS && day <= MOST_DAYS;
}

// A word with two meanings explains nothing.
function keysIn(texts: readonly string[]): ReadonlyMap<string, string> {
  const meanings = Map.groupBy(texts.flatMap(timeKeysIn), ([key]) => key);
  return new Map(
    [...meanings].flatMap(([key, all]): readonly (readonly [string, string])[] => {
      const different = new Set(all.map(([, means]) => means.toLowerCase()));
      const [one] = all;
      return different.size === 1 && one !== undefined ? [[key, one[1]]] : [];
    }),
  );
}
