import type { Day } from '#src/calendar/day.ts';

/** From a day to a day, both included; null is open on that side. */
export type Stretch = { readonly from: Day | null; readonly to: Day | null };

/** True where two stretches have a day in common. */
export function overlaps(one: Stretch, other: Stretch): boolean {
  return isBy(one.from, other.to) && isBy(other.from, one.to);
}

function isBy(from: Day | null, to: Day | null): boolean {
  return from === null || to === null || from <= to;
}
