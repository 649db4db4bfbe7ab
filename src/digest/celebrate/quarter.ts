import { addDays, addMonths, firstOfMonth, partsOf } from '#src/calendar/day.ts';
import type { Day } from '#src/calendar/day.ts';

/** Three calendar months from January, April, July or October on, both days included. */
export type Quarter = { readonly first: Day; readonly last: Day };

/** The quarter that a day is in. */
export function quarterOf(day: Day): Quarter {
  const { year, month } = partsOf(day);
  const first = firstOfMonth(year, month - ((month - 1) % 3));
  return { first, last: addDays(addMonths(first, 3), -1) };
}

/** The quarter just before that of a day. */
export function quarterBefore(day: Day): Quarter {
  return quarterOf(addDays(quarterOf(day).first, -1));
}
