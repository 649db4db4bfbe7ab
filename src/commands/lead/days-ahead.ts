import { addDays } from '#src/calendar/day.ts';
import type { Day } from '#src/calendar/day.ts';

const A_WEEK = 7;

/** The days that are offered to somebody who wants to be left in peace and says no day. */
export function daysAhead(today: Day): readonly Day[] {
  return [addDays(today, A_WEEK), addDays(today, 2 * A_WEEK), addDays(today, 4 * A_WEEK)];
}
