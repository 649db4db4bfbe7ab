import { addDays, addMonths, laterOf } from '#src/calendar/day.ts';
import type { Day } from '#src/calendar/day.ts';
import type { Bands, Lateness } from './rating-rules.ts';
import type { Rating } from './scale.ts';

/** What the dates of an action say, and nothing else. */
export type RatedByDates = {
  readonly start: Day | null;
  /** The date as published; null where it had none. */
  readonly original: Day | null;
  /** The agreed date. */
  readonly due: Day | null;
  readonly forecast: Day | null;
  /** 'open', 'delivered', 'complete', or how it was closed. */
  readonly stage: string;
  readonly today: Day;
};

/** The rating that the dates alone give by the bands of a plan; null when there is no date to judge by, or it was closed without being completed. */
export function ruleRating(action: RatedByDates, bands: Bands): Rating | null {
  const { start, original, due, forecast, stage, today } = action;
  if (stage === 'complete') return 'blue';
  if (stage !== 'open' && stage !== 'delivered') return null;
  if (start !== null && start > today) return 'grey';
  if (due === null) return null;
  // Delivered in time or late, it waits for its verifier and no longer for its lead.
  if (stage === 'delivered') return 'green';
  if (bands.isRedOncePast && due < today) return 'red';
  const from = bands.from === 'original' ? (original ?? due) : due;
  // How near a date is says nothing of whether it will be kept: that is for its lead to say.
  const expected = laterOf(forecast ?? due, today);
  if (isWithin(expected, from, bands.green)) return 'green';
  return bands.amber !== null && isWithin(expected, from, bands.amber) ? 'amber' : 'red';
}

function isWithin(expected: Day, from: Day, lateness: Lateness | null): boolean {
  if (lateness === null) return expected <= from;
  const { count, unit, isUnder = false } = lateness;
  const last = unit === 'month' ? addMonths(from, count) : addDays(from, count);
  return isUnder ? expected < last : expected <= last;
}
