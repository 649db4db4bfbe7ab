import { expect, test } from 'vitest';
import { startTicking } from '#jobs/schedule.ts';
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
