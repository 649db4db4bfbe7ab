import { expect, test } from 'vitest';
import { createShared } from '#src/conversation/shared.ts';

/** Work whose runs end when they are told to. */
function aLongWork() {
  const ends: (() => void)[] = [];
  const run = createShared(() => new Promise<void>((end) => ends.push(end)));
  const endRun = async (): Promise<void> => {
    ends.at(-1)?.();
    await new Promise((settle) => setImmediate(settle));
  };
  return { run, endRun, runs: () => ends.length };
}

test('whoever asks during a run gets one that begins after they asked, shared by all who did', async () => {
  const { run, endRun, runs } = aLongWork();
  const first = run();
  const second = run();
  const third = run();
  expect(second).toBe(third);
  expect(runs()).toBe(1);
  await endRun();
  await first;
  expect(runs()).toBe(2);
  await endRun();
  await Promise.all([second, third]);
  expect(runs()).toBe(2);
});

test('asking again when all is done runs it again', async () => {
  const { run, endRun, runs } = aLongWork();
  const first = run();
  await endRun();
  await first;
  const second = run();
  await endRun();
  await second;
  expect(runs()).toBe(2);
});

test('a run that fails tells those who asked for it, and the next goes on', async () => {
  let times = 0;
  const run = createShared(async () => {
    times += 1;
    if (times === 1) throw new Error('the first fails');
  });
  const first = run();
  const second = run();
  await expect(first).rejects.toThrow('the first fails');
  await expect(second).resolves.toBeUndefined();
  expect(times).toBe(2);
});
