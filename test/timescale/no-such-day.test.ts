import { expect, test } from 'vitest';
import type { Day } from '#src/calendar/day.ts';
import { daysIn, NEVER } from '#src/timescale/days-in.ts';
import { impossibleDay } from '#src/timescale/impossible-day.ts';
import { readTimescale } from '#src/timescale/read-timescale.ts';

const published = '2026-04-01' as Day;

/** How people write a day that no calendar has, and the stretch of it that is quoted back. */
const NO_DAYS: readonly (readonly [said: string, quoted: string])[] = [
  ['32 January', '32 January'],
  ['32nd January 2026', '32nd January 2026'],
  ['30 Feb', '30 Feb'],
  ['30th of February', '30th of February'],
  ['29 Feb 2027', '29 Feb 2027'],
  ['31 June', '31 June'],
  ['31-Jun-26', '31-Jun-26'],
  ['31June 2026', '31June 2026'],
  ['June 31st', 'June 31st'],
  ['June the 31st', 'June the 31st'],
  ['September 31, 2026', 'September 31, 2026'],
  ['31/09/2026', '31/09/2026'],
  ['31/9/26', '31/9/26'],
  ['31.09.2026', '31.09.2026'],
  ['31.09.26', '31.09.26'],
  ['31-09-2026', '31-09-2026'],
  ['32/01/2026', '32/01/2026'],
  ['13/13/2026', '13/13/2026'],
  ['2026-13-01', '2026-13-01'],
  ['2026-02-30', '2026-02-30'],
  ['2026/02/30', '2026/02/30'],
  ['Friday 31 June 2026', '31 June 2026'],
  ['the thirty-first of June', 'thirty-first of June'],
  ['thirtieth of February 2027', 'thirtieth of February 2027'],
  ['32 Ionawr', '32 Ionawr'],
  ['30 Chwefror 2027', '30 Chwefror 2027'],
  ['31 Mehefin', '31 Mehefin'],
  ['31 o Fehefin', '31 o Fehefin'],
  ['31 Medi 2026', '31 Medi 2026'],
  ['31 Tachwedd', '31 Tachwedd'],
];

test.each(NO_DAYS)('“%s” is no day, in a cell or in what somebody types', (said, quoted) => {
  expect(impossibleDay(said)?.said).toBe(quoted);
  expect(readTimescale(said, { published })).toMatchObject({ kind: 'unknown', start: null, due: null, milestones: [] });
  expect(readTimescale(said, { published }).doubt).toContain(`${quoted}” is not a day in the calendar`);
  expect(daysIn(`now ${said}`, published).map(({ day }) => day)).toEqual([NEVER]);
});

/** What looks like one and is none, with the last day that a cell of it names. */
const DAYS: readonly (readonly [said: string, due: string | null])[] = [
  ['31 January 2026', '2026-01-31'],
  ['29 Feb 2028', '2028-02-29'],
  ['30/31 March 2026', '2026-03-31'],
  ['28–30 April 2026', '2026-04-30'],
  ['13/14', '2014-03-31'],
  ['2026/27', '2027-03-31'],
  ['31/12/2026', '2026-12-31'],
  ['12/2026', '2026-12-31'],
  ['2026-12', '2026-12-31'],
  ['Phase 32 January 2027', '2027-01-31'],
  ['by Jan 31 2027', '2027-01-31'],
  ['30 Sept 2026', '2026-09-30'],
];

test.each(DAYS)('“%s” is a time like any other', (said, due) => {
  const read = readTimescale(said, { published });
  expect(read.due).toBe(due);
  expect(read.doubt ?? '').not.toContain('not a day in the calendar');
});

test.each([
  ['Phase 1: 31 June 2026; Phase 2: Mar 2027', '2027-03-31'],
  ['From 32 April 2026 to 30 Sep 2026', '2026-09-30'],
])('“%s” keeps the day that there is and doubts the other', (said, due) => {
  const read = readTimescale(said, { published });
  expect(read.due).toBe(due);
  expect(read.doubt).toContain('is not a day in the calendar');
});

test.each([
  'we have 32 may slip',
  'in May 45 people came',
  '18/20 are trained',
  '24/7 cover',
  'section 32 March papers',
  'phase 32 January',
  'all 45 March attendees replied',
])('“%s” names no day that there is not', (said) => {
  expect(daysIn(said, published).filter(({ day }) => day === NEVER)).toEqual([]);
});
