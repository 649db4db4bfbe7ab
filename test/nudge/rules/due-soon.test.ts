import { expect, test } from 'vitest';
import { dueSoon } from '#src/nudge/rules/due-soon.ts';
import { nudgeDay } from '#src/nudge/nudge-day.ts';
import type { Forum } from '#src/plan/governance/forum.ts';
import { trueDateOf } from '#src/plan/governance/forums/true-date.ts';
import { aPlan, aTracked, day } from '#test/kit/an-action.ts';
import { DAYS, sayStage } from '#test/nudge/a-day.ts';
import { stageOn } from './stage-on.ts';

test.each([
  { due: '2015-06-30', today: '2015-06-15', asks: null, because: '11 working days are left' },
  { due: '2015-06-30', today: '2015-06-16', asks: '10@2015-06-30', because: '10 are left' },
  {
    due: '2015-06-30',
    today: '2015-06-22',
    asks: '10@2015-06-30',
    because: '6 are left, and a missed day is made good',
  },
  { due: '2015-06-30', today: '2015-06-23', asks: '5@2015-06-30', because: '5 are left' },
  { due: '2015-06-30', today: '2015-06-26', asks: '5@2015-06-30', because: '2 are left over a weekend' },
  { due: '2015-06-30', today: '2015-06-29', asks: '1@2015-06-30', because: '1 is left' },
  { due: '2015-06-30', today: '2015-06-30', asks: null, because: 'it is today' },
  { due: '2015-06-30', today: '2015-07-01', asks: null, because: 'it is past' },
  { due: '2015-12-29', today: '2015-12-24', asks: '1@2015-12-29', because: 'Christmas is no working day' },
  { due: '2015-11-29', today: '2015-11-26', asks: '1@2015-11-29', because: 'a Sunday counts with the Friday before' },
  { due: null, today: '2015-06-16', asks: null, because: 'there is no date' },
])('due $due is asked about on $today as $asks, for $because', ({ due, today, asks }) => {
  expect(stageOn(dueSoon, aTracked({ due }), today)).toBe(asks);
});

test('a date that was moved by a decision is asked about as agreed', () => {
  const moved = aTracked({ due: '2015-06-30', standing: { agreed: aTracked({ due: '2015-09-30' }).standing.agreed } });
  expect(stageOn(dueSoon, moved, '2015-06-23')).toBe(null);
  expect(stageOn(dueSoon, moved, '2015-09-23')).toBe('5@2015-09-30');
});

const BOARD: Forum = { key: 'JB' as Forum['key'], name: 'Joint Board', paperDays: 14, meetings: [day('2015-06-23')] };

// What went wrong: whoever was asked ten days before a date that a board had to agree had missed its papers by a week.
test.each([
  { today: '2015-05-22', asks: null, because: '11 working days are left before its papers close' },
  { today: '2015-05-26', asks: '10@2015-06-09', because: '10 are left' },
  { today: '2015-06-02', asks: '5@2015-06-09', because: '5 are left' },
  { today: '2015-06-08', asks: '1@2015-06-09', because: '1 is left' },
  { today: '2015-06-09', asks: null, because: 'the papers close today' },
  { today: '2015-06-16', asks: '10@2015-06-30', because: 'the papers have closed, and its own date is near' },
])('due 2015-06-30 before a board of 23 June is asked about on $today as $asks, for $because', ({ today, asks }) => {
  const tracked = aTracked({ due: '2015-06-30' });
  const forums = {
    forums: [BOARD],
    decides: [],
    needs: [{ part: { level: 'plan' as const, ref: '' }, forum: BOARD.key, needed: true }],
  };
  const edges = nudgeDay(day(today), DAYS, [aPlan()]);
  const trueDate = trueDateOf(tracked, forums, { today: day(today), days: DAYS });
  const moment = dueSoon.applies(tracked, { ...edges, trueDateOf: () => trueDate });
  expect(moment === null ? null : sayStage(moment.stage)).toBe(asks);
});
