import { expect, test } from 'vitest';
import { secondOfMinutes, startTicking } from '#jobs/schedule.ts';
import { aClock } from '#test/kit/a-clock.ts';

test('what was missed is looked at as soon as the bot starts, and a stop waits for the tick that runs', async () => {
  const ticks: string[] = [];
  const clock = aClock('2015-06-05T09:30:00+01:00');
  const stop = startTicking(async (now) => {
    await new Promise(setImmediate);
    ticks.push(now);
  }, clock);
  expect(ticks).toEqual([]);
  await stop();
  expect(ticks).toEqual(['2015-06-05T08:30:00.000Z']);
});

test.each([
  ['the machine’s own', '2026-11-30T12:00:41.250Z', 0],
  ['one that stands as the machine’s does', '2015-11-20T09:29:41.250Z', 0],
  ['one whose minute ends ten seconds from now', '2015-11-20T09:29:50.000Z', 52],
  ['one whose minute ends just after that of the machine', '2015-11-20T09:29:41.000Z', 1],
  ['one whose minute ends just before that of the machine', '2015-11-20T09:29:41.500Z', 0],
  ['one whose minute begins now', '2015-11-20T09:30:00.000Z', 42],
])('the minutes of a clock begin at a second of the machine’s, never before it: %s', (_what, shown, second) => {
  expect(secondOfMinutes(aClock(shown), aClock('2026-11-30T12:00:41.250Z'))).toBe(second);
});
