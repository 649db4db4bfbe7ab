import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { bankHolidayOn, NATIONS } from '#src/calendar/bank-holidays.ts';
import { addDays, daysBetween, FIRST_DAY, LAST_DAY, weekdayOf } from '#src/calendar/day.ts';
import type { Day } from '#src/calendar/day.ts';
import { workingDays } from '#src/calendar/working-days.ts';

const START = '2012-01-01' as Day;
const DAYS = Array.from({ length: daysBetween(START, '2030-12-31' as Day) + 1 }, (_, index) => addDays(START, index));

const anyDay = fc.integer({ min: 0, max: DAYS.length - 1 }).map((index) => DAYS[index]!);
const anyNation = fc.constantFrom(...NATIONS);
const anyCount = fc.integer({ min: -600, max: 600 });
const calendars = new Map(NATIONS.map((nation) => [nation, workingDays(nation, ['2015-12-29' as Day])]));
const england = workingDays('england-and-wales');

test.each(NATIONS)(
  'in %s every day of 2012 to 2030 has the neighbours that a walk along the calendar finds',
  (nation) => {
    const days = workingDays(nation);
    const works = (day: Day): boolean => weekdayOf(day) <= 5 && bankHolidayOn(day, nation) === null;
    const walk = (from: Day, step: number): Day => {
      let at = from;
      while (!works(at)) at = addDays(at, step);
      return at;
    };
    for (const day of DAYS) {
      expect(days.isWorking(day)).toBe(works(day));
      expect(days.next(day)).toBe(walk(addDays(day, 1), 1));
      expect(days.onOrAfter(day)).toBe(walk(day, 1));
      expect(days.before(day)).toBe(walk(addDays(day, -1), -1));
      expect(days.onOrBefore(day)).toBe(walk(day, -1));
    }
  },
);

test('working days on and the same number back is where one began', () => {
  fc.assert(
    fc.property(anyNation, anyDay, anyCount, (nation, any, count) => {
      const days = calendars.get(nation)!;
      const day = days.onOrAfter(any);
      expect(days.add(days.add(day, count), -count)).toBe(day);
      expect(days.between(day, days.add(day, count))).toBe(count);
    }),
  );
});

test('from any day, even a day off, the count on is the count between', () => {
  fc.assert(
    fc.property(anyNation, anyDay, fc.integer({ min: 1, max: 600 }), (nation, day, count) => {
      const days = calendars.get(nation)!;
      expect(days.between(day, days.add(day, count))).toBe(count);
    }),
  );
});

test('two stretches together are as long as the whole', () => {
  fc.assert(
    fc.property(anyDay, anyDay, anyDay, (one, two, three) => {
      expect(england.between(one, two) + england.between(two, three)).toBe(england.between(one, three));
      expect(england.between(one, two) + england.between(two, one)).toBe(0);
    }),
  );
});

test.each([
  { from: '2015-12-24', count: 1, to: '2015-12-29', because: 'Christmas, a weekend and a substitute' },
  { from: '2015-12-31', count: 1, to: '2016-01-04', because: 'New Year’s Day and a weekend' },
  { from: '2016-01-04', count: -1, to: '2015-12-31', because: 'the same, backwards' },
  { from: '2015-11-28', count: 1, to: '2015-11-30', because: 'Monday is the first after a Saturday' },
  { from: '2015-11-28', count: -1, to: '2015-11-27', because: 'Friday is the last before a Saturday' },
  { from: '2015-11-28', count: 0, to: '2015-11-30', because: 'a day off gives way to the next working day' },
  { from: '2015-11-27', count: 0, to: '2015-11-27', because: 'a working day stays' },
  { from: '2015-11-30', count: -10, to: '2015-11-16', because: 'two plain weeks' },
])('$count working days from $from is $to: $because', ({ from, count, to }) => {
  expect(england.add(from as Day, count)).toBe(to);
});

test.each([
  { from: '2015-11-20', to: '2015-11-30', count: 6 },
  { from: '2015-11-30', to: '2015-11-20', count: -6 },
  { from: '2015-11-27', to: '2015-11-29', count: 0 },
  { from: '2015-11-29', to: '2015-11-27', count: 0 },
  { from: '2015-12-24', to: '2016-01-04', count: 4 },
  { from: '2014-12-31', to: '2017-01-01', count: 506 },
])('from $from to $to there are $count working days', ({ from, to, count }) => {
  expect(england.between(from as Day, to as Day)).toBe(count);
});

test('a nation keeps its own days and not its neighbours’', () => {
  const summer = '2016-08-01' as Day;
  expect(workingDays('scotland').isWorking(summer)).toBe(false);
  expect(england.isWorking(summer)).toBe(true);
});

test('a closure is no working day, in any year', () => {
  const closed = ['2015-12-29', '2015-12-30', '2015-12-31'] as Day[];
  const days = workingDays('england-and-wales', closed);
  expect(days.next('2015-12-24' as Day)).toBe('2016-01-04');
  expect(days.between('2015-12-24' as Day, '2016-01-04' as Day)).toBe(1);
});

test('a closure of more than a year is stepped over', () => {
  const closed = Array.from({ length: 800 }, (_, index) => addDays('2015-06-01' as Day, index));
  const days = workingDays('england-and-wales', closed);
  expect(days.next('2015-05-29' as Day)).toBe('2017-08-09');
  expect(days.before('2017-08-09' as Day)).toBe('2015-05-29');
});

test('at the edges of the calendar the answer is the edge', () => {
  expect(england.next(LAST_DAY)).toBe(LAST_DAY);
  expect(england.before(FIRST_DAY)).toBe(FIRST_DAY);
  expect(england.before(LAST_DAY)).toBe('9999-12-30');
  expect(england.between('9999-12-30' as Day, LAST_DAY)).toBe(1);
});
