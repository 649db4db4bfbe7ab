import { expect, test } from 'vitest';
import { starting } from '#src/nudge/rules/starting.ts';
import { aTracked } from '#test/kit/an-action.ts';
import { stageOn } from './stage-on.ts';

test.each([
  { kind: 'window', today: '2015-08-31', asks: null, because: 'it has not come' },
  { kind: 'window', today: '2015-09-01', asks: '2015-09-01', because: 'it opens' },
  { kind: 'from', today: '2015-09-15', asks: '2015-09-01', because: 'ten working days have gone' },
  { kind: 'from', today: '2015-09-16', asks: null, because: 'eleven have' },
  { kind: 'by', today: '2015-09-01', asks: null, because: 'only windows and open-ended starts open' },
] as const)('a $kind from 1 September asks $asks on $today: $because', ({ kind, today, asks }) => {
  expect(stageOn(starting, aTracked({ kind, start: '2015-09-01', due: '2016-03-31' }), today)).toBe(asks);
});
