import { addDays } from '#src/calendar/day.ts';
import type { Day } from '#src/calendar/day.ts';
import type { Rating } from './scale.ts';

/** What the dates of an action say, and nothing else. */
export type RatedByDates = {
  readonly start: Day | null;
  /** The agreed date. */
  readonly due: Day | null;
  readonly forecast: Day | null;
  /** 'open', 'delivered', 'complete', or how it was closed. */
  readonly stage: string;
  readonly today: Day;
};

/** A forecast later than the agreed date by more than a month is off track; up to that, end June to end July, it is at risk. */
const DAYS_AT_RISK = 31;

/** The rating that the dates alone give; null when there is no date to judge by, or it was closed without being completed. */
export function ruleRating(action: RatedByDates): Rating | null {
  const { start, due, forecast, stage, today } = action;
  if (stage === 'complete') return 'blue';
  if (stage !== 'open' && stage !== 'delivered') return null;
  if (start !== null && start > today) return 'grey';
  if (due === null) return null;
  // Delivered in time or late, it waits for its verifier and no longer for its lead.
  if (stage === 'delivered') return 'green';
  if (due < today) return 'red';
  if (forecast !== null && forecast > due) return forecast > addDays(due, DAYS_AT_RISK) ? 'red' : 'amber';
  // How near a date is says nothing of whether it will be kept: that is for its lead to say.
  return 'green';
}
