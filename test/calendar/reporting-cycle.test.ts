import { expect, test } from 'vitest';
import type { Day } from '#src/calendar/day.ts';
import { cycleOf, lastWorkingDaysOf, previousCycle } from '#src/calendar/reporting-cycle.ts';
import { workingDays } from '#src/calendar/working-days.ts';

const england = workingDays('england-and-wales');

test.each([
  { day: '2015-11-20', start: '2015-11-01', end: '2015-11-30', before: '2015-10-01' },
  { day: '2016-02-29', start: '2016-02-01', end: '2016-02-29', before: '2016-01-01' },
  { day: '2016-01-01', start: '2016-01-01', end: '2016-01-31', before: '2015-12-01' },
])('$day is in the cycle from $start to $end', ({ day, start, end, before }) => {
  const cycle = cycleOf(day as Day);
  expect(cycle).toEqual({ start, end });
  expect(previousCycle(cycle).start).toBe(before);
  expect(cycleOf(cycle.end)).toEqual(cycle);
});

test.each([
  { month: '2015-11-01', count: 5, begins: '2015-11-24' },
  { month: '2015-12-01', count: 5, begins: '2015-12-23' },
  { month: '2016-01-01', count: 1, begins: '2016-01-29' },
  { month: '2016-01-01', count: 40, begins: '2016-01-01' },
])('the last $count working days of the cycle of $month begin on $begins', ({ month, count, begins }) => {
  expect(lastWorkingDaysOf(cycleOf(month as Day), count, england)).toBe(begins);
});
