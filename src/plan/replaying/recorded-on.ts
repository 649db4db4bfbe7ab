import { laterOf } from '#src/calendar/day.ts';
import type { Day } from '#src/calendar/day.ts';
import { dayIn } from '#src/calendar/instant.ts';
import type { Zone } from '#src/calendar/instant.ts';
import type { ActionEntry } from '#src/plan/ledger.ts';

/** For each line that tells of a day before that of a line written earlier, the day on which it was written itself. */
export function recordedOn(ledger: readonly ActionEntry[], zone: Zone): ReadonlyMap<number, Day> {
  const late = new Map<number, Day>();
  let newest: Day | null = null;
  for (const { seq, day, at } of ledger) {
    if (newest !== null && day < newest) late.set(seq, laterOf(dayIn(at, zone), newest));
    newest = laterOf(newest, day);
  }
  return late;
}
