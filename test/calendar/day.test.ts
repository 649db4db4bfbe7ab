import * as fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import {
  addDays,
  addEvery,
  addMonths,
  dayOf,
  daysBetween,
  earlierOf,
  FIRST_DAY,
  lastOfMonth,
  LAST_DAY,
  laterOf,
  readDay,
  weekdayOf,
} from '#src/calendar/day.ts';
import type { Day, Every } from '#src/calendar/day.ts';

const anyDay = fc
  .integer({ min: 0, max: 3_652_058 })
  .map((days) => Temporal.PlainDate.from('0001-01-01').add({ days }).toString() as Day);
const everydayDay = fc
  .integer({ min: 0, max: 20_000 })
  .map((days) => Temporal.PlainDate.from('1990-01-01').add({ days }).toString() as Day);

test.each(['2015-02-30', '2015-13-01', '2015-00-10', '2015-1-1', '0000-01-01', '2015-06-05T09:00', '', ' 2015-06-05'])(
  '“%s” is no day',
  (text) => {
    expect(readDay(text)).toBeNull();
  },
);

test.each(['2016-02-29', '0001-01-01', '9999-12-31', '0015-06-05'])('“%s” is a day', (text) => {
  expect(readDay(text)).toBe(text);
});

test('any text reads without throwing', () => {
  fc.assert(fc.property(fc.string(), (text) => readDay(text) === null || readDay(text) === text));
  expect(readDay('9'.repeat(1_000_000))).toBeNull();
});

test('days agree with the calendar in every year that can be written', () => {
  fc.assert(
    fc.property(anyDay, fc.integer({ min: -800, max: 800 }), (day, days) => {
      const theirs = Temporal.PlainDate.from(day);
      expect(weekdayOf(day)).toBe(theirs.dayOfWeek);
      const sum = theirs.add({ days });
      if (sum.year < 1 || sum.year > 9999) return;
      expect(addDays(day, days)).toBe(sum.toString());
      expect(daysBetween(day, addDays(day, days))).toBe(days);
    }),
  );
});

test('months agree with the calendar, held at the last day of a shorter month', () => {
  fc.assert(
    fc.property(everydayDay, fc.integer({ min: -600, max: 600 }), (day, months) => {
      expect(addMonths(day, months)).toBe(Temporal.PlainDate.from(day).add({ months }).toString());
    }),
  );
});

test.each([
  { day: '2015-01-31', months: 1, becomes: '2015-02-28' },
  { day: '2016-01-31', months: 1, becomes: '2016-02-29' },
  { day: '2015-01-31', months: -2, becomes: '2014-11-30' },
  { day: '2015-12-31', months: 2, becomes: '2016-02-29' },
])('$day and $months months is $becomes', ({ day, months, becomes }) => {
  expect(addMonths(day as Day, months)).toBe(becomes);
});

test.each([
  { every: 'P3M', times: 1, becomes: '2015-04-30' },
  { every: 'P1M', times: 2, becomes: '2015-03-31' },
  { every: 'P1Y', times: 1, becomes: '2016-01-31' },
  { every: 'P2W', times: 3, becomes: '2015-03-14' },
  { every: 'P1Y1M1W1D', times: 1, becomes: '2016-03-08' },
])('$times × $every from 31 January 2015 is $becomes', ({ every, times, becomes }) => {
  expect(addEvery('2015-01-31' as Day, every as Every, times)).toBe(becomes);
});

test('sums stop at the edges of the calendar', () => {
  expect(addDays(LAST_DAY, 1)).toBe(LAST_DAY);
  expect(addDays(FIRST_DAY, -1)).toBe(FIRST_DAY);
  expect(addDays(FIRST_DAY, 1e12)).toBe(LAST_DAY);
  expect(addMonths(LAST_DAY, 1)).toBe(LAST_DAY);
  expect(addMonths(FIRST_DAY, -1)).toBe(FIRST_DAY);
  expect(addEvery(LAST_DAY, 'P1W' as Every)).toBe(LAST_DAY);
});

test('months end where they end', () => {
  expect([lastOfMonth(2015, 2), lastOfMonth(2016, 2), lastOfMonth(2015, 12)]).toEqual([
    '2015-02-28',
    '2016-02-29',
    '2015-12-31',
  ]);
  expect(dayOf(1900, 2, 29)).toBeNull();
  expect(dayOf(2000, 2, 29)).toBe('2000-02-29');
});

test('a day that is not known is neither the earlier nor the later', () => {
  const day = '2015-06-05' as Day;
  expect([earlierOf(null, day), laterOf(day, null), earlierOf(null, null)]).toEqual([day, day, null]);
  expect([earlierOf(day, LAST_DAY), laterOf(day, LAST_DAY)]).toEqual([day, LAST_DAY]);
});
