import type { Day } from '#src/calendar/day.ts';
import type { PlanKey } from '#src/plan/action.ts';

/** What the digest of a plan on a day is kept under: one is posted. */
export function digestKey(plan: PlanKey, day: Day): string {
  return `${startOf(plan)}${day}`;
}

/** True for the key of a digest of that plan. */
export function isDigestOf(plan: PlanKey, key: string): boolean {
  return key.startsWith(startOf(plan));
}

function startOf(plan: PlanKey): string {
  return `digest/${plan}/`;
}
