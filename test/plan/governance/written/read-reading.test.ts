import { expect, test } from 'vitest';
import type { Day } from '#src/calendar/day.ts';
import { readReading } from '#src/plan/governance/written/read-reading.ts';

const TODAY = '2015-11-30' as Day;
const DASHBOARD = 'HR dashboard';

/** What people write of an indicator read in days: the value, its unit, the day, whose it is and how many were asked. */
const READ = [
  ['9.2 days as at 30 June, HR dashboard', 9.2, 'days', '2015-06-30', DASHBOARD, null],
  ['9.2 days as at 30 June 2015 (HR dashboard)', 9.2, 'days', '2015-06-30', DASHBOARD, null],
  ['is 9.2 days as of 30/6/15 from HR dashboard', 9.2, 'days', '2015-06-30', DASHBOARD, null],
  ['was 9.2 days on 30th June - source: HR dashboard', 9.2, 'days', '2015-06-30', DASHBOARD, null],
  ['= 9.2 days, 30 June, HR dashboard', 9.2, 'days', '2015-06-30', DASHBOARD, null],
  ['now 9.2 days, today', 9.2, 'days', '2015-11-30', null, null],
  ['9.2 days as at yesterday, HR dashboard', 9.2, 'days', '2015-11-29', DASHBOARD, null],
  ['10 day as at end of October', 10, 'days', '2015-10-31', null, null],
  ['9.2days at 30 June', 9.2, 'days', '2015-06-30', null, null],
  ['1,204 days as at 30 June', 1204, 'days', '2015-06-30', null, null],
  ['9.2 Days per employee as at 30 June', 9.2, 'Days per employee', '2015-06-30', null, null],
  ['84% as at 31 March, residents’ survey, 412 asked', 84, '%', '2015-03-31', 'residents’ survey', 412],
  ['84 % at 31 March 2015, residents’ survey (n=412)', 84, '%', '2015-03-31', 'residents’ survey', 412],
  ['84 per cent on 31 March, 1,006 respondents, pulse survey', 84, '%', '2015-03-31', 'pulse survey', 1006],
  ['84 percent as at 31 March, pulse survey, sample of 1006', 84, '%', '2015-03-31', 'pulse survey', 1006],
  ['84% of staff at 31 March, pulse survey', 84, '% of staff', '2015-03-31', 'pulse survey', null],
  ['£1,250,000 as at 30 September, ledger', 1_250_000, '£', '2015-09-30', 'ledger', null],
  ['£1.25m as at 30 September, ledger', 1_250_000, '£', '2015-09-30', 'ledger', null],
  ['41 as at 30 June', 41, null, '2015-06-30', null, null],
  ['-3.5% as at 30 June', -3.5, '%', '2015-06-30', null, null],
  ['0 as at 30 June', 0, null, '2015-06-30', null, null],
] as const;

test.each(READ)('“%s” is read', (said, value, unit, asAt, source, sample) => {
  const expected = unit === 'days' ? 'days' : undefined;
  expect(readReading(said, { today: TODAY, unit: expected })).toEqual({
    value,
    unit,
    asAt,
    source,
    sample,
    doubts: [],
  });
});

/** What is asked about, and never guessed. */
const IN_DOUBT = [
  ['about 9 days as at 30 June', 'number'],
  ['~9 days as at 30 June', 'number'],
  ['nearly 10 days as at 30 June', 'number'],
  ['9-10 days as at 30 June', 'number'],
  ['9 to 10 days as at 30 June', 'number'],
  ['9 or 10 days as at 30 June', 'number'],
  ['9,2 days as at 30 June', 'number'],
  ['9.2.1 days as at 30 June', 'number'],
  ['9.2 days as at 30 June?', 'number'],
  ['9.2 days I think as at 30 June', 'number'],
  ['9.2 days as at 30 June, to be confirmed', 'number'],
  ['9.2 as at 30 June', 'unit'],
  ['9.2% as at 30 June', 'unit'],
  ['9.2 days lost per head as at 30 June', 'unit'],
  ['9.2 weeks as at 30 June', 'unit'],
  ['9.2 days', 'day'],
  ['9.2 days, HR dashboard', 'day'],
  ['9.2 days as at June', 'day'],
  ['9.2 days as at 5 December', 'day'],
  ['9.2 days for Q1', 'day'],
  ['9.2 days as at 31 June', 'day'],
  ['9.2 days as at 30 June 2016', 'day'],
  ['9.2 days as at 30 June or 31 July', 'day'],
  ['9.2 days from 1 April to 30 June', 'day'],
] as const;

test.each(IN_DOUBT)('“%s” leaves its %s in doubt', (said, doubt) => {
  expect(readReading(said, { today: TODAY, unit: 'days' })?.doubts[0]).toBe(doubt);
});

test.each(['improving', 'nine days as at 30 June', 'better than before', '', 'target 8'])(
  '“%s” begins with no number',
  (said) => expect(readReading(said, { today: TODAY, unit: 'days' })).toBeNull(),
);
