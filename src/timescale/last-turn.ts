import { addEvery } from '#src/calendar/day.ts';
import type { Day, Every } from '#src/calendar/day.ts';

/** The last day up to another on which something comes round that did so first on a day; null before the first. */
export function lastTurn(first: Day, every: Every, until: Day): Day | null {
  if (first > until) return null;
  // An interval of nothing, 'P0D', comes round once.
  if (addEvery(first, every) <= first) return first;
  let [low, high] = [0, 1];
  while (addEvery(first, every, high) <= until) [low, high] = [high, high * 2];
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (addEvery(first, every, middle) <= until) low = middle;
    else high = middle;
  }
  return addEvery(first, every, low);
}
