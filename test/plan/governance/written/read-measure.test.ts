import { expect, test } from 'vitest';
import type { Day } from '#src/calendar/day.ts';
import { readMeasures } from '#src/plan/governance/written/read-measure.ts';

const TODAY = '2015-06-05' as Day;

/** What the office writes of how an indicator is measured, and what of it says nothing. */
const SAID: readonly (readonly [words: string, measure: object, unread?: readonly string[]])[] = [
  ['in days', { unit: 'days' }],
  ['measured in days per employee', { unit: 'days per employee' }],
  ['in per cent', { unit: '%' }],
  ['in %', { unit: '%' }],
  ['in pounds', { unit: '£' }],
  ['down', { direction: 'down' }],
  ['lower is better', { direction: 'down' }],
  ['the fewer the better', { direction: 'down' }],
  ['higher is better', { direction: 'up' }],
  ['should go up', { direction: 'up' }],
  ['target 8', { target: 8 }],
  ['target 8 days', { target: 8, unit: 'days' }],
  ['target of 8 or less', { target: 8, direction: 'down' }],
  ['target at least 90%', { target: 90, unit: '%', direction: 'up' }],
  ['target: £1.2m or below', { target: 1_200_000, unit: '£', direction: 'down' }],
  ['every 3 months', { due: { kind: 'every', months: 3 } }],
  ['every three months', { due: { kind: 'every', months: 3 } }],
  ['every quarter', { due: { kind: 'every', months: 3 } }],
  ['monthly', { due: { kind: 'every', months: 1 } }],
  ['read every year', { due: { kind: 'every', months: 12 } }],
  ['every 2 years', { due: { kind: 'every', months: 24 } }],
  ['on 31 July 2015', { due: { kind: 'on', days: ['2015-07-31'] } }],
  ['in July 2015 and July 2016', { due: { kind: 'on', days: ['2015-07-31', '2016-07-31'] } }],
  ['kept by Head of HR', { keeper: 'Head of HR' }],
  [
    'in days, lower is better, target 8, every 3 months and kept by Head of HR',
    { unit: 'days', direction: 'down', target: 8 },
    ['every 3 months and kept by Head of HR'],
  ],
  [
    'in days, lower is better, target 8, every 3 months, and kept by Head of HR',
    { unit: 'days', direction: 'down', target: 8, due: { kind: 'every', months: 3 }, keeper: 'Head of HR' },
  ],
  ['in days, soon', { unit: 'days' }, ['soon']],
  ['target about 8', {}, ['target about 8']],
  ['target 8 to 10', {}, ['target 8 to 10']],
  ['improving', {}, ['improving']],
];

test.each(SAID.map(([words, measure, unread = []]) => ({ words, measure, unread })))(
  '“$words” is how it is measured',
  ({ words, measure, unread }) => {
    expect(readMeasures(words, TODAY)).toEqual({ measure, unread });
  },
);
