import { expect, test } from 'vitest';
import { addDays, lastOfMonth, weekdayOf } from '#src/calendar/day.ts';
import type { Day } from '#src/calendar/day.ts';
import { dayIn, fromMs, instantAt, LONDON, timeIn, toMs } from '#src/calendar/instant.ts';
import type { Instant, TimeOfDay, Zone } from '#src/calendar/instant.ts';
import { latestSlot } from '#src/calendar/slots.ts';
import type { Schedule } from '#src/calendar/slots.ts';
import { workingDays } from '#src/calendar/working-days.ts';
import type { WorkingDays } from '#src/calendar/working-days.ts';

const england = workingDays('england-and-wales');
/** A calendar with no days off, so that the Sundays on which the clocks change have turns of their own. */
const everyDay: WorkingDays = { ...england, isWorking: () => true, onOrAfter: (day) => day };

const nudges: Schedule = { job: 'send-nudges', time: '09:30' as TimeOfDay, on: 'working-days' };
const digest: Schedule = {
  job: 'send-digest',
  time: '08:30' as TimeOfDay,
  on: { weekday: 1, else: 'next-working-day' },
};

test.each([
  { now: '2015-11-20T09:29:59.999Z', day: '2015-11-19', because: 'a moment before today’s time' },
  { now: '2015-11-20T09:30:00.000Z', day: '2015-11-20', because: 'on the minute' },
  { now: '2015-11-22T18:00:00.000Z', day: '2015-11-20', because: 'a weekend has no turn' },
  { now: '2015-12-28T12:00:00.000Z', day: '2015-12-24', because: 'nor has a bank holiday' },
  { now: '2015-06-05T08:30:00.000Z', day: '2015-06-05', because: 'summer time is an hour ahead' },
  { now: '2015-06-05T08:29:00.000Z', day: '2015-06-04', because: 'and not a minute more' },
])('at $now the newest nudges are those of $day: $because', ({ now, day }) => {
  const slot = latestSlot(nudges, now as Instant, LONDON, england);
  expect(slot).toEqual({ job: 'send-nudges', day, at: instantAt(day as Day, nudges.time, LONDON) });
});

test.each([
  { now: '2015-11-30T08:30:00.000Z', day: '2015-11-30', because: 'a plain Monday' },
  { now: '2015-11-30T08:29:00.000Z', day: '2015-11-23', because: 'Monday, too early' },
  { now: '2015-12-04T20:00:00.000Z', day: '2015-11-30', because: 'the Friday after' },
  { now: '2015-08-31T12:00:00.000Z', day: '2015-08-24', because: 'a bank holiday Monday waits' },
  { now: '2015-09-01T07:30:00.000Z', day: '2015-09-01', because: 'and comes on the Tuesday' },
  { now: '2015-12-29T09:00:00.000Z', day: '2015-12-29', because: 'past Boxing Day’s substitute' },
  { now: '2016-12-28T09:00:00.000Z', day: '2016-12-28', because: 'past Monday and Tuesday both' },
])('at $now the newest digest is that of $day: $because', ({ now, day }) => {
  expect(latestSlot(digest, now as Instant, LONDON, england)?.day).toBe(day);
});

test('a closure of more than a week joins two digests into one', () => {
  const closed = Array.from({ length: 12 }, (_, index) => addDays('2015-12-21' as Day, index));
  const days = workingDays('england-and-wales', closed);
  expect(latestSlot(digest, '2016-01-03T12:00:00.000Z' as Instant, LONDON, days)?.day).toBeUndefined();
  expect(latestSlot(digest, '2016-01-04T12:00:00.000Z' as Instant, LONDON, days)?.day).toBe('2016-01-04');
});

test('a fortnight without a turn is no turn at all', () => {
  const closed = Array.from({ length: 30 }, (_, index) => addDays('2015-11-01' as Day, index));
  const days = workingDays('england-and-wales', closed);
  expect(latestSlot(nudges, '2015-11-25T12:00:00.000Z' as Instant, LONDON, days)).toBeNull();
});

test.each([
  { day: '2015-03-29', time: '01:30', at: '2015-03-29T01:30:00.000Z', because: 'skipped, so an hour later' },
  { day: '2015-10-25', time: '01:30', at: '2015-10-25T00:30:00.000Z', because: 'shown twice, so the first' },
  { day: '2026-03-29', time: '00:59', at: '2026-03-29T00:59:00.000Z', because: 'just before the change' },
  { day: '2026-03-29', time: '02:00', at: '2026-03-29T01:00:00.000Z', because: 'just after it' },
  { day: '2026-10-25', time: '02:00', at: '2026-10-25T02:00:00.000Z', because: 'after the second hour' },
])('on $day the turn at $time comes at $at: $because', ({ day, time, at }) => {
  const schedule: Schedule = { job: 'tick', time: time as TimeOfDay, on: 'working-days' };
  expect(latestSlot(schedule, at as Instant, LONDON, everyDay)).toEqual({ job: 'tick', day, at });
  expect(latestSlot(schedule, fromMs(toMs(at as Instant) - 1), LONDON, everyDay)?.day).toBe(addDays(day as Day, -1));
});

const SUNDAYS = Array.from({ length: 21 }, (_, index) => 2015 + index).flatMap((year) =>
  [3, 10].map((month) => {
    const last = lastOfMonth(year, month);
    return addDays(last, -(weekdayOf(last) % 7));
  }),
);

test.each(['00:30', '01:00', '01:30', '02:00', '09:30'])(
  'over every clock change from 2015 to 2035 each day has exactly one turn at %s',
  (time) => {
    const schedule: Schedule = { job: 'tick', time: time as TimeOfDay, on: 'working-days' };
    for (const sunday of SUNDAYS) {
      const seen = sweep(schedule, sunday);
      const expected = [-1, 0, 1].map((days) => addDays(sunday, days));
      expect(seen.map((slot) => slot.day)).toEqual(expected);
      expect(seen.map((slot) => dayIn(slot.at, LONDON))).toEqual(expected);
      expect(seen.filter((slot) => timeIn(slot.at, LONDON) < time)).toEqual([]);
    }
  },
);

/** Every distinct turn that falls due from the start of Saturday to the end of Monday, looking each half hour. */
function sweep(schedule: Schedule, sunday: Day) {
  const start = toMs(instantAt(addDays(sunday, -1), '00:00' as TimeOfDay, LONDON));
  const end = toMs(instantAt(addDays(sunday, 2), '00:00' as TimeOfDay, LONDON));
  const looks = Array.from({ length: (end - start) / 1_800_000 }, (_, index) => fromMs(start + index * 1_800_000));
  const found = looks.map((now) => latestSlot(schedule, now, LONDON, everyDay)!);
  const distinct = new Map(found.map((slot) => [`${slot.job} ${slot.day} ${slot.at}`, slot]));
  return [...distinct.values()].filter((slot) => slot.day >= addDays(sunday, -1));
}

test.each(['Pacific/Auckland', 'America/New_York', 'Asia/Kolkata'])('%s keeps its own wall clock', (zone) => {
  const slot = latestSlot(nudges, '2015-11-20T23:00:00.000Z' as Instant, zone as Zone, everyDay)!;
  expect(timeIn(slot.at, zone as Zone)).toBe('09:30');
  expect(slot.day).toBe(dayIn(slot.at, zone as Zone));
});
