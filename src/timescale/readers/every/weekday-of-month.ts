import type { Every } from '#src/calendar/day.ts';
import type { Context } from '#src/timescale/piece.ts';
import { isOrdinalEnding, ordinalNamed, weekdayNamed } from '#src/timescale/vocabulary.ts';
import { wordAt } from '#src/timescale/words.ts';
import type { Recurrence } from './recurrence.ts';

const EVERY: Readonly<Record<string, Every>> = { month: 'P1M' as Every, quarter: 'P3M' as Every };
// "1st and 3rd", "1st & 3rd", "1st, 3rd"
const BETWEEN_TWO = /^(?:&|and|,)$/;

/** "first Monday of the month", "2nd Tuesday of each month", "1st and 3rd Monday". */
export function readWeekdayOfMonth({ words }: Context, index: number): Recurrence | null {
  const isNumber = wordAt(words, index).number !== null && isOrdinalEnding(wordAt(words, index + 1));
  if (!isNumber && ordinalNamed(wordAt(words, index)) === null) return null;
  const second = index + (isNumber ? 3 : 2);
  const isTwo = BETWEEN_TWO.test(wordAt(words, second - 1).lower) && isOrdinalEnding(wordAt(words, second + 1));
  if (isTwo && weekdayNamed(wordAt(words, second + 2)) !== null)
    return { every: null, next: second + 3, doubt: 'comes round more than once a month' };
  const at = isNumber ? index + 2 : index + 1;
  const [of, the, month] = [1, 2, 3].map((more) => wordAt(words, at + more).lower);
  if (weekdayNamed(wordAt(words, at)) === null || !['of', 'in'].includes(of ?? '')) return null;
  const every = EVERY[month ?? ''];
  return ['the', 'each', 'every'].includes(the ?? '') && every !== undefined ? { every, next: at + 4 } : null;
}
