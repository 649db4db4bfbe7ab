import { partsOf } from '#src/calendar/day.ts';
import type { Context } from '#src/timescale/piece.ts';
import { DASHES, FILLERS } from '#src/timescale/vocabulary.ts';
import { isDotted, isLetters, wordAt } from '#src/timescale/words.ts';
import type { Word } from '#src/timescale/words.ts';

/** A year as said: `split` is one over two calendar years, "2015/16", of which `year` is the first. */
export type SaidYear = { readonly year: number; readonly split: boolean; readonly next: number };

const EARLIEST = 1990;
const LATEST = 2099;
const FIRST_FAR = 1900;
const LAST_FAR = 2999;
const SHORT_YEARS_BACK = 3;
const SHORT_YEARS_AHEAD = 20;

/** The year of four digits, or of two over a stroke, that stands at a place: "2016", "2015/16", "2015-2016". */
export function readLongYear(context: Context, index: number): SaidYear | null {
  const { words } = context;
  const word = wordAt(words, index);
  const year = fullYear(word) ?? farYearAlone(context, index);
  if (year === null || isDotted(words, index)) return null;
  const second = wordAt(words, index + 2);
  if (isStroke(wordAt(words, index + 1), true) && second.glued && isYearAfter(year, second)) {
    return { year, split: true, next: index + 3 };
  }
  return { year, split: false, next: index + 1 };
}

/** The year of two digits over a stroke that stands at a place: "15/16". */
export function readShortSplitYear({ words }: Context, index: number): SaidYear | null {
  const word = wordAt(words, index);
  const second = wordAt(words, index + 2);
  if (word.number === null || word.text.length !== 2 || !isStroke(wordAt(words, index + 1), true)) return null;
  if (!second.glued || second.text.length !== 2 || !isYearAfter(2000 + word.number, second)) return null;
  return { year: 2000 + word.number, split: true, next: index + 3 };
}

/** The year that follows a month: "2016", ", 2016", "of 2016", "'16", "-16" and, in a plan, "16". */
export function readYearAfterMonth(context: Context, index: number): SaidYear | null {
  const { words } = context;
  const start = FILLERS.has(wordAt(words, index).lower) ? index + 1 : index;
  const at = isStroke(wordAt(words, start), true) ? start + 1 : start;
  const long = readLongYear(context, at) ?? farYear(wordAt(words, at), at);
  if (long !== null) return long;
  const mark = wordAt(words, index).lower;
  if (mark === "'" || mark === '’' || mark === '‘') return shortYear(context, index + 1);
  if ((DASHES.has(mark) || mark === '/') && wordAt(words, index).glued) return shortYear(context, index + 1);
  return context.chat || wordAt(words, index).glued ? null : shortYear(context, index);
}

/** The year of two digits that stands at a place when it is near the day of reading. */
export function shortYear({ words, today }: Context, index: number): SaidYear | null {
  const word = wordAt(words, index);
  if (word.number === null || word.text.length !== 2 || isDotted(words, index)) return null;
  // "20th"
  if (wordAt(words, index + 1).glued && isLetters(wordAt(words, index + 1))) return null;
  const year = 2000 + word.number;
  return isNear(year, partsOf(today).year) ? { year, split: false, next: index + 1 } : null;
}

function isNear(year: number, now: number): boolean {
  return year >= now - SHORT_YEARS_BACK && year <= now + SHORT_YEARS_AHEAD;
}

function fullYear(word: Word): number | null {
  if (word.number === null || word.text.length !== 4) return null;
  return word.number >= EARLIEST && word.number <= LATEST ? word.number : null;
}

const BEFORE_YEAR = new Set(['by', 'of', 'until', 'till', 'before']);

// "done by 2105", "end of 2206"; not "by 2500 homes".
function farYearAlone({ words, chat }: Context, index: number): number | null {
  const isAlone = chat && BEFORE_YEAR.has(wordAt(words, index - 1).lower) && !isLetters(wordAt(words, index + 1));
  return isAlone ? (farYear(wordAt(words, index), index)?.year ?? null) : null;
}

// "31 Jan 2206" has a year, however unlikely: it is read back, and never dropped.
function farYear(word: Word, at: number): SaidYear | null {
  const isYear = word.number !== null && word.text.length === 4 && word.number >= FIRST_FAR && word.number <= LAST_FAR;
  return isYear && word.number !== null ? { year: word.number, split: false, next: at + 1 } : null;
}

function isStroke(word: Word, glued: boolean): boolean {
  return (word.lower === '/' || DASHES.has(word.lower)) && word.glued === glued;
}

function isYearAfter(year: number, word: Word): boolean {
  if (word.number === null) return false;
  // "2024/5" is a way to write 2024/25.
  if (word.text.length === 1) return word.number === (year + 1) % 10;
  return word.number === (word.text.length === 2 ? (year + 1) % 100 : year + 1);
}
