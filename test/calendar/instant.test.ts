import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Day } from '#src/calendar/day.ts';
import { dayIn, instantAt, isZone, LONDON, readInstant, timeIn, withOffset } from '#src/calendar/instant.ts';
import type { Instant, TimeOfDay } from '#src/calendar/instant.ts';

test.each([
  { text: '2015-11-20T09:29:30Z', moment: '2015-11-20T09:29:30.000Z' },
  { text: '2015-06-05T09:30:00+01:00', moment: '2015-06-05T08:30:00.000Z' },
  { text: '2015-11-20T09:29:30', moment: null },
  { text: '2015-11-20', moment: null },
  { text: '2015-02-30T09:00:00Z', moment: null },
  { text: '', moment: null },
])('“$text” is the moment $moment', ({ text, moment }) => {
  expect(readInstant(text)).toBe(moment);
});

test('any text reads without throwing', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      expect(() => [readInstant(text), isZone(text)]).not.toThrow();
    }),
  );
});

test.each([
  { moment: '2015-11-20T23:59:59.999Z', day: '2015-11-20', time: '23:59', said: '2015-11-20T23:59:59+00:00' },
  { moment: '2015-06-05T23:30:00.000Z', day: '2015-06-06', time: '00:30', said: '2015-06-06T00:30:00+01:00' },
  { moment: '2015-10-25T01:30:00.000Z', day: '2015-10-25', time: '01:30', said: '2015-10-25T01:30:00+00:00' },
])('in London $moment is $said', ({ moment, day, time, said }) => {
  expect(dayIn(moment as Instant, LONDON)).toBe(day);
  expect(timeIn(moment as Instant, LONDON)).toBe(time);
  expect(withOffset(moment as Instant, LONDON)).toBe(said);
});

test.each([
  { day: '2015-03-29', time: '01:30', moment: '2015-03-29T01:30:00.000Z' },
  { day: '2015-10-25', time: '01:30', moment: '2015-10-25T00:30:00.000Z' },
  { day: '2015-06-05', time: '09:30', moment: '2015-06-05T08:30:00.000Z' },
])('$time on $day in London is $moment', ({ day, time, moment }) => {
  expect(instantAt(day as Day, time as TimeOfDay, LONDON)).toBe(moment);
});

test('only the zones this machine knows are zones', () => {
  expect(['Europe/London', 'UTC', 'Mars/Olympus', ''].map(isZone)).toEqual([true, true, false, false]);
});
