import { daysBetween } from '#src/calendar/day.ts';
import type { Day } from '#src/calendar/day.ts';
import type { RatingRules } from './rating-rules.ts';
import { isBetter } from './scale.ts';
import type { Declarable, Rating } from './scale.ts';

/** True when a rating was declared too long ago to count as on track. */
export function isUnconfirmed(on: Day, today: Day, { cycleDays }: Pick<RatingRules, 'cycleDays'>): boolean {
  return daysBetween(on, today) > cycleDays;
}

/** True when a lead's word is happier than the dates allow: green outside, red within. */
export function isWatermelon(declared: Declarable | null, rule: Rating | null): boolean {
  return declared !== null && rule !== null && isBetter(declared, rule);
}
