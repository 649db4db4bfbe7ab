import type { Context } from '#src/timescale/piece.ts';
import { asEvery, readCount, readUnitAt } from '#src/timescale/readers/length.ts';
import type { Length } from '#src/timescale/readers/length.ts';
import { wordAt } from '#src/timescale/words.ts';
import type { Word } from '#src/timescale/words.ts';
import { lengthOfAdverb } from './adverb.ts';
import type { Recurrence } from './recurrence.ts';

const TIMES: Readonly<Record<string, number>> = { once: 1, twice: 2, thrice: 3 };
// "three times", "3 x"
const TIMES_WORD = /^(?:times|x)$/;
const BETWEEN = new Set(['a', 'an', 'per', 'each', 'every', 'in', '-']);
const DAYS_OF: Readonly<Record<Length['unit'], number>> = { D: 1, B: 1, W: 7, M: 12, Y: 12 };

/** "once a month", "twice yearly", "three times a year", "x2 per year". */
export function readTimesPer({ words }: Context, index: number): Recurrence | null {
  const [number, at] = countOfTimes(words, index);
  if (number === 0) return null;
  const between = BETWEEN.has(wordAt(words, at).lower) ? at + 1 : at;
  const adverb = lengthOfAdverb(wordAt(words, between).lower);
  const unit = adverb === undefined ? readUnitAt(words, between) : { unit: adverb, next: between + 1 };
  if (unit === null || (between === at && adverb === undefined)) return null;
  return partOf(unit.unit, number, unit.next);
}

function countOfTimes(words: readonly Word[], index: number): readonly [number, number] {
  const number = TIMES[wordAt(words, index).lower];
  if (number !== undefined) return [number, index + 1];
  const count = readCount(words, index);
  if (count !== null && TIMES_WORD.test(wordAt(words, count.next).lower)) return [count.count, count.next + 1];
  // "x2 per year"
  const times = wordAt(words, index).lower === 'x' ? wordAt(words, index + 1).number : null;
  return times === null ? [0, index] : [times, index + 2];
}

function partOf(whole: Length, number: number, next: number): Recurrence {
  if (number === 1) return { every: asEvery(whole), next };
  const parts = whole.unit === 'Y' ? { count: 12 * whole.count, unit: 'M' as const } : inWeeks(whole);
  if (parts.count % number !== 0)
    return { every: null, next, doubt: 'does not divide into whole days, weeks or months' };
  return { every: asEvery({ count: parts.count / number, unit: parts.unit }), implied: ['every'], next };
}

function inWeeks(whole: Length): Length {
  return whole.unit === 'M'
    ? { count: whole.count * 4, unit: 'W' }
    : { count: whole.count * DAYS_OF[whole.unit], unit: 'D' };
}
