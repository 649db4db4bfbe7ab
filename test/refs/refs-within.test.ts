import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { refsWithin } from '#src/refs/refs-within.ts';
import type { Ref } from '#src/plan/action.ts';
import { anAction, day } from '#test/kit/an-action.ts';

const TITLE = 'Dismiss the finance director';
const find = refsWithin([
  anAction({ ref: '8.1.3', title: 'One' }),
  anAction({ ref: '2.1.1a', title: 'Two' }),
  anAction({ ref: 'R1.2', title: 'Three' }),
  anAction({ ref: '3', title: 'Agree it' }),
  anAction({ ref: 'SR25-26-01', title: 'Five' }),
  anAction({ plan: 'CYPS', ref: '8.1.3', title: 'Six' }),
  { ...anAction({ ref: '9.1.1', title: 'Seven' }), formerRefs: [{ ref: '8.9.9' as Ref, until: day('2015-06-01') }] },
  anAction({ ref: 'Leadership', title: 'Eight' }),
  anAction({ ref: '97.1.1', title: TITLE }),
]);

test.each([
  ['waiting on 8.1.3, then on HR', ['RIP/8.1.3', 'CYPS/8.1.3']],
  ['waiting on CYPS 8.1.3', ['CYPS/8.1.3']],
  ['waiting on cyps/8.1.3', ['CYPS/8.1.3']],
  ['see 2.1.1A.', ['RIP/2.1.1a']],
  ['after R 1.2 is done', ['RIP/R1.2']],
  ['after SR (25/26) 01', ['RIP/SR25-26-01']],
  ['as action 3 says', ['RIP/3']],
  ['as RIP 3 says', ['RIP/3']],
  ['it was 8.9.9 before', ['RIP/9.1.1']],
  ['8.1.3 and R1.2', ['RIP/8.1.3', 'CYPS/8.1.3', 'RIP/R1.2']],
])('“%s” names %j', (text, named) => {
  expect(find(text)).toEqual(named);
});

test.each([
  'see 97-1-1',
  'see 97/1/1',
  '97.1.1a comes first',
  'see97.1.1',
  '97. 1. 1',
  '97 1 1',
  '97, 1, 1',
  '97 – 1 – 1',
  'v97.1.1',
  '097.1.1',
  '97.01.1',
  'the 97.1.1st',
  '97.1.(1)',
  '９７.1.1',
  '9\u200B7.1.1',
  `${TITLE} comes first`,
  'DISMISS THE FINANCE DIRECTOR',
  'to “dismiss – the finance‑director”',
])('“%s” names 97.1.1, however loosely', (text) => {
  expect(find(text)).toEqual(['RIP/97.1.1']);
});

test.each([
  'in 3 working days',
  '18.1.3 and 8.1.30',
  '8.1',
  '8.1.3.4',
  'by 31.1.2016',
  'Leadership',
  'Agree it',
  'Dismiss the director',
  '',
])('“%s” names no action', (text) => {
  expect(find(text)).toEqual([]);
});

test('any text is looked through', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(Array.isArray(find(text))).toBe(true);
    }),
  );
});
