import type { Context, EveryPiece } from '#src/timescale/piece.ts';
import { monthNamed, ROUND_WORK, weekdayNamed } from '#src/timescale/vocabulary.ts';
import { isLetters, wordAt } from '#src/timescale/words.ts';
import { readAdverb } from './every/adverb.ts';
import { readEachUnit } from './every/each-unit.ts';
import type { Recurrence } from './every/recurrence.ts';
import { readTimesPer } from './every/times-per.ts';
import { readWeekdayOfMonth } from './every/weekday-of-month.ts';

type RecurrenceReader = (context: Context, index: number) => Recurrence | null;

/** What says how often, the first that fits. */
const RECURRENCES: readonly RecurrenceReader[] = [
  // "every 3 months", "each June", "Mondays"
  readEachUnit,
  // "first Monday of the month"
  readWeekdayOfMonth,
  // "twice a year"; before the adverbs, so that "twice yearly" is not "yearly"
  readTimesPer,
  // "monthly", "six-monthly", "bi-monthly"
  readAdverb,
];
const ALWAYS_SAYS_HOW_OFTEN = new Set(['every', 'each', 'per']);
// "annual reports" are things.
const ANNUAL_REPORT = /^reports?$/;
// "reviewed" | "monthly"
const HAPPENS = /^(?:then|and|review|reviewed|report|reported|monitored|updated)$/;

/** "monthly", "every 3 months", "six-monthly", "each municipal year", "twice a year", "bi-monthly", "every June". */
export function readEvery(context: Context, index: number): EveryPiece | null {
  for (const read of RECURRENCES) {
    const found = read(context, index);
    if (found !== null) return pieceOf(found, context, index);
  }
  return null;
}

function pieceOf(found: Recurrence, context: Context, index: number): EveryPiece {
  const { every, next, implied = [], doubt = null } = found;
  return { kind: 'every', every, doubt, implied, first: index, next, sure: isSure(context, index, next) };
}

// "monthly review" and "monthly" recur; "weekly brief already in place" and "annual report" name things.
function isSure({ words }: Context, index: number, next: number): boolean {
  const first = wordAt(words, index).lower;
  if (ALWAYS_SAYS_HOW_OFTEN.has(first)) return true;
  const after = wordAt(words, next);
  if (first === 'annual' && ANNUAL_REPORT.test(after.lower)) return false;
  if (HAPPENS.test(wordAt(words, index - 1).lower)) return true;
  const isDate = monthNamed(after) !== null || weekdayNamed(after) !== null;
  return isDate || !isLetters(after) || ROUND_WORK.has(after.lower);
}
