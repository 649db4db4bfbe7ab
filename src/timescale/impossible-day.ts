import { dayOf, lastOfMonth, partsOf } from '#src/calendar/day.ts';
import { DASHES, isOrdinalEnding, monthNamed } from './vocabulary.ts';
import { READ_AT_MOST, readWords, wordAt } from './words.ts';
import type { Word } from './words.ts';

/** A day that no calendar has, as it was written: in which month, by its number from 1, and how many days that has; a null month is one that there is not. */
export type ImpossibleDay = {
  readonly said: string;
  readonly month: number | null;
  readonly year: number | null;
  readonly days: number;
};

/** The first day in words that there cannot be: "32 January", "30 Feb", "31/6/2016", "2016-02-30"; null where each there is could be. */
export function impossibleDay(text: string): ImpossibleDay | null {
  const words = readWords(text.slice(0, READ_AT_MOST));
  for (const [at] of words.entries()) {
    const found = dayThenMonth(words, at) ?? monthThenDay(words, at) ?? inFigures(words, at);
    if (found !== null) return { ...found, said: text.slice(wordAt(words, at).from, found.to) };
  }
  return null;
}

type Found = Omit<ImpossibleDay, 'said'> & { readonly to: number };

// The number of "phase 32 January" is no day.
const COUNTED = new Set(['phase', 'stage', 'step', 'part', 'section', 'item', 'page', '£']);
const LONGEST_DAY = 3;
const A_YEAR = 4;

function dayThenMonth(words: readonly Word[], at: number): Found | null {
  const word = wordAt(words, at);
  if (word.number === null || word.text.length > LONGEST_DAY || COUNTED.has(wordAt(words, at - 1).lower)) return null;
  let next = isOrdinalEnding(wordAt(words, at + 1)) ? at + 2 : at + 1;
  if (wordAt(words, next).lower === 'of' || DASHES.has(wordAt(words, next).lower)) next += 1;
  const month = monthNamed(wordAt(words, next));
  return month === null
    ? null
    : ifImpossible({ day: word.number, month, year: yearAt(words, next + 1) }, wordAt(words, next).to);
}

function monthThenDay(words: readonly Word[], at: number): Found | null {
  const month = monthNamed(wordAt(words, at));
  const word = wordAt(words, at + 1);
  // "5 Jan 32" has its day before it.
  if (month === null || word.number === null || word.text.length > 2 || wordAt(words, at - 1).number !== null)
    return null;
  const next = isOrdinalEnding(wordAt(words, at + 2)) ? at + 3 : at + 2;
  const afterComma = wordAt(words, next).lower === ',' ? next + 1 : next;
  return ifImpossible({ day: word.number, month, year: yearAt(words, afterComma) }, wordAt(words, next - 1).to);
}

/** "31/6", "31/13/2016", "31.6.2016", "2016-02-30". */
function inFigures(words: readonly Word[], at: number): Found | null {
  const [one, stroke, two, again, three] = [0, 1, 2, 3, 4].map((offset) => wordAt(words, at + offset));
  const before = wordAt(words, at - 1);
  if (one?.number == null || two?.number == null || stroke === undefined || !stroke.glued || !two.glued) return null;
  if (one.glued && before.lower === stroke.lower) return null;
  const isThree = again?.lower === stroke.lower && again.glued && three?.glued === true && three.number !== null;
  if (isThree && one.text.length === A_YEAR && DASHES.has(stroke.lower)) {
    return ifImpossible({ day: three.number ?? 0, month: two.number, year: one.number }, three.to);
  }
  const isDay = one.text.length <= 2 && two.text.length <= 2;
  if (isThree && isDay && (three.text.length === A_YEAR || stroke.lower === '/')) {
    const year = three.text.length === A_YEAR ? three.number : 2000 + (three.number ?? 0);
    return ifImpossible(monthFirst({ day: one.number, month: two.number, year: year ?? null }), three.to);
  }
  // "24/7" is a way of working.
  const isAlone = !isThree && isDay && stroke.lower === '/' && `${one.text}/${two.text}` !== '24/7';
  return isAlone ? ifImpossible({ day: one.number, month: two.number, year: null }, two.to) : null;
}

type Said = { readonly day: number; readonly month: number; readonly year: number | null };

// "03/31/2016" has another reading, which is asked about.
function monthFirst(said: Said): Said {
  const isTurned = said.month > MONTHS && said.day >= 1 && said.day <= MONTHS && said.month <= MOST_DAYS;
  return isTurned ? { ...said, day: said.month, month: said.day } : said;
}

const MONTHS = 12;
const MOST_DAYS = 31;
const A_LEAP_YEAR = 2016;

function ifImpossible({ day, month, year }: Said, to: number): Found | null {
  if (month < 1 || month > MONTHS) return { month: null, year, days: 0, to };
  const inYear = year ?? A_LEAP_YEAR;
  if (dayOf(inYear, month, day) !== null) return null;
  return { month, year, days: partsOf(lastOfMonth(inYear, month)).day, to };
}

function yearAt(words: readonly Word[], at: number): number | null {
  const word = wordAt(words, at);
  return word.text.length === A_YEAR ? word.number : null;
}
