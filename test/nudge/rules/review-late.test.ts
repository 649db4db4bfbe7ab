import { expect, test } from 'vitest';
import type { Instant } from '#src/calendar/instant.ts';
import { nudgeDay } from '#src/nudge/nudge-day.ts';
import { reviewLate } from '#src/nudge/rules/review-late.ts';
import { aPlan, aTracked, day } from '#test/kit/an-action.ts';
import type { AnActionSaid } from '#test/kit/an-action.ts';
import { aDay, daysOfAsking, DAYS, sayStage } from '#test/nudge/a-day.ts';
import { stageOn } from './stage-on.ts';

const QUARTERLY: AnActionSaid = { kind: 'recurring', start: '2015-08-01', every: 'P3M', due: null };
const MONTHLY: AnActionSaid = { kind: 'recurring', start: '2015-07-01', every: 'P1M', due: null };
const WEEKLY: AnActionSaid = { kind: 'recurring', start: '2015-07-06', every: 'P7D', due: null };

// What went wrong: a monthly action that nobody answered was asked about once, before its day, and then disappeared each month.
test.each([
  { said: QUARTERLY, today: '2015-08-03', heard: null, asks: null, because: 'one working day has gone' },
  { said: QUARTERLY, today: '2015-08-04', heard: null, asks: '2015-08-01', because: 'two have' },
  { said: QUARTERLY, today: '2015-10-22', heard: null, asks: '2015-08-01', because: 'nobody has answered for it yet' },
  { said: QUARTERLY, today: '2015-10-26', heard: null, asks: null, because: 'the next one is asked about now' },
  { said: QUARTERLY, today: '2015-11-04', heard: null, asks: '2015-11-01', because: 'the next one is late by then' },
  { said: QUARTERLY, today: '2015-08-12', heard: '2015-08-05', asks: null, because: 'somebody answered late' },
  {
    said: QUARTERLY,
    today: '2015-08-12',
    heard: '2015-07-28',
    asks: null,
    because: 'they answered the question before',
  },
  {
    said: QUARTERLY,
    today: '2015-08-12',
    heard: '2015-07-18',
    asks: null,
    because: 'it was said in the fortnight before',
  },
  { said: QUARTERLY, today: '2015-08-12', heard: '2015-07-10', asks: '2015-08-01', because: 'that was long before it' },
  { said: MONTHLY, today: '2015-09-03', heard: '2015-08-04', asks: '2015-09-01', because: 'August was answered late' },
  { said: MONTHLY, today: '2015-09-03', heard: '2015-08-27', asks: null, because: 'September was answered early' },
  { said: WEEKLY, today: '2015-07-22', heard: null, asks: null, because: 'the next is always within a week' },
])('due round on its day, on $today with a word on $heard asks $asks: $because', ({ said, today, heard, asks }) => {
  const lastUpdate = heard === null ? null : day(heard);
  expect(stageOn(reviewLate, aTracked({ ...said, standing: { lastUpdate } }), today)).toBe(asks);
});

test.each([
  { of: 'without an interval', said: { kind: 'recurring', start: '2015-08-01', every: null, due: null } },
  { of: 'without a first day', said: { kind: 'recurring', start: null, every: 'P3M', due: null } },
  { of: 'that is no review', said: { kind: 'by', start: '2015-08-01', every: null, due: '2015-11-30' } },
] as const)('an action $of has no round that could be late', ({ said }) => {
  expect(stageOn(reviewLate, aTracked(said), '2015-08-20')).toBe(null);
});

test('a round that was checked is not late, and one whose “done” was found wanting is', () => {
  const turn = { of: day('2015-08-01'), by: null, on: day('2015-07-30'), seq: 4 };
  expect(stageOn(reviewLate, aTracked({ ...QUARTERLY, standing: { turn } }), '2015-08-20')).toBe(null);
  const sentBack = { by: 'person:ben-baker' as never, on: day('2015-08-04'), words: 'no minutes', seq: 5 };
  const found = aTracked({ ...QUARTERLY, standing: { sentBack, lastUpdate: day('2015-08-01') } });
  expect(stageOn(reviewLate, found, '2015-08-20')).toBe('2015-08-01');
});

test.each([
  { begun: '2015-08-10T10:00:00Z', asks: null, because: 'it came before anybody was asked' },
  { begun: '2015-07-20T10:00:00Z', asks: '2015-08-01', because: 'it came after' },
])('the round of 1 August of a plan begun on $begun asks $asks: $because', ({ begun, asks }) => {
  const plan = aPlan({ begun: begun as Instant });
  const moment = reviewLate.applies(aTracked(QUARTERLY), nudgeDay(day('2015-08-20'), DAYS, [plan]));
  expect(moment === null ? null : sayStage(moment.stage)).toBe(asks);
});

test('a monthly round that nobody answers is asked about before its day, again after it each week, and one step up', () => {
  const tracked = [aTracked(MONTHLY)];
  const said = daysOfAsking('2015-07-24', '2015-09-03', (today, asked) => aDay(today, { tracked, asked }));
  expect([...said]).toEqual([
    ['2015-07-24', ['ann: review-due 8.1.3 (2015-08-01)']],
    ['2015-08-04', ['ann: review-late 8.1.3 (1@2015-08-01)']],
    ['2015-08-11', ['ann: review-late 8.1.3 (2@2015-08-01)']],
    ['2015-08-18', ['ann: review-late 8.1.3 (3@2015-08-01)', 'carol: escalation 8.1.3 (2015-08-01)']],
    ['2015-08-25', ['ann: review-due 8.1.3 (2015-09-01)']],
    ['2015-09-03', ['ann: review-late 8.1.3 (1@2015-09-01)']],
  ]);
});

test('an answer ends the asking for that round, and the next round asks anew', () => {
  const said = daysOfAsking('2015-07-24', '2015-09-03', (today, asked) => {
    const lastUpdate = today >= '2015-08-06' ? day('2015-08-06') : null;
    return aDay(today, { tracked: [aTracked({ ...MONTHLY, standing: { lastUpdate } })], asked });
  });
  expect([...said.keys()]).toEqual(['2015-07-24', '2015-08-04', '2015-09-01', '2015-09-03']);
});
