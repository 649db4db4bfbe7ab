import { expect, test } from 'vitest';
import { dueToday } from '#src/nudge/rules/due-today.ts';
import { aTracked } from '#test/kit/an-action.ts';
import { stageOn } from './stage-on.ts';

test.each([
  { due: '2015-06-30', today: '2015-06-29', asks: null, because: 'it is the day before' },
  { due: '2015-06-30', today: '2015-06-30', asks: '2015-06-30', because: 'it is the day' },
  { due: '2015-06-30', today: '2015-07-01', asks: null, because: 'it is the day after' },
  { due: '2015-11-29', today: '2015-11-27', asks: '2015-11-29', because: 'a Sunday is asked about on the Friday' },
  {
    due: '2015-12-25',
    today: '2015-12-24',
    asks: '2015-12-25',
    because: 'Christmas Day is asked about on Christmas Eve',
  },
  { due: '2015-12-28', today: '2015-12-24', asks: '2015-12-28', because: 'the bank holiday after Christmas is too' },
  { due: '2015-12-31', today: '2015-12-24', asks: null, because: 'a working day lies between' },
])('due $due is asked about on $today as $asks, for $because', ({ due, today, asks }) => {
  expect(stageOn(dueToday, aTracked({ due }), today)).toBe(asks);
});
