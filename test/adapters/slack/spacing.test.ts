import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createGate } from '#adapters/network/people/gate.ts';
import { createSpacing } from '#adapters/slack/send/spacing.ts';
import type { Use } from '#adapters/network/use.ts';
import { aTime } from '#test/kit/a-time.ts';

/** The moments at which calls went, one for each name, all asked for at once. */
async function momentsOf(names: readonly string[], pace: { every: number; burst: number }): Promise<readonly number[]> {
  const time = aTime();
  const gate = createGate(pace, time);
  return Promise.all(names.map((name) => gate(name).then(() => time.now())));
}

describe('a gate', () => {
  test.each([
    [{ every: 1000, burst: 1 }, [0, 1000, 2000, 3000, 4000]],
    [{ every: 1000, burst: 3 }, [0, 0, 0, 1000, 2000]],
  ])('at %j lets five calls through at %j', async (pace, moments) => {
    expect(await momentsOf(['a', 'a', 'a', 'a', 'a'], pace)).toEqual(moments);
  });

  test('lets no channel wait for another', async () => {
    expect(await momentsOf(['a', 'a', 'b', 'c'], { every: 1000, burst: 1 })).toEqual([0, 1000, 0, 0]);
  });

  test('never lets more through than its pace, however calls come', async () => {
    const calls = fc.array(fc.record({ name: fc.constantFrom('a', 'b'), after: fc.nat(3000) }), { maxLength: 40 });
    await fc.assert(
      fc.asyncProperty(calls, fc.integer({ min: 1, max: 4 }), async (asked, burst) => {
        const time = aTime();
        const gate = createGate({ every: 1000, burst }, time);
        const went: { name: string; at: number }[] = [];
        const going: Promise<unknown>[] = [];
        for (const { name, after } of asked) {
          await time.sleep(after);
          going.push(gate(name).then(() => went.push({ name, at: time.now() })));
        }
        await Promise.all(going);
        const gaps = ['a', 'b'].flatMap((name) => {
          const moments = went.filter((one) => one.name === name).map(({ at }) => at);
          return moments.slice(burst).map((at, index) => at - moments[index]!);
        });
        expect(gaps.filter((gap) => gap < 1000)).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });
});

test('an answer never waits behind five hundred reminders', async () => {
  const time = aTime();
  const spacing = createSpacing(time);
  const order: Use[] = [];
  const bulk = Array.from({ length: 500 }, async (_, number) => {
    await spacing.beforePost('T1', `D${number}`, 'bulk');
    order.push('bulk');
  });
  await spacing.beforePost('T1', 'D7', 'interactive');
  order.push('interactive');
  expect(time.now()).toBe(0);
  expect(order.filter((one) => one === 'bulk').length).toBeLessThan(20);
  await Promise.all(bulk);
});
