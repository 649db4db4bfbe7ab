import { addMonths, firstOfMonth, partsOf } from '#src/calendar/day.ts';
import type { Day } from '#src/calendar/day.ts';
import type { Plan } from '#src/plan/action.ts';
import type { KeptPurpose, Purposes } from '#src/plan/governance/purposes.ts';
import { standingReadings } from './standing-readings.ts';

/**
 * The day since which a reading is owed; null where none is. Every so many months it is that long after the last reading, or
 * after the indicator was named; of days of its own the last that has come, until a reading of its month or later is there.
 */
function readingOwedSince(kept: KeptPurpose, today: Day): Day | null {
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

/** A reading that is owed, since which day, and of which plan. */
export type OwedReading = { readonly plan: Plan; readonly kept: KeptPurpose; readonly since: Day };

/** The readings of a plan that are owed today, in the order of its indicators. */
export function readingsOwed(plan: Plan, { kept }: Purposes, today: Day): readonly OwedReading[] {
  return kept.flatMap((one) => {
    const since = readingOwedSince(one, today);
    return since === null ? [] : [{ plan, kept: one, since }];
  });
}
