import { assert, property, string } from 'fast-check';
import { expect, test } from 'vitest';
import type { Day } from '#src/calendar/day.ts';
import { readWholeDay } from '#src/timescale/read-whole-day.ts';

// A Friday.
const today = '2015-11-20' as Day;

/** Days by which an office decides: whether they count at once, or why they are read back, and what else may be meant. */
const DAYS: readonly (readonly [said: string, day: string, why: string, others?: readonly string[]])[] = [
  // Each part was said.
  ['31 Jan 2016', '2016-01-31', 'said'],
  ['31st of January 2016', '2016-01-31', 'said'],
  ['January 31, 2016', '2016-01-31', 'said'],
  ['31/1/2016', '2016-01-31', 'said'],
  ['31.01.2016', '2016-01-31', 'said'],
  ['2016-01-31', '2016-01-31', 'said'],
  ['Sunday 31 January 2016', '2016-01-31', 'said'],
  ['to 31 Jan 2016', '2016-01-31', 'said'],
  ['end of Jan 2016', '2016-01-31', 'said'],
  ['29 Feb 2016', '2016-02-29', 'said'],
  ['10 November 2015', '2015-11-10', 'said'],
  ['31 Jan 2016 phase 2 is late', '2016-01-31', 'said'],
  // A part was worked out.
  ['31 Jan', '2016-01-31', 'year'],
  ['end of Jan', '2016-01-31', 'year'],
  ['15/3', '2016-03-15', 'year'],
  ['29 Feb', '2016-02-29', 'year'],
  ['January 2016', '2016-01-31', 'day'],
  ['Jan', '2016-01-31', 'day'],
  ['mid March', '2016-03-15', 'day'],
  ['week commencing 4 Jan', '2016-01-08', 'day'],
  ['spring 2016', '2016-05-31', 'day'],
  ['2016', '2016-12-31', 'day'],
  ['the 12th', '2015-12-12', 'month'],
  ['Friday', '2015-11-27', 'counted'],
  ['tomorrow', '2015-11-21', 'counted'],
  ['in 2 weeks', '2015-12-04', 'counted'],
  ['next month', '2015-12-31', 'counted'],
  // A part was rolled on.
  ['10 Nov', '2016-11-10', 'passed', ['2015-11-10']],
  ['1 August', '2016-08-01', 'passed', ['2015-08-01']],
  ['1 April', '2016-04-01', 'year'],
  // A part was left out, or does not fit.
  ['12 Mar 16', '2016-03-12', 'short-year'],
  ['31 Jan ’16', '2016-01-31', 'short-year'],
  ['31 Jan 15', '2015-01-31', 'short-year', ['2016-01-31']],
  ['15/3/16', '2016-03-15', 'short-year'],
  ['31 Jan 2016 5pm', '2016-01-31', 'left-out'],
  ['Fri 12 March', '2016-03-12', 'weekday', ['2016-03-11']],
  ['Monday 31 January 2016', '2016-01-31', 'weekday', ['2016-02-01']],
  ['31 Janury 2016', '2016-01-31', 'unclear'],
  ['03/31/2016', '2016-03-31', 'unclear'],
  ['31 Jan 2016 or 28 Feb 2016', '2016-02-28', 'several', ['2016-01-31']],
  ['4–15 Jan 2016', '2016-01-15', 'several', ['2016-01-04']],
];

const ROWS = DAYS.map(([said, day, why, others = []]) => ({ said, day, why, others }));

test.each(ROWS)('“$said” in November 2015 is $day: $why', ({ said, day, why, others }) => {
  const read = readWholeDay(said, today);
  if (read?.kind !== 'said' && read?.kind !== 'asked') throw new Error(`“${said}” was read as ${read?.kind}.`);
  expect(read.when.day).toBe(day);
  expect(read.kind === 'said' ? 'said' : read.back.why).toBe(why);
  expect(read.kind === 'said' ? [] : read.others).toEqual(others);
});

/** Days that there cannot be, never read as another: the month by its number, 0 for one that there is not, and its days. */
const IMPOSSIBLE: readonly (readonly [said: string, month: number, days: number])[] = [
  ['32 January', 1, 31],
  ['32nd of January 2016', 1, 31],
  ['January 32', 1, 31],
  ['45th March', 3, 31],
  ['0 March', 3, 31],
  ['30 Feb', 2, 29],
  ['29 Feb 2017', 2, 28],
  ['31 June', 6, 30],
  ['31-Apr-2016', 4, 30],
  ['4–35 Jan', 1, 31],
  ['30/2', 2, 29],
  ['31/6/2016', 6, 30],
  ['31/13/2016', 0, 0],
  ['13/13', 0, 0],
  ['2016-02-30', 2, 29],
  ['31.6.2016', 6, 30],
  ['by 31 September', 9, 30],
];

test.each(IMPOSSIBLE)('“%s” is no day', (said, month, days) => {
  const read = readWholeDay(said, today);
  if (read?.kind !== 'impossible') throw new Error(`“${said}” was read as ${read?.kind}.`);
  expect([read.day.month ?? 0, read.day.days]).toEqual([month, days]);
});

test('a year beyond all reading is never dropped from its day', () => {
  expect(readWholeDay('1 Jan 2115', today)).toMatchObject({
    kind: 'asked',
    when: { day: '2115-01-01' },
    back: { why: 'unlikely' },
  });
  expect(readWholeDay('1 Jan 3115', today)).toEqual({ kind: 'unread', said: '1 Jan 3115' });
});

test.each(['soon', '', 'when the board agrees', 'phase 2'])('“%s” names no day', (said) => {
  expect(readWholeDay(said, today)).toBeNull();
});

test('anything is read without a fault', () => {
  assert(
    property(string({ unit: 'binary' }), (said) => {
      readWholeDay(`${said} 31 Jan ${said}`, today);
    }),
  );
});
