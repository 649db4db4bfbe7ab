import { expect, test } from 'vitest';
import { watermelon } from '#src/nudge/rules/watermelon.ts';
import type { Declarable } from '#src/rating/scale.ts';
import { aTracked, day, personId } from '#test/kit/an-action.ts';
import { stageOn } from './stage-on.ts';

test.each([
  { said: 'green', due: '2015-06-30', forecast: null, asks: '7', because: 'the date has passed' },
  { said: 'amber', due: '2015-06-30', forecast: null, asks: '7', because: 'amber is better than the dates allow too' },
  { said: 'red', due: '2015-06-30', forecast: null, asks: null, because: 'red says the same as the dates' },
  { said: 'green', due: '2015-12-31', forecast: '2016-01-31', asks: '7', because: 'it is expected later than agreed' },
  { said: 'green', due: '2015-12-31', forecast: null, asks: null, because: 'the dates say green' },
  { said: null, due: '2015-06-30', forecast: null, asks: null, because: 'nobody has rated it' },
] as const)('said $said, due $due, is asked about in August as $asks: $because', ({ said, due, forecast, asks }) => {
  const tracked = aTracked({
    due,
    standing: { declared: declared(said), forecast: forecast === null ? null : day(forecast) },
  });
  expect(stageOn(watermelon, tracked, '2015-08-10')).toBe(asks);
});

function declared(rating: Declarable | null) {
  return rating === null ? null : { rating, by: personId('Ann Archer'), on: day('2015-06-10'), seq: 7 };
}
