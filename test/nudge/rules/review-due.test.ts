import { expect, test } from 'vitest';
import { reviewDue } from '#src/nudge/rules/review-due.ts';
import { aTracked, day } from '#test/kit/an-action.ts';
import { stageOn } from './stage-on.ts';

test.each([
  { today: '2015-10-22', heard: null, asks: null, because: 'the next is six working days off, the last long past' },
  { today: '2015-10-26', heard: null, asks: '2015-11-01', because: 'a review comes within five working days' },
  { today: '2015-11-13', heard: null, asks: '2015-11-01', because: 'it was within the last ten working days' },
  { today: '2015-11-16', heard: null, asks: null, because: 'it is over ten working days past' },
  { today: '2015-11-05', heard: '2015-11-02', asks: null, because: 'somebody has said a word since' },
  { today: '2015-11-05', heard: '2015-10-20', asks: '2015-11-01', because: 'the last word was before it' },
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
