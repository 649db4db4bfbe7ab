import { partsOf } from '#src/calendar/day.ts';
import type { Day } from '#src/calendar/day.ts';
import type { Period } from './piece.ts';
import type { Span } from './span.ts';

// 29 February is at most eight years away.
const YEARS_AHEAD = 9;

/** The days of a period in its year, or where none was said the nearest that are not wholly before a day. */
export function nearestSpan(period: Pick<Period, 'inYear' | 'year'>, today: Day): Span | null {
  if (period.year !== null) return period.inYear(period.year);
  return spansFrom(period, partsOf(today).year - 1).find((span) => span.end >= today) ?? null;
}

/** The latest days of a period that do not start after a day. */
export function lastSpanBy(period: Pick<Period, 'inYear'>, day: Day): Span | null {
  return spansFrom(period, partsOf(day).year - YEARS_AHEAD).findLast((span) => span.start <= day) ?? null;
}

/** The first days of a period that do not end before a day. */
export function firstSpanSince(period: Pick<Period, 'inYear'>, day: Day): Span | null {
  return spansFrom(period, partsOf(day).year - 1).find((span) => span.end >= day) ?? null;
}

function spansFrom(period: Pick<Period, 'inYear'>, year: number): Span[] {
  const years = Array.from({ length: YEARS_AHEAD + 2 }, (_, later) => period.inYear(year + later));
  return years.filter((span) => span !== null);
}
