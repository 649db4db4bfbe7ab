import { dayOf, lastOfMonth, partsOf } from '#src/calendar/day.ts';
import { figuresAt } from './figures.ts';
import type { DaySaid } from './figures.ts';
import { numberedDayAt } from './numbered-day.ts';
import { DASHES, isOrdinalEnding, monthAt } from './vocabulary.ts';
import { isLetters, READ_AT_MOST, readWords, wordAt } from './words.ts';
import type { Word } from './words.ts';

/** A day that no calendar has, as it was written: in which month, by its number from 1, and how many days that has; a null month is one that there is not. */
export type ImpossibleDay = {
  readonly said: string;
  readonly month: number | null;
  readonly year: number | null;
  readonly days: number;
};

/** The first day that there cannot be, in words that are to name a day: "32 January", "31/6/2016", "13/13"; null where each there is could be. */
export function impossibleDay(text: string): ImpossibleDay | null {
  const words = readWords(text.slice(0, READ_AT_MOST));
  for (const [at] of words.entries()) {
    const found = noDayAt(words, at, true);
    if (found === null) continue;
    const { month, year, days, next } = found;
    return { month, year, days, said: text.slice(wordAt(words, at).from, wordAt(words, next - 1).to) };
  }
  return null;
}

/** A day that there cannot be and the place of the word after it; `isDate` where the words can hardly be anything but a date. */
export function noDayAt(words: readonly Word[], at: number, isDate: boolean): NoDay | null {
  const said = dayThenMonth(words, at) ?? monthThenDay(words, at) ?? figuresAt(words, at, isDate);
  return said === null ? null : ifImpossible(said);
}

type NoDay = Omit<ImpossibleDay, 'said'> & { readonly next: number };

const A_YEAR = 4;
const MONTHS = 12;
const MOST_DAYS = 31;
const A_LEAP_YEAR = 2016;

function dayThenMonth(words: readonly Word[], at: number): DaySaid | null {
  const numbered = numberedDayAt(words, at);
  if (numbered === null) return null;
  let { next } = numbered;
  if (isJoint(wordAt(words, next))) next += 1;
  const named = monthAt(words, next);
  // "we have 32 may slip", "all 45 March attendees"
  const isThing = named !== null && numbered.day > MOST_DAYS && isGoingOn(wordAt(words, named.next));
  return named === null || isThing ? null : withYear(words, { day: numbered.day, month: named.month }, named.next);
}

function isJoint(word: Word): boolean {
  return word.lower === 'of' || word.lower === 'o' || DASHES.has(word.lower);
}

function isGoingOn(word: Word): boolean {
  return isLetters(word) && word.lower === word.text && !MAY_FOLLOW.has(word.lower);
}

const MAY_FOLLOW = new Set(
  'because and or but if for as to until till now at please not we i it so who when with pending due since this next onwards cos is was subject sorry thanks'.split(
    ' ',
  ),
);

function monthThenDay(words: readonly Word[], at: number): DaySaid | null {
  const named = monthAt(words, at);
  // "5 Jan 32" has its day before it.
  if (named === null || wordAt(words, at - 1).number !== null) return null;
  const first = wordAt(words, named.next).lower === 'the' ? named.next + 1 : named.next;
  const word = wordAt(words, first);
  if (word.number === null || word.text.length > 2) return null;
  const isOrdinal = isOrdinalEnding(wordAt(words, first + 1));
  const next = isOrdinal ? first + 2 : first + 1;
  // "in May 45 people came"
  if (word.number > MOST_DAYS && !isOrdinal && isGoingOn(wordAt(words, next))) return null;
  const afterComma = wordAt(words, next).lower === ',' ? next + 1 : next;
  const year = yearAt(words, afterComma);
  return { day: word.number, month: named.month, year, next: year === null ? next : afterComma + 1 };
}

function withYear(words: readonly Word[], said: Pick<DaySaid, 'day' | 'month'>, at: number): DaySaid {
  const from = wordAt(words, at).lower === ',' ? at + 1 : at;
  const year = yearAt(words, from) ?? (DASHES.has(wordAt(words, at).lower) ? shortYearAt(words, at + 1) : null);
  const next = year === null ? at : yearAt(words, from) === null ? at + 2 : from + 1;
  return { ...said, year, next };
}

function yearAt(words: readonly Word[], at: number): number | null {
  const word = wordAt(words, at);
  return word.text.length === A_YEAR ? word.number : null;
}

// "31-Jun-26"
function shortYearAt(words: readonly Word[], at: number): number | null {
  const word = wordAt(words, at);
  return word.glued && word.text.length === 2 && word.number !== null ? 2000 + word.number : null;
}

function ifImpossible({ day, month, year, next }: DaySaid): NoDay | null {
  if (month < 1 || month > MONTHS) return { month: null, year, days: 0, next };
  const inYear = year ?? A_LEAP_YEAR;
  if (dayOf(inYear, month, day) !== null) return null;
  return { month, year, days: partsOf(lastOfMonth(inYear, month)).day, next };
}
