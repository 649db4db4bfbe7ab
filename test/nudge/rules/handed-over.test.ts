import { expect, test } from 'vitest';
import { handedOver } from '#src/nudge/rules/handed-over.ts';
import { aTracked, day, personId } from '#test/kit/an-action.ts';
import { stageOn } from './stage-on.ts';

const SAID = { rating: 'green', by: personId('Ann Archer'), on: day('2015-06-10'), seq: 7 } as const;

test.each([
  { until: null, on: '2015-08-10', asks: null, because: 'whoever said it leads it still' },
  { until: '2015-08-09', on: '2015-08-10', asks: '7', because: 'they led it until the day before' },
  { until: '2015-08-10', on: '2015-08-10', asks: null, because: 'it is their last day' },
] as const)('said by somebody who led it until $until, on $on is asked as $asks: $because', ({ until, on, asks }) => {
  const former = until === null ? {} : { former: { until: day(until), since: day('2015-08-10') } };
  const given = until === '2015-08-10' ? { former: { until: day(until), since: day('2015-08-11') } } : former;
  const tracked = aTracked({ due: '2015-12-31', standing: { declared: { ...SAID, ...given } } });
  expect(stageOn(handedOver, tracked, on)).toBe(asks);
});
