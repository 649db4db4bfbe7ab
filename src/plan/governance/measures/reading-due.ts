import { addMonths, firstOfMonth, partsOf } from '#src/calendar/day.ts';
import type { Day } from '#src/calendar/day.ts';
import type { KeptPurpose } from '#src/plan/governance/purposes.ts';
import { standingReadings } from './standing-readings.ts';

/**
 * The day since which a reading is owed; null where none is. Every so many months it is that long after the last reading, or
 * after the indicator was named; of days of its own the last that has come, until a reading of its month or later is there.
 */
export function readingOwedSince(kept: KeptPurpose, today: Day): Day | null {
  const { kind, due } = kept.purpose;
  if (kind !== 'indicator' || kept.isEnded || due === undefined) return null;
  const last = standingReadings(kept).at(-1)?.asAt ?? null;
  if (due.kind === 'every') {
    const next = addMonths(last ?? kept.since, due.months);
    return next <= today ? next : null;
  }
  const come = due.days
    .filter((day) => day <= today)
    .toSorted()
    .at(-1);
  if (come === undefined) return null;
  const { year, month } = partsOf(come);
  return last !== null && last >= firstOfMonth(year, month) ? null : come;
}
