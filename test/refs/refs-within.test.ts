import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { refsWithin } from '#src/refs/refs-within.ts';
import type { Ref } from '#src/plan/action.ts';
import { aPlan, anAction, day } from '#test/kit/an-action.ts';

const PLANS = [aPlan(), aPlan({ key: 'CYPS', isDefault: false })];
const find = refsWithin(PLANS, [
  anAction({ ref: '8.1.3' }),
  anAction({ ref: '2.1.1a' }),
  anAction({ ref: 'R1.2' }),
  anAction({ ref: '3' }),
  anAction({ plan: 'CYPS', ref: '8.1.3' }),
  { ...anAction({ ref: '9.1.1' }), formerRefs: [{ ref: '8.9.9' as Ref, until: day('2015-06-01') }] },
  anAction({ ref: 'Leadership' }),
]);

test.each([
  ['waiting on 8.1.3, then on HR', ['RIP/8.1.3', 'CYPS/8.1.3']],
  ['waiting on CYPS 8.1.3', ['CYPS/8.1.3']],
  ['waiting on cyps/8.1.3', ['CYPS/8.1.3']],
  ['see 2.1.1A.', ['RIP/2.1.1a']],
  ['after R 1.2 is done', ['RIP/R1.2']],
  ['as action 3 says', ['RIP/3']],
  ['as RIP 3 says', ['RIP/3']],
  ['it was 8.9.9 before', ['RIP/9.1.1']],
  ['8.1.3 and R1.2', ['RIP/8.1.3', 'CYPS/8.1.3', 'RIP/R1.2']],
])('“%s” names %j', (text, named) => {
  expect(find(text)).toEqual(named);
});

test.each(['in 3 working days', '18.1.3 and 8.1.30', '8.1', 'v8.1.3', 'by 31.1.2016', 'Leadership', ''])(
  '“%s” names no action',
  (text) => {
    expect(find(text)).toEqual([]);
  },
);

test('any text is looked through', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(Array.isArray(find(text))).toBe(true);
    }),
  );
});
