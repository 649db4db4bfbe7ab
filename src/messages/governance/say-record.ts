import { daysBetween } from '#src/calendar/day.ts';
import type { Day } from '#src/calendar/day.ts';
import { slippageOf } from '#src/plan/slippage/slip.ts';
import type { Tracked } from '#src/plan/standing.ts';
import type { Slip } from '#src/plan/slippage/slip.ts';
import { sayCount } from '#src/messages/words/say-list.ts';
import { sayDaysMore, sayMovedUntilNow, sayPromises } from './say-slip.ts';

/** How late others of the same theme are, or of the plan where it has none. */
export type Among = {
  readonly median: { readonly days: number; readonly of: number } | null;
  readonly isTheme: boolean;
};

/** How often an action's date was moved until now, "moved twice, +62 days, 1 reason", in brackets behind what stands `after`; empty for never, and for one of its steps. */
export function sayMovedBefore(tracked: Tracked, today: Day, after?: ' '): string {
  const slip = tracked.step === undefined ? slippageOf(tracked, today) : null;
  if (slip === null || slip.moved === 0) return '';
  return after === undefined ? sayMovedUntilNow(slip) : `${after}(${sayMovedUntilNow(slip)})`;
}

/** The record under a request for another date: what it would make of the original, what became of earlier ones, and how its like fare. */
export function sayRecord(slip: Slip, original: Day | null, asked: Day, { median, isTheme }: Among): string {
  const promises = sayPromises(slip);
  const moved = slip.moved === 0 ? '' : `Until now ${sayMovedUntilNow(slip)}`;
  const asIf =
    original === null ? '' : `With this date it is ${sayDaysMore(daysBetween(original, asked))} on the original.`;
  const before = [moved, promises].filter((part) => part !== '').join(': ');
  const where = isTheme ? 'in this theme' : 'in this plan';
  const like =
    median === null
      ? ''
      : `Median slip ${where}: ${sayCount(median.days, 'day')}, of ${sayCount(median.of, 'other action')}.`;
  return [slip.moved === 0 ? 'Never moved before.' : `${before}.`, asIf, like].filter((part) => part !== '').join(' ');
}
