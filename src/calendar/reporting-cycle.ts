import { addDays, firstOfMonth, lastOfMonth, partsOf } from './day.ts';
import type { Day } from './day.ts';
import type { WorkingDays } from './working-days.ts';

/** The time in which each started action owes one update: a calendar month, both days included. */
export type Cycle = { readonly start: Day; readonly end: Day };

/** The cycle a day is in. */
export function cycleOf(day: Day): Cycle {
  const { year, month } = partsOf(day);
  return { start: firstOfMonth(year, month), end: lastOfMonth(year, month) };
}

/** True for two days of one cycle. */
export function isSameCycle(one: Day, other: Day): boolean {
  return cycleOf(one).start === cycleOf(other).start;
}

/** The cycle just before. */
export function previousCycle(cycle: Cycle): Cycle {
  return cycleOf(addDays(cycle.start, -1));
}

/** The day on which the last so many working days of a cycle begin, and never before the cycle itself. */
export function lastWorkingDaysOf(cycle: Cycle, count: number, days: WorkingDays): Day {
  const begin = days.add(days.onOrBefore(cycle.end), 1 - count);
  return begin < cycle.start ? cycle.start : begin;
}
