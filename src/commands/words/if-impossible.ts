import type { Refusal } from '#src/plan/refusal.ts';
import { impossibleDay } from '#src/timescale/impossible-day.ts';

/** The refusal of words that name a day which no calendar has; null for any other. */
export function ifImpossible(words: string): Refusal | null {
  const day = impossibleDay(words);
  return day === null ? null : { because: 'no-such-day', ...day };
}
