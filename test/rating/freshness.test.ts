import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays } from '#src/calendar/day.ts';
import { cycleOf } from '#src/calendar/reporting-cycle.ts';
import { USUAL_RULES } from '#src/rating/rating-rules.ts';
import { isUnconfirmed, isWatermelon } from '#src/rating/freshness.ts';
import { day } from '#test/kit/an-action.ts';

test.each([
  { on: '2015-10-16', today: '2015-11-20', unconfirmed: false },
  { on: '2015-10-15', today: '2015-11-20', unconfirmed: true },
  { on: '2015-11-20', today: '2015-11-20', unconfirmed: false },
  { on: '2015-09-21', today: '2015-11-20', cycleDays: 60, unconfirmed: false },
  { on: '2015-09-20', today: '2015-11-20', cycleDays: 60, unconfirmed: true },
])('a rating of $on is unconfirmed on $today: $unconfirmed', ({ on, today, cycleDays = 35, unconfirmed }) => {
  expect(isUnconfirmed(day(on), day(today), { cycleDays })).toBe(unconfirmed);
});

test('a rating given on the same day of each month never lapses', () => {
  const someDay = fc.integer({ min: 0, max: 4000 }).map((count) => addDays(day('2015-01-01'), count));
  fc.assert(
    fc.property(someDay, (on) => {
      const lastOfNextMonth = cycleOf(addDays(cycleOf(on).end, 1)).end;
      const sameDay = addDays(on, 31) < lastOfNextMonth ? addDays(on, 31) : lastOfNextMonth;
      expect(isUnconfirmed(on, sameDay, USUAL_RULES)).toBe(false);
    }),
  );
});

test.each([
  { declared: 'green', rule: 'red', watermelon: true },
  { declared: 'green', rule: 'amber', watermelon: true },
  { declared: 'amber', rule: 'red', watermelon: true },
  { declared: 'green', rule: 'green', watermelon: false },
  { declared: 'red', rule: 'green', watermelon: false },
  { declared: 'green', rule: 'grey', watermelon: false },
  { declared: 'green', rule: null, watermelon: false },
  { declared: null, rule: 'red', watermelon: false },
] as const)(
  'said $declared while the dates say $rule is a watermelon: $watermelon',
  ({ declared, rule, watermelon }) => {
    expect(isWatermelon(declared, rule)).toBe(watermelon);
  },
);
