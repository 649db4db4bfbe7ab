import { DASHES, monthNamed } from './vocabulary.ts';
import { wordAt } from './words.ts';
import type { Word } from './words.ts';

const A_YEAR = 4;
const MONTHS = 12;
const MOST_DAYS = 31;

/** A day as it was written, whether there is one or not, and the place of the word after it. */
export type DaySaid = {
  readonly day: number;
  readonly month: number;
  readonly year: number | null;
  readonly next: number;
};

/** A day in figures, be there such a day or not: "31/6", "31/13/2016", "31.6.2016", "2016-02-30"; `isDate` where they can hardly be anything else. */
export function figuresAt(words: readonly Word[], at: number, isDate: boolean): DaySaid | null {
  const [one, stroke, two] = [0, 1, 2].map((offset) => wordAt(words, at + offset)) as [Word, Word, Word];
  if (!isStroke(stroke) || one.number === null || two.number === null || !stroke.glued || !two.glued) return null;
  if (one.glued && wordAt(words, at - 1).lower === stroke.lower) return null;
  const three = thirdAt(words, at, stroke);
  return three === null ? alone(words, at, isDate) : threeFigures([one, two, three], stroke, at);
}

function isStroke({ lower }: Word): boolean {
  return lower === '/' || lower === '.' || DASHES.has(lower);
}

function thirdAt(words: readonly Word[], at: number, stroke: Word): Word | null {
  const [again, three] = [wordAt(words, at + 3), wordAt(words, at + 4)];
  return again.lower === stroke.lower && again.glued && three.glued && three.number !== null ? three : null;
}

function threeFigures([one, two, three]: readonly [Word, Word, Word], stroke: Word, at: number): DaySaid | null {
  const isYearFirst = one.text.length === A_YEAR && two.text.length === 2;
  if (isYearFirst) return { day: three.number ?? 0, month: two.number ?? 0, year: one.number, next: at + 5 };
  if (one.text.length > 2 || two.text.length > 2) return null;
  const isLong = three.text.length === A_YEAR;
  // "31.09.26" is a day; "8.1.12" is a ref.
  const isPadded = one.text.length === 2 && two.text.length === 2 && (two.number ?? 0) <= MONTHS;
  const isShort = three.text.length === 2 && (stroke.lower === '/' || isPadded);
  if (!isLong && !isShort) return null;
  const year = isLong ? three.number : 2000 + (three.number ?? 0);
  return monthFirst({ day: one.number ?? 0, month: two.number ?? 0, year, next: at + 5 });
}

// "03/31/2016" has another reading, which is asked about.
function monthFirst(said: DaySaid): DaySaid {
  const isTurned = said.month > MONTHS && said.day >= 1 && said.day <= MONTHS && said.month <= MOST_DAYS;
  return isTurned ? { ...said, day: said.month, month: said.day } : said;
}

// "31/6"; "24/7" is a way of working, "13/14" a year, and "30/31 March" two days.
function alone(words: readonly Word[], at: number, isDate: boolean): DaySaid | null {
  const [one, stroke, two] = [0, 1, 2].map((offset) => wordAt(words, at + offset)) as [Word, Word, Word];
  const isShaped = stroke.lower === '/' && one.text.length <= 2 && two.text.length <= 2;
  const [day, month] = [one.number ?? 0, two.number ?? 0];
  if (!isShaped || `${one.text}/${two.text}` === '24/7' || month === day + 1) return null;
  if (monthNamed(wordAt(words, at + 3)) !== null) return null;
  const isLikely = isDate || (day <= MOST_DAYS + 1 && month >= 1 && month <= MONTHS);
  return isLikely ? { day, month, year: null, next: at + 3 } : null;
}
