import { addMonths } from '#src/calendar/day.ts';
import type { Day } from '#src/calendar/day.ts';
import type { Unit } from '#src/reply/units/unit.ts';

/** True for a day whose year was not said, and that came round this year not long ago: “19 November”, said on the 24th. */
export function isRolledOver({ day }: Unit, today: Day): boolean {
  return day !== undefined && day.implied.includes('year') && day.day >= addMonths(today, FURTHEST_AHEAD);
}

/** True for one that was within the last month: whoever names it hardly means next year’s. */
export function isLatelyGone(unit: Unit, today: Day): boolean {
  return isRolledOver(unit, today) && unit.day !== undefined && unit.day.day >= addMonths(today, LATELY);
}

/** Months ahead, from which on a day without a year is rather one that was. */
const FURTHEST_AHEAD = 6;
const LATELY = 11;

/** True for a half term: whose it is nobody knows, so that its day is only ever offered. */
export function isHalfTerm({ said }: Unit): boolean {
  return /\bhalf[- ]?terms?\b/u.test(said);
}
