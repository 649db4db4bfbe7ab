import { expect, test } from 'vitest';
import { keepRunning } from '#src/assembly/organisations/keep-running.ts';

test('a bot that ends by itself is started again, ever later, a minute at most, until it is stopped; each time that is told', async () => {
  const waits: number[] = [];
  const told: string[] = [];
  let [started, ended] = [0, 0];
  let nine = (): void => undefined;
  const ninth = new Promise<void>((resolve) => (nine = resolve));
  const bot = keepRunning({
    key: 'north',
    report: ({ what }) => void told.push(what),
    pause: async (milliseconds) => void waits.push(milliseconds),
    launch: () => {
      started += 1;
      if (started < 9)
        return { origin: Promise.resolve(null), gone: Promise.resolve('exit code 1'), end: async () => undefined };
      let end = (): void => undefined;
      const gone = new Promise<string>((resolve) => (end = () => resolve('exit code 0')));
      nine();
      return {
        origin: Promise.resolve('http://127.0.0.1:1'),
        gone,
        end: async () => {
          ended += 1;
          end();
        },
      };
    },
  });
  await ninth;
  await expect.poll(() => bot.origin()).toBe('http://127.0.0.1:1');
  expect(waits).toEqual([1_000, 2_000, 4_000, 8_000, 16_000, 32_000, 60_000, 60_000]);
  expect(told).toHaveLength(8);
  expect(told[0]).toBe('The bot of north ended (exit code 1) and is started again in 1 seconds; the others run on.');
  await bot.stop();
  expect([started, ended, bot.origin()]).toEqual([9, 1, null]);
});
