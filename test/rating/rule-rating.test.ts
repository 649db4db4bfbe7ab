import { expect, test } from 'vitest';
import { ruleRating } from '#src/rating/rule-rating.ts';
import { day } from '#test/kit/an-action.ts';

const TODAY = '2015-11-20';

test.each([
  { means: 'well ahead of its date it is green', due: '2016-03-31', rating: 'green' },
  { means: 'a date that is near is not for that at risk', due: '2015-11-23', rating: 'green' },
  { means: 'on its day it is not late yet', due: '2015-11-20', rating: 'green' },
  { means: 'past its date it is off track', due: '2015-11-19', rating: 'red' },
  {
    means: 'past its date it is off track whatever is forecast',
    due: '2015-11-19',
    forecast: '2015-12-01',
    rating: 'red',
  },
  { means: 'a later forecast puts it at risk', due: '2016-03-31', forecast: '2016-04-01', rating: 'amber' },
  { means: 'a forecast a month later is at risk', due: '2015-12-31', forecast: '2016-01-31', rating: 'amber' },
  { means: 'a forecast over a month later is off track', due: '2015-12-31', forecast: '2016-02-01', rating: 'red' },
  { means: 'a forecast on its date changes nothing', due: '2016-03-31', forecast: '2016-03-31', rating: 'green' },
  { means: 'what has yet to begin is grey', start: '2015-11-21', due: '2016-03-31', rating: 'grey' },
  { means: 'what begins today has begun', start: '2015-11-20', due: '2016-03-31', rating: 'green' },
  { means: 'without a date there is nothing to judge by', due: null, rating: null },
  { means: 'delivered late it waits for its verifier', due: '2015-01-31', stage: 'delivered', rating: 'green' },
  { means: 'complete and verified is blue', due: '2015-01-31', stage: 'complete', rating: 'blue' },
  { means: 'complete is blue without a date too', due: null, stage: 'complete', rating: 'blue' },
  { means: 'withdrawn has no rating', due: '2015-01-31', stage: 'withdrawn', rating: null },
])('$means', ({ start = null, due, forecast = null, stage = 'open', rating }) => {
  const dates = { start: on(start), due: on(due), forecast: on(forecast), today: day(TODAY) };
  expect(ruleRating({ ...dates, stage })).toBe(rating);
});

function on(text: string | null) {
  return text === null ? null : day(text);
}
