import { expect, test } from 'vitest';
import { createRounds } from '#adapters/network/people/rounds.ts';

/** Looks of which each finds what is said of it, then whole ones; the waits between them, in seconds. */
async function waitsAfter(looks: readonly boolean[]): Promise<readonly number[]> {
  const waits: number[] = [];
  const left = [...looks];
  let isWhole = true;
  const look = async (): Promise<void> => void (isWhole = left.shift() ?? true);
  let next: (() => void) | null = null;
  const { start, stop } = createRounds({ look, wasWhole: () => isWhole }, (wait, run) => {
    waits.push(wait / 1000);
    next = run;
    return () => (next = null);
  });
  start();
  for (const _ of looks) {
    await new Promise((resolve) => setImmediate(resolve));
    next!();
  }
  await new Promise((resolve) => setImmediate(resolve));
  stop();
  expect(next, 'nothing is left to run').toBeNull();
  return waits;
}

test('everybody is looked at every ten minutes, and half a minute after a look that the platform cut short, then ever later', async () => {
  expect(await waitsAfter([true, true])).toEqual([600, 600, 600]);
  expect(await waitsAfter([false, true])).toEqual([30, 600, 600]);
  expect(await waitsAfter([false, false, false, false, false, false, true, false])).toEqual([
    30, 60, 120, 240, 480, 600, 600, 30, 600,
  ]);
});
