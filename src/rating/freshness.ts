import { daysBetween } from '#src/calendar/day.ts';
import type { Day } from '#src/calendar/day.ts';
import { isBetter } from './scale.ts';
import type { Declarable, Rating } from './scale.ts';

/** Calendar days for which a declared rating counts: the longest month and four days, so that a monthly answer never lapses. */
const CONFIRMED_DAYS = 35;

/** True when a rating was declared too long ago to count as on track. */
export function isUnconfirmed(on: Day, today: Day): boolean {
  return daysBetween(on, today) > CONFIRMED_DAYS;
}

/** True when a lead's word is happier than the dates allow: green outside, red within. */
export function isWatermelon(declared: Declarable | null, rule: Rating | null): boolean {
  return declared !== null && rule !== null && isBetter(declared, rule);
}
