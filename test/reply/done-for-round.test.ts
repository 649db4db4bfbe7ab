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
  // With what it is called, and with what shows it.
  ['2027-01-06', 'P1M', 'January count done, 214 birds', 'sure'],
  ['2027-01-12', 'P1M', 'done for January: 214 birds, https://fell.example/curlew', 'sure'],
  ['2027-01-12', 'P1M', 'the January curlew count is done - see the log', 'sure'],
  ['2027-01-12', 'P1M', 'January count now complete. 214 birds', 'sure'],
  ['2027-01-12', 'P1M', 'December figures submitted, in the shared folder', 'sure'],
  ['2027-01-12', 'P1M', 'October count done, 214 birds', 'likely'],
  ['2027-01-12', 'P1M', 'January tender done, 214 birds', null],
  ['2027-01-12', 'P1M', 'January count done, except the north side', null],
  ['2027-01-12', 'P1M', 'January count done, only 14 of 20 squares', null],
  ['2027-01-12', 'P1M', 'done for January, February late', null],
  ['2027-01-12', 'P1M', 'January count half done, 100 birds', null],
  ['2027-01-12', 'P1M', 'January count not done, 0 birds', null],
  ['2027-01-12', 'P1M', 'done for January, I think', null],
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
  const round = { today: day(today), title: 'Publish a monthly count of curlew', every: every as Every | null };
  expect(doneForRound(words, round)?.certainty ?? null).toBe(certainty);
});
