import type { IncomingMessage, ServerResponse } from 'node:http';
import { describe, expect, test } from 'vitest';
import { holdPlatform } from '#src/assembly/hold-platform.ts';
import type { Platform, PlatformFacts } from '#src/assembly/platform.ts';
import type { Messenger } from '#src/ports/messenger.ts';
import type { Departing } from '#src/ports/outbox.ts';
import type { Address } from '#src/ports/outgoing.ts';
import type { Person } from '#src/people/person.ts';

type Opened = Omit<Platform, 'name'>;

const HERE: Opened = {
  messenger: {
    audienceOf: async () => 'members' as const,
    reaches: () => false,
    send: async () => ({ thread: 'teams:t/c/1' as never, message: '1' }),
  },
  handle: async () => true,
  start: async () => undefined,
  introduced: async () => undefined,
  pickUp: async () => undefined,
  stop: async () => undefined,
  health: () => null,
};

/** A platform that opens as told, one try after the other; the last way goes on for ever. */
function aHolding(...ways: readonly (() => Partial<Opened>)[]) {
  const said: string[] = [];
  const waits: number[] = [];
  let opened = 0;
  let goOn: (() => void) | null = null;
  let line: Promise<void> | null = null;
  const facts: PlatformFacts = {
    name: 'Teams',
    key: 'teams',
    path: '/api/messages',
    hasDigest: true,
    open: async () => {
      await line;
      return { ...HERE, ...(ways[opened++] ?? ways.at(-1))?.() };
    },
  };
  let returned = 0;
  const holding = {
    report: ({ level, what }: { level: string; what: string }) => void said.push(`${level}: ${what}`),
    returned: async () => void returned++,
    wait: (milliseconds: number, signal: AbortSignal) =>
      new Promise<void>((resolve) => {
        waits.push(milliseconds);
        goOn = resolve;
        signal.addEventListener('abort', () => resolve());
      }),
  };
  return {
    hold: () => holdPlatform(facts, holding),
    /** The line does not answer until it is told to; nobody waits long for it. */
    holdOnASilentLine: async () => {
      let answer = (): void => undefined;
      line = new Promise<void>((resolve) => (answer = resolve));
      return { platform: await holdPlatform(facts, { ...holding, patience: async () => undefined }), answer };
    },
    said,
    waits,
    timesOpened: () => opened,
    timesReturned: () => returned,
    goOn: async () => {
      goOn?.();
      await new Promise((resolve) => setImmediate(resolve));
    },
  };
}

const fails = (): never => {
  throw new Error('There is no room on the line.');
};
const failsToStart = (): Partial<Opened> => ({ start: async () => fails() });
const well = (): Partial<Opened> => ({});

const MESSAGE = { key: 'k', to: { person: 'ann' } } as unknown as Departing;

describe('a platform that is well', () => {
  test('is as it would be by itself', async () => {
    const { hold, said } = aHolding(() => ({ health: () => 'no line for 70 seconds' }));
    const platform = await hold();
    await platform.start();
    expect(platform.health()).toBe('no line for 70 seconds');
    expect(platform.messenger.reaches({ channel: 'slt' }, null)).toBe(false);
    expect(await platform.messenger.send(MESSAGE, null)).toEqual({ thread: 'teams:t/c/1', message: '1' });
    await platform.stop();
    expect(said).toEqual([]);
  });

  test('keeps how many messages it takes at once', async () => {
    const atOnce = { answers: 4, unasked: 4 };
    const messenger: Messenger = { ...HERE.messenger, atOnce };
    const platform = await aHolding(() => ({ messenger })).hold();
    expect(platform.messenger.atOnce).toEqual(atOnce);
  });
});

// What went wrong: a line that never answered its upgrade held up the whole start for 304 seconds, the other platform's too.
test('a platform whose line does not answer holds up nobody, and is there when it does', async () => {
  const world = aHolding(well);
  const { platform, answer } = await world.holdOnASilentLine();
  expect(world.said).toEqual(['error: Teams takes long to open; everything else runs on.']);
  const starting = platform.start();
  expect(platform.health()).toContain('could not be started');
  answer();
  await starting;
  expect(platform.health()).toBeNull();
  expect(world.timesReturned()).toBe(1);
  await platform.stop();
});

describe('a platform that cannot be started', () => {
  test.each([
    { what: 'opened', way: fails },
    { what: 'started', way: failsToStart },
  ])(
    'since it could not be $what says so, and is tried afresh, ever later, until it is there',
    async ({ what, way }) => {
      const world = aHolding(way, way, way, well);
      const platform = await world.hold();
      await platform.start();
      expect(world.said[0]).toBe(`error: Teams could not be ${what}.`);
      expect(platform.health()).toContain('could not be started');
      for (let round = 0; round < 3; round++) await world.goOn();
      expect(world.waits).toEqual([10_000, 20_000, 40_000]);
      expect(platform.health()).toBeNull();
      expect([world.timesOpened(), world.timesReturned()]).toEqual([4, 1]);
      await platform.stop();
    },
  );

  test('is stopped before it is opened again, whatever comes of that', async () => {
    let stopped = 0;
    const stop = async (): Promise<void> => {
      stopped++;
      fails();
    };
    const world = aHolding(() => ({ ...failsToStart(), stop }), well);
    const platform = await world.hold();
    await platform.start();
    await world.goOn();
    expect(stopped).toBe(1);
    expect(platform.health()).toBeNull();
    await platform.stop();
  });

  test('holds up no end', async () => {
    const world = aHolding(fails);
    const platform = await world.hold();
    await platform.start();
    await platform.introduced();
    await platform.stop();
    expect(world.timesOpened()).toBe(1);
  });

  const ADDRESSES: readonly { readonly to: Address; readonly reached: boolean }[] = [
    { to: { person: 'ann' as never }, reached: true },
    { to: { channel: 'slt' }, reached: true },
    { to: { thread: 'teams:t/c/1' as never, person: null }, reached: true },
    { to: { thread: 'slack:T/C/1' as never, person: null }, reached: false },
  ];

  test.each(ADDRESSES)('still counts as the one for %o, or not', async ({ to, reached }) => {
    const platform = await aHolding(fails).hold();
    const ann = { id: 'ann', name: 'Ann Archer', accounts: { teams: 't/ann' } } as unknown as Person;
    expect(platform.messenger.reaches(to, ann)).toBe(reached);
    expect(platform.messenger.reaches({ person: ann.id }, { ...ann, accounts: {} })).toBe(false);
  });

  test('has what is sent through it wait', async () => {
    const platform = await aHolding(fails).hold();
    await expect(platform.messenger.send(MESSAGE, null)).rejects.toMatchObject({ definite: true, retryAfter: 120_000 });
  });

  test('asks whoever sends it something to send it again, and leaves what is not its own', async () => {
    const platform = await aHolding(fails).hold();
    const answered: number[] = [];
    const response = {
      writeHead: (status: number) => {
        answered.push(status);
        return { end: () => undefined };
      },
    } as unknown as ServerResponse;
    const to = (url: string) => platform.handle({ url } as IncomingMessage, response);
    expect([await to('/api/messages'), await to('/slack/events')]).toEqual([true, false]);
    expect(answered).toEqual([503]);
  });
});
