import { partsOf } from '#src/calendar/day.ts';
import type { Day } from '#src/calendar/day.ts';
import { sayDay } from '#src/calendar/say-day.ts';

/** Days in a row as people write them: '4–15 Jan', '28 Dec to 4 Jan 2016', or one day. */
export function sayShortStretch(from: Day, to: Day, today: Day): string {
  const [first, last] = [partsOf(from), partsOf(to)];
  if (from === to) return sayDay(to, today);
  const isOneMonth = first.year === last.year && first.month === last.month;
  return isOneMonth ? `${first.day}–${sayDay(to, today)}` : `${sayDay(from, today)} to ${sayDay(to, today)}`;
}

/** "Mon 4 Jan 2016 to Fri 15 Jan 2016", or one day. */
export function sayStretch(from: Day, to: Day): string {
  return from === to ? sayDay(from) : `${sayDay(from)} to ${sayDay(to)}`;
}
