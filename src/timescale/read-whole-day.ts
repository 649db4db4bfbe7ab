import { addDays, dayOf, daysBetween, partsOf, weekdayOf } from '#src/calendar/day.ts';
import type { Day } from '#src/calendar/day.ts';
import { impossibleDay } from './impossible-day.ts';
import type { ImpossibleDay } from './impossible-day.ts';
import { readWhen } from './read-when.ts';
import type { When } from './read-when.ts';
import { isUnlikely, saysWeekdayOf } from './unlikely-day.ts';
import { monthNamed, monthSpelt, weekdayNamed } from './vocabulary.ts';
import { readWords, wordAt } from './words.ts';

/** Why a day has to be read back before it counts: what of it was worked out, rolled on or left out. */
export type ReadBack =
  | { readonly why: 'year' | 'passed' | 'month' | 'day' | 'counted' | 'several' | 'unclear' | 'unlikely' }
  /** The day of the week that was said is another than the date's. */
  | { readonly why: 'weekday'; readonly said: string }
  | { readonly why: 'short-year' | 'left-out'; readonly said: string };

/** A day for a decision: said in full, to be read back with others that may be meant, one that there cannot be, or none that can be made out. */
export type WholeDay =
  | { readonly kind: 'said'; readonly when: When }
  | { readonly kind: 'asked'; readonly when: When; readonly back: ReadBack; readonly others: readonly Day[] }
  | { readonly kind: 'impossible'; readonly day: ImpossibleDay }
  | { readonly kind: 'unread'; readonly said: string };

/** The day in words by which the office decides; null where they name none. */
export function readWholeDay(words: string, today: Day): WholeDay | null {
  const impossible = impossibleDay(words);
  if (impossible !== null) return { kind: 'impossible', day: impossible };
  const when = readWhen(words, today);
  if (when === null) return null;
  const beside = besideOf(words, when);
  if (beside !== null && /^\d{3,}$/u.test(beside)) return { kind: 'unread', said: `${when.text} ${beside}` };
  const weekday = weekdayIn(when);
  if (weekday !== null) return weekdayDiffers(when, weekday);
  return beside === null ? judged(when, today) : withBeside(when, beside);
}

const INTRODUCED = /^(?:(?:is|are|now|to|by|until|till|on|for|the|be)\s+)+/iu;
const WEEKDAY = /^(?:mon|tue|wed|thu|fri|sat|sun)\p{L}{0,6},?\s+(?:the\s+)?(?=\S*\d|\p{L}{3,9}\s+\d)/iu;
// "31 Jan 2016", "31st of January, 2016", "Jan 31 2016"
const DAY_FIRST = /^\d{1,2}(?:st|nd|rd|th)?(?:\s+of)?[\s-]*(?<month>\p{L}{3,9})\.?,?[\s-]*\d{4}$/iu;
const MONTH_FIRST = /^(?<month>\p{L}{3,9})\.?\s+(?:the\s+)?\d{1,2}(?:st|nd|rd|th)?,?\s*\d{4}$/iu;
const END_OF = /^(?:the\s+)?end\s+(?:of\s+)?(?<month>\p{L}{3,9})\.?,?\s*\d{4}$/iu;
const IN_FIGURES = /^(?:\d{1,2}([/.-])\d{1,2}\1\d{4}|\d{4}-\d{2}-\d{2})$/u;
const SHORT_YEAR = /(?:[/.-]|\s['’]?)(\d{2})$/u;
// "03/31/2016"
const MONTH_BEFORE_DAY = /^\d{1,2}[/.-](?:1[3-9]|[23]\d)[/.-]\d{4}$/u;

function judged(when: When, today: Day): WholeDay {
  const said = when.text.replace(INTRODUCED, '').replace(WEEKDAY, '').trim();
  if (when.start !== null && when.start < when.day) {
    return { kind: 'asked', when, back: { why: 'several' }, others: [when.start] };
  }
  if (isUnlikely(when.day, today) && !saysWeekdayOf(when.text, when.day))
    return { kind: 'asked', when, back: { why: 'unlikely' }, others: nextLike(when.day, today) };
  if (when.implied.length === 0 && isInFull(said)) return { kind: 'said', when };
  const [, short] = SHORT_YEAR.exec(said) ?? [];
  if (when.implied.length === 0 && short !== undefined) {
    return { kind: 'asked', when, back: { why: 'short-year', said: short }, others: [] };
  }
  return asked(when, said, today);
}

/** The same day of the year that is nearest ahead: the year may be a slip. */
function nextLike(day: Day, today: Day): readonly Day[] {
  const { month, day: ofMonth } = partsOf(day);
  const { year } = partsOf(today);
  const next = [dayOf(year, month, ofMonth), dayOf(year + 1, month, ofMonth)].find(
    (one) => one !== null && one > today,
  );
  return next == null ? [] : [next];
}

function isInFull(said: string): boolean {
  if (IN_FIGURES.test(said)) return !MONTH_BEFORE_DAY.test(said);
  const match = DAY_FIRST.exec(said) ?? MONTH_FIRST.exec(said) ?? END_OF.exec(said);
  const month = match?.groups?.['month']?.toLowerCase() ?? '';
  // A slip of the pen in the month is read back.
  return monthSpelt(month) !== null;
}

function asked(when: When, said: string, today: Day): WholeDay {
  const { implied, day } = when;
  const before = implied.includes('year') ? yearBefore(day, today) : null;
  const others = before === null ? [] : [before];
  const of = (why: 'year' | 'passed' | 'month' | 'day' | 'counted' | 'unclear'): WholeDay => {
    return { kind: 'asked', when, back: { why }, others };
  };
  if (isCounted(said)) return of('counted');
  if (implied.includes('due')) return of('day');
  if (implied.includes('month')) return of('month');
  if (implied.includes('year')) return of(before === null ? 'year' : 'passed');
  return of('unclear');
}

/** The same day of this year, where that has passed not long ago and the next one was taken. */
function yearBefore(day: Day, today: Day): Day | null {
  const { year, month, day: ofMonth } = partsOf(day);
  const before = dayOf(year - 1, month, ofMonth);
  return before !== null && before < today && daysBetween(before, today) < daysBetween(today, day) ? before : null;
}

// "Friday", "next week", "in a fortnight"; "end of Jan" and "the 12th" name theirs.
function isCounted(said: string): boolean {
  return (
    !readWords(said).some((word) => word.number !== null || monthNamed(word) !== null) ||
    /^(?:in|within)\s/iu.test(said)
  );
}

/** The word that stands directly beside a date and was not read as part of it, where it has a figure: "16", "5pm". */
function besideOf(words: string, { index, text }: When): string | null {
  const before = /(\S*\d\S*)\s*$/u.exec(words.slice(0, index))?.[1];
  const after = /^\s*[,'’]?\s*(\d[^\s,;:]*)/u.exec(words.slice(index + text.length))?.[1];
  return after ?? before ?? null;
}

function withBeside(when: When, beside: string): WholeDay {
  const { month, day: ofMonth, year } = partsOf(when.day);
  const isYear = /^\d{2}$/u.test(beside) && when.implied.every((part) => part === 'year') && !/\d{4}/u.test(when.text);
  const inYear = isYear ? dayOf(CENTURY + Number(beside), month, ofMonth) : null;
  if (inYear === null) return { kind: 'asked', when, back: { why: 'left-out', said: beside }, others: [] };
  const rest = when.rest
    .replace(beside, '')
    .replace(/^[\s,'’]+/u, '')
    .trim();
  const others = CENTURY + Number(beside) === year ? [] : [when.day];
  return { kind: 'asked', when: { ...when, day: inYear, rest }, back: { why: 'short-year', said: beside }, others };
}

const CENTURY = 2000;

/** The day of the week that was said, where the date falls on another. */
function weekdayIn({ text, day }: When): { readonly said: string; readonly weekday: number } | null {
  const words = readWords(text.replace(INTRODUCED, ''));
  const weekday = weekdayNamed(wordAt(words, 0));
  const isDated = words.some((word) => word.number !== null);
  if (weekday === null || !isDated || weekday === weekdayOf(day)) return null;
  return { said: wordAt(words, 0).text, weekday };
}

const A_WEEK = 7;
const HALF_A_WEEK = 3;

function weekdayDiffers(when: When, { said, weekday }: { readonly said: string; readonly weekday: number }): WholeDay {
  const ahead = (weekday - weekdayOf(when.day) + A_WEEK) % A_WEEK;
  const near = addDays(when.day, ahead > HALF_A_WEEK ? ahead - A_WEEK : ahead);
  return { kind: 'asked', when, back: { why: 'weekday', said }, others: [near] };
}
