import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createSpacing, spaced } from '#adapters/teams/send/spacing.ts';
import type { Connector } from '#adapters/teams/connector/connector.ts';
import { createWindow } from '#adapters/teams/send/window.ts';
import type { Use } from '#adapters/network/use.ts';
import { aTime } from '#test/kit/a-time.ts';

/** The most that fall into any stretch of so many milliseconds. */
function mostWithin(moments: readonly number[], within: number): number {
  return Math.max(0, ...moments.map((at) => moments.filter((one) => one >= at && one < at + within).length));
}

test('five calls begin in any second, whatever they are for and however they come', async () => {
  const calls = fc.array(fc.record({ use: fc.constantFrom<Use>('bulk', 'interactive'), after: fc.nat(600) }), {
    maxLength: 60,
  });
  await fc.assert(
    fc.asyncProperty(calls, async (asked) => {
      const time = aTime();
      const window = createWindow({ most: 5, bulk: 4, within: 1000 }, time);
      const went: { readonly use: Use; readonly at: number }[] = [];
      const going: Promise<unknown>[] = [];
      for (const { use, after } of asked) {
        if (after > 300) await time.sleep(after);
        going.push(window(use).then(() => went.push({ use, at: time.now() })));
      }
      await Promise.all(going);
      expect(went).toHaveLength(asked.length);
      expect(
        mostWithin(
          went.map(({ at }) => at),
          1000,
        ),
      ).toBeLessThanOrEqual(5);
      expect(
        mostWithin(
          went.filter(({ use }) => use === 'bulk').map(({ at }) => at),
          1000,
        ),
      ).toBeLessThanOrEqual(4);
    }),
    { numRuns: 60 },
  );
});

test('an answer never waits behind five hundred reminders', async () => {
  const time = aTime();
  const spacing = createSpacing(time);
  let reminded = 0;
  const bulk = Array.from({ length: 500 }, async (_, number) => {
    await spacing(`a:${number}`, 'bulk');
    reminded += 1;
  });
  await spacing('a:7', 'interactive');
  expect([time.now(), reminded]).toEqual([0, 4]);
  await time.sleep(60_000);
  const before = time.now();
  await spacing('a:7', 'interactive');
  expect(time.now()).toBe(before);
  await Promise.all(bulk);
  expect(time.now()).toBeLessThan(150_000);
});

test('a conversation takes one call a second, and a thread of a channel is the channel’s', async () => {
  const time = aTime();
  const spacing = createSpacing(time);
  const moments = await Promise.all(
    ['19:x@thread.tacv2', '19:x@thread.tacv2;messageid=1', 'a:1', '19:x@thread.tacv2;messageid=2'].map(
      async (place) => {
        await spacing(place, 'bulk');
        return time.now();
      },
    ),
  );
  expect(moments).toEqual([0, 1100, 0, 2200]);
});

test('three answers in a row go at once, so that nobody waits for a receipt', async () => {
  const time = aTime();
  const spacing = createSpacing(time);
  for (let nth = 0; nth < 3; nth += 1) await spacing('a:1', 'interactive');
  expect(time.now()).toBe(0);
  await spacing('a:1', 'interactive');
  expect(time.now()).toBe(1100);
});

describe('every call of a connector waits its turn', () => {
  const silent = { post: '', update: undefined, startThread: { conversation: '', activity: '' }, openChat: '' };
  const connector = Object.fromEntries(
    [...Object.entries(silent), ['members', { members: [], next: null }] as const, ['channels', []] as const].map(
      ([name, gives]) => [name, async () => gives],
    ),
  ) as unknown as Connector;
  const posting = { summary: '', card: { type: 'AdaptiveCard', version: '1.5', body: [], fallbackText: '' } } as const;

  test.each([
    ['post', (one: Connector) => one.post('a:1', posting)],
    ['update', (one: Connector) => one.update('a:1', '1', posting)],
    ['startThread', (one: Connector) => one.startThread('a:1', posting, 'T')],
    ['openChat', (one: Connector) => one.openChat('1', 'T')],
    ['members', (one: Connector) => one.members('a:1', null)],
    ['channels', (one: Connector) => one.channels('a:1')],
  ] as const)('%s', async (_name, call) => {
    const time = aTime();
    const paced = spaced(() => connector, createSpacing(time), 'bulk')('https://smba.example/');
    await call(paced);
    await call(paced);
    expect(time.now()).toBe(1100);
  });
});
