import { expect, test } from 'vitest';
import { doneForRound } from '#src/reply/done-for-round.ts';
import { day } from '#test/kit/an-action.ts';
import type { Every } from '#src/calendar/day.ts';

// What people write under a question about something monthly or quarterly, and what it says of one time.
test.each([
  ['2026-10-02', 'P1M', 'done for september', 'sure'],
  ['2026-10-02', 'P1M', 'Done for October', 'sure'],
  ['2026-10-02', 'P1M', 'september is done', 'sure'],
  ['2026-10-02', 'P1M', "September's report is done.", 'sure'],
  ['2026-10-02', 'P1M', 'sept done', 'sure'],
  ['2026-10-02', 'P1M', 'done this month', 'sure'],
  ['2026-10-02', 'P1M', 'done for this month', 'sure'],
  ['2026-10-02', 'P1M', 'submitted for the month', 'sure'],
  ['2026-10-02', 'P1M', 'this time done', 'sure'],
  ['2027-01-04', 'P1M', 'done for december', 'sure'],
  ['2027-01-04', 'P1M', 'done for December 2026', 'sure'],
  ['2026-10-02', 'P3M', 'this quarter is done', 'sure'],
  ['2026-10-02', null, 'done for this quarter', 'sure'],
  // Of a time that is neither now nor the last it is asked.
  ['2026-10-02', 'P1M', 'done for january', 'likely'],
  ['2026-10-02', 'P1M', 'done for December 2025', 'likely'],
  ['2027-01-04', 'P1M', 'done for December 2027', 'likely'],
  ['2026-10-02', 'P3M', 'done for Q3', 'likely'],
  // What says anything more, or of longer than one time, is read as it always was.
  ['2026-10-02', 'P1M', 'done', null],
  ['2026-10-02', 'P1M', 'done for the year', null],
  ['2026-10-02', 'P3M', 'done for this week', null],
  ['2026-10-02', 'P1M', 'not done for september', null],
  ['2026-10-02', 'P1M', 'done for september except the annex', null],
  ['2026-10-02', 'P1M', 'will be done for september', null],
  ['2026-10-02', 'P1M', 'september is nearly done', null],
  ['2026-10-02', 'P1M', 'done for now', null],
] as const)('on %s, of what comes round every %s, “%s” is %s', (today, every, words, certainty) => {
  expect(doneForRound(words, { today: day(today), every: every as Every | null })).toBe(certainty);
});
