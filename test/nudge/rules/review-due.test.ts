import { expect, test } from 'vitest';
import { reviewDue } from '#src/nudge/rules/review-due.ts';
import type { Instant } from '#src/calendar/instant.ts';
import { nudgeDay } from '#src/nudge/nudge-day.ts';
import { overdue } from '#src/nudge/rules/overdue.ts';
import { atEachDate } from '#src/plan/steps/steps.ts';
import { aPlan, aTracked, day } from '#test/kit/an-action.ts';
import { DAYS, sayStage } from '#test/nudge/a-day.ts';
import { stageOn } from './stage-on.ts';

test.each([
  { today: '2015-10-22', heard: null, asks: null, because: 'the next is six working days off, the last long past' },
  { today: '2015-10-26', heard: null, asks: '2015-11-01', because: 'a review comes within five working days' },
  { today: '2015-11-02', heard: null, asks: '2015-11-01', because: 'it was yesterday' },
  { today: '2015-11-03', heard: null, asks: null, because: 'it is late by then, which is another question' },
  { today: '2015-11-02', heard: '2015-11-01', asks: null, because: 'somebody has said a word since' },
  { today: '2015-11-02', heard: '2015-10-20', asks: null, because: 'somebody said a word in the fortnight before' },
  { today: '2015-11-02', heard: '2015-10-15', asks: '2015-11-01', because: 'the last word was long before it' },
  { today: '2015-07-27', heard: null, asks: '2015-08-01', because: 'the first is on the first day' },
  { today: '2016-01-26', heard: null, asks: '2016-02-01', because: 'they come every three months' },
])('reviewed every 3 months from August 2015, on $today asks $asks: $because', ({ today, heard, asks }) => {
  const lastUpdate = heard === null ? null : day(heard);
  const tracked = aTracked({
    kind: 'recurring',
    start: '2015-08-01',
    every: 'P3M',
    due: null,
    standing: { lastUpdate },
  });
  expect(stageOn(reviewDue, tracked, today)).toBe(asks);
});

test.each([
  { of: 'without an interval', said: { kind: 'recurring', start: '2015-08-01', every: null, due: null } },
  { of: 'without a first day', said: { kind: 'recurring', start: null, every: 'P3M', due: null } },
  { of: 'that is no review', said: { kind: 'by', start: '2015-08-01', every: null, due: '2015-11-30' } },
  { of: 'that has ended', said: { kind: 'recurring', start: '2015-08-01', every: 'P3M', due: '2015-10-31' } },
] as const)('an action $of has no review to ask about', ({ said }) => {
  expect(stageOn(reviewDue, aTracked(said), '2015-10-30')).toBe(null);
});

test('an interval of no days comes round once', () => {
  const tracked = aTracked({ kind: 'recurring', start: '2015-08-03', every: 'P0D', due: null });
  expect(stageOn(reviewDue, tracked, '2015-08-03')).toBe('2015-08-03');
});

// What went wrong: on the first morning leads were asked about a review that had fallen due before anybody asked them anything.
test.each([
  { said: {}, today: '2015-11-02', asks: '2015-11-01', because: 'the plan has asked since long ago' },
  {
    said: { begun: '2015-11-02T10:00:00Z' },
    today: '2015-11-02',
    asks: null,
    because: 'it came before the first start',
  },
  { said: { begun: '2015-10-30T10:00:00Z' }, today: '2015-11-02', asks: '2015-11-01', because: 'it came after it' },
  { said: { published: '2015-11-02' }, today: '2015-11-02', asks: null, because: 'it came before the plan' },
  {
    said: { begun: '2015-11-02T10:00:00Z' },
    today: '2016-01-27',
    asks: '2016-02-01',
    because: 'the next is asked about',
  },
])('the review of 1 November on $today asks $asks: $because', ({ said, today, asks }) => {
  const { begun, ...rest } = { begun: undefined, ...said };
  const plan = aPlan({ ...rest, ...(begun === undefined ? {} : { begun: begun as Instant }) });
  const tracked = aTracked({ kind: 'recurring', start: '2015-08-01', every: 'P3M', due: null });
  const moment = reviewDue.applies(tracked, nudgeDay(day(today), DAYS, [plan]));
  expect(moment === null ? null : sayStage(moment.stage)).toBe(asks);
});

test('a phase that was over before the first start is history, the action as a whole is not', () => {
  const plan = aPlan({ begun: '2015-09-01T10:00:00Z' as Instant });
  const today = nudgeDay(day('2015-09-10'), DAYS, [plan]);
  const phased = aTracked({
    due: '2015-12-31',
    steps: [
      ['Phase 1', '2015-07-31'],
      ['Phase 2', '2015-12-31'],
    ],
  });
  const [first] = atEachDate(phased);
  expect(overdue.applies(first!, today)).toBeNull();
  expect(overdue.applies(first!, nudgeDay(day('2015-09-10'), DAYS, [aPlan()]))).not.toBeNull();
  expect(overdue.applies(aTracked({ due: '2015-07-31' }), today)).not.toBeNull();
});
