import { addEvery, daysBetween } from '#src/calendar/day.ts';
import type { Day } from '#src/calendar/day.ts';
import type { Timescale } from './timescale.ts';

/** A dozen turns of any interval are whole weeks or years, so a count by them is never far out. */
const DOZEN = 12;

/** The next day a recurring action comes round, today included; null when it does not recur or its words give no interval. */
export function nextReview({ kind, start, every, due }: Timescale, today: Day): Day | null {
  if (kind !== 'recurring' || start === null || every === null) return null;
  const dozen = daysBetween(start, addEvery(start, every, DOZEN));
  if (dozen <= 0) return null;
  // Months and years differ in length, so the count starts a little early and is made good below.
  let times = Math.max(0, Math.floor((daysBetween(start, today) / dozen) * DOZEN * 0.999) - 2);
  while (addEvery(start, every, times) < today) times += 1;
  const day = addEvery(start, every, times);
  return due !== null && day > due ? null : day;
}
