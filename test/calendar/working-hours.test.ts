import { expect, test } from 'vitest';
import { nextOpenMoment } from '#src/calendar/working-hours.ts';
import { readInstant } from '#src/calendar/instant.ts';
import type { TimeOfDay, Zone } from '#src/calendar/instant.ts';
import { aPlan } from '#test/kit/an-action.ts';

const at = (time: string) => readInstant(`2015-06-05T${time}:00+01:00`)!;

test.each([
  ['09:30', null, null, 'now', 'whoever works by the plan’s clock is asked at once'],
  ['08:10', null, null, '09:30', 'a clock that was set back waits for the morning'],
  ['09:30', 'Europe/Lisbon', null, 'now', 'Lisbon shows the same time'],
  ['09:30', 'Atlantic/Azores', null, '10:00', 'it is half past seven on the Azores'],
  ['09:30', 'America/New_York', null, '14:00', 'it is the middle of the night in New York'],
  ['14:00', 'America/New_York', null, 'now', 'it is nine in New York'],
  ['09:30', 'Asia/Dubai', null, 'now', 'it is half past twelve in Dubai'],
  ['15:00', 'Asia/Dubai', null, 'missed', 'it is six in the evening in Dubai'],
  ['09:30', 'Asia/Tokyo', null, 'now', 'in Tokyo the day is over when the plan begins to ask'],
  ['09:30', 'Pacific/Auckland', null, 'now', 'nobody in Auckland is ever at work when the plan asks'],
  ['09:30', null, '11:15', '11:15', 'notifications are paused until a quarter past eleven'],
  ['09:30', null, '09:15', 'now', 'the pause is over'],
  ['09:30', null, '18:00', 'missed', 'notifications are paused for the day'],
  ['09:30', 'America/New_York', '12:00', '14:00', 'the pause ends before the morning comes'],
] as const)('at %s in zone %s, quiet until %s: %s, for %s', (now, zone, quiet, expected, _why) => {
  const quietUntil = quiet === null ? null : at(quiet);
  const open = nextOpenMoment({ now: at(now), plan: aPlan(), zone: zone as Zone | null, wished: null, quietUntil });
  expect(open).toEqual(
    expected === 'now' || expected === 'missed' ? { kind: expected } : { kind: 'later', at: at(expected) },
  );
});

test.each([
  ['09:30', '14:00', null, '14:00', 'they asked to be asked after lunch'],
  ['15:00', '14:00', null, 'now', 'their time has come'],
  ['09:30', '10:00', 'America/New_York', '15:00', 'ten o’clock is by their own clock'],
  ['09:30', '16:30', 'America/New_York', '14:00', 'a wish that the plan’s day does not reach is set aside'],
] as const)('at %s, wanting to be asked from %s in zone %s: %s, for %s', (now, wished, zone, expected, _why) => {
  const reader = { now: at(now), plan: aPlan(), zone: zone as Zone | null, quietUntil: null };
  const open = nextOpenMoment({ ...reader, wished: wished as TimeOfDay });
  expect(open).toEqual(expected === 'now' ? { kind: 'now' } : { kind: 'later', at: at(expected) });
});
