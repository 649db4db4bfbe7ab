import type { Day } from '#src/calendar/day.ts';
import type { PlanKey } from '#src/plan/action.ts';
import type { OutKey } from './message.ts';

/** What the digest of a plan on a day is kept under: one is posted. */
export function digestKey(plan: PlanKey, day: Day): OutKey {
  return `digest/${plan}/${day}` as OutKey;
}
