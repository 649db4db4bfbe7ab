import { expect, test } from 'vitest';
import { clockFrom, todayIn } from '#src/calendar/clock.ts';
import type { Clock } from '#src/calendar/clock.ts';
import { LONDON } from '#src/calendar/instant.ts';
import type { Instant } from '#src/calendar/instant.ts';

test('a trial clock starts where it is told and runs at the real pace', () => {
  let real = '2026-11-22T10:00:00.000Z' as Instant;
  const trial = clockFrom('2015-11-20T09:29:30.000Z' as Instant, { now: () => real });
  expect(trial.now()).toBe('2015-11-20T09:29:30.000Z');
  real = '2026-11-22T10:00:45.000Z' as Instant;
  expect(trial.now()).toBe('2015-11-20T09:30:15.000Z');
});

test('today is the plan’s day, not the machine’s', () => {
  const clock: Clock = { now: () => '2015-06-04T23:30:00.000Z' as Instant };
  expect(todayIn(clock, LONDON)).toBe('2015-06-05');
});
