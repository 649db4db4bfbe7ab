import { expect, test } from 'vitest';
import { ONE_MONTH, THREE_MONTH } from '#src/rating/rating-rules.ts';
import type { Bands } from '#src/rating/rating-rules.ts';
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
  expect(ruleRating({ ...dates, original: dates.due, stage }, ONE_MONTH)).toBe(rating);
});

// On track for the original date; late by less than three months; not within three months of it.
test.each([
  { means: 'on its day it is in time', original: '2015-11-20', rating: 'green' },
  { means: 'a day late it is late', original: '2015-11-19', rating: 'amber' },
  { means: 'a day less than three months late is late', original: '2015-08-21', rating: 'amber' },
  { means: 'three months late is not within them', original: '2015-08-20', rating: 'red' },
  {
    means: 'a later agreed date makes nothing of it in time',
    original: '2015-10-31',
    due: '2016-01-30',
    rating: 'amber',
  },
  {
    means: 'agreed for later than three months after it is Red',
    original: '2015-10-31',
    due: '2016-02-29',
    rating: 'red',
  },
  { means: 'agreed for an earlier day it is in time', original: '2016-03-31', due: '2015-12-31', rating: 'green' },
  {
    means: 'expected less than three months late it is late',
    original: '2016-03-31',
    forecast: '2016-06-29',
    rating: 'amber',
  },
  { means: 'expected three months late it is Red', original: '2016-03-31', forecast: '2016-06-30', rating: 'red' },
  {
    means: 'expected in time after all it is Green',
    original: '2016-03-31',
    due: '2016-06-30',
    forecast: '2016-03-31',
    rating: 'green',
  },
  { means: 'a forecast that is past is today', original: '2015-08-20', forecast: '2015-09-01', rating: 'red' },
  { means: 'without an original date the agreed one is it', original: null, due: '2015-11-01', rating: 'amber' },
  { means: 'delivered it waits for its check', original: '2015-01-31', stage: 'delivered', rating: 'green' },
])('by three months: $means', ({ original, due = original, forecast = null, stage = 'open', rating }) => {
  const dates = { start: null, original: on(original), due: on(due), forecast: on(forecast), today: day(TODAY) };
  expect(ruleRating({ ...dates, stage }, THREE_MONTH)).toBe(rating);
});

const FORTNIGHT: Bands = {
  kind: 'own',
  from: 'agreed',
  green: null,
  amber: { count: 14, unit: 'day' },
  isRedOncePast: false,
};

test.each([
  { means: 'up to a fortnight late is Amber', due: '2015-11-06', rating: 'amber' },
  { means: 'a day more is Red', due: '2015-11-05', rating: 'red' },
  { means: 'in time is Green', due: '2015-11-20', rating: 'green' },
  {
    means: 'Green for a week may be said',
    due: '2015-11-13',
    bands: { green: { count: 7, unit: 'day' } },
    rating: 'green',
  },
  {
    means: 'after that week it is Amber',
    due: '2015-11-12',
    bands: { green: { count: 7, unit: 'day' } },
    rating: 'amber',
  },
  { means: 'without an Amber what is late is Red', due: '2015-11-19', bands: { amber: null }, rating: 'red' },
  { means: 'Red once past, however little', due: '2015-11-19', bands: { isRedOncePast: true }, rating: 'red' },
] as const)('by a table of its own: $means', ({ due, rating, ...said }) => {
  const bands: Bands = { ...FORTNIGHT, ...('bands' in said ? said.bands : {}) };
  const dates = { start: null, original: on('2015-01-31'), due: on(due), forecast: null, today: day(TODAY) };
  expect(ruleRating({ ...dates, stage: 'open' }, bands)).toBe(rating);
});

function on(text: string | null) {
  return text === null ? null : day(text);
}
