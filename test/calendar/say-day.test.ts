import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, FIRST_DAY, LAST_DAY } from '#src/calendar/day.ts';
import type { Day } from '#src/calendar/day.ts';
import { sayAge, sayDay, sayDistance } from '#src/calendar/say-day.ts';
import { workingDays } from '#src/calendar/working-days.ts';

const england = workingDays('england-and-wales');

// Today is Friday 20 November 2015 unless a row says otherwise.
const FRIDAY = '2015-11-20';

test('a day is said in full, or shortly when today is known', () => {
  expect(sayDay('2015-11-30' as Day)).toBe('Mon 30 Nov 2015');
  expect(sayDay('2016-01-03' as Day)).toBe('Sun 3 Jan 2016');
  expect(sayDay('2015-11-30' as Day, FRIDAY as Day)).toBe('30 Nov');
  expect(sayDay('2016-01-31' as Day, FRIDAY as Day)).toBe('31 Jan 2016');
});

const DISTANCES = [
  { due: '2015-11-20', said: 'due today' },
  { due: '2015-11-21', said: 'due tomorrow' },
  { due: '2015-11-22', said: 'due in 2 days' },
  { due: '2015-11-23', said: 'due in 1 working day' },
  { due: '2015-12-02', said: 'due in 8 working days' },
  { due: '2015-12-04', said: 'due in 10 working days' },
  { due: '2015-12-07', said: 'due in 2 weeks' },
  { due: '2016-01-21', said: 'due in 8 weeks' },
  { due: '2016-01-22', said: 'due in 2 months' },
  { due: '2016-02-19', said: 'due in 2 months' },
  { due: '2016-02-20', said: 'due in 3 months' },
  { due: '2015-11-19', said: '1 working day late' },
  { due: '2015-11-18', said: '2 working days late' },
  { due: '2015-11-06', said: '10 working days late' },
  { due: '2015-11-05', said: '2 weeks late' },
  { due: '2015-10-30', said: '3 weeks late' },
  { due: '2015-09-19', said: '8 weeks late' },
  { due: '2015-09-18', said: '2 months late' },
  { due: '2014-11-20', said: '12 months late' },
  { due: '2015-11-20', today: '2015-11-21', said: '1 day late' },
  { due: '2015-11-20', today: '2015-11-23', said: '1 working day late' },
  { due: '2015-08-31', today: '2015-11-30', said: '3 months late' },
];

test.each(DISTANCES.map((row) => ({ today: FRIDAY, ...row })))('$due is “$said” on $today', ({ due, today, said }) => {
  expect(sayDistance(due as Day, today as Day, england)).toBe(said);
});

test.each([
  { day: '2015-11-20', said: 'today' },
  { day: '2015-11-19', said: 'yesterday' },
  { day: '2015-11-18', said: '2 days ago' },
  { day: '2015-11-17', said: '3 days ago' },
  { day: '2015-11-07', said: '13 days ago' },
  { day: '2015-11-06', said: '2 weeks ago' },
  { day: '2015-10-16', said: '5 weeks ago' },
  { day: '2015-09-19', said: '8 weeks ago' },
  { day: '2015-09-18', said: '2 months ago' },
  { day: '2015-07-20', said: '4 months ago' },
  { day: '2015-11-21', said: 'tomorrow' },
  { day: '2015-11-23', said: 'in 3 days' },
  { day: '2015-12-25', said: 'in 5 weeks' },
])('$day is “$said” on Friday 20 November 2015', ({ day, said }) => {
  expect(sayAge(day as Day, FRIDAY as Day)).toBe(said);
});

test('no distance is said as nought, and one is never said as many', () => {
  fc.assert(
    fc.property(fc.integer({ min: -900, max: 900 }), fc.integer({ min: 0, max: 6000 }), (gap, since) => {
      const today = addDays('2012-01-01' as Day, since);
      const said = `${sayDistance(addDays(today, gap), today, england)}; ${sayAge(addDays(today, gap), today)}`;
      expect(said).not.toMatch(/\b0 |\b1 (working )?(days|weeks|months)\b|\b\d\d+ (day|week|month)\b/);
    }),
  );
});

test('the longest distances are said too', () => {
  expect(sayAge(FIRST_DAY, LAST_DAY)).toBe('119987 months ago');
});
