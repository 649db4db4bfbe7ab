import { describe, expect, test } from 'vitest';
import { anOutgoing } from '#test/kit/an-outgoing.ts';
import { createDelivery } from '#jobs/deliver-outbox.ts';
import { readInstant } from '#src/calendar/instant.ts';
import type { Instant } from '#src/calendar/instant.ts';
import type { AccountId, OutKey, ThreadId } from '#src/ports/message.ts';
import { SendFault } from '#src/ports/send-fault.ts';
import type { Messenger } from '#src/ports/messenger.ts';
import type { Departing, Sent } from '#src/ports/outbox.ts';
import type { Outgoing } from '#src/ports/outgoing.ts';
import { aPerson, aRoster, anAction, personId } from '#test/kit/an-action.ts';
import { aWorld, aWork, keysOf, questionsSince } from './a-world.ts';
import type { TestWorld } from './a-world.ts';

const HALF_PAST_NINE = '2015-06-05T09:30:00+01:00';

/** A platform with lanes that keeps every message until it is let go. */
function aSlowPlatform() {
  const open = new Map<string, (sent: Sent) => void>();
  const done: string[] = [];
  const messenger: Messenger = {
    atOnce: { answers: 8, unasked: 4 },
    audienceOf: async () => 'members' as const,
    reaches: () => true,
    send: ({ key, to }) =>
      new Promise((resolve) => {
        const thread = ('thread' in to ? to.thread : `slow:${key}`) as ThreadId;
        open.set(key, () => {
          open.delete(key);
          done.push(key);
          resolve({ thread, message: key });
        });
      }),
  };
  const letGo = async (key: string): Promise<void> => {
    open.get(key)?.({ thread: '' as ThreadId, message: '' });
    await soon();
  };
  return { messenger, open, done, letGo };
}

describe('two lanes', () => {
  test('an answer goes at once while reminders crawl', async () => {
    const { messenger, open, done, letGo } = aSlowPlatform();
    const world = await aWorld({ messengers: [messenger] });
    await say(world, ...numbered(6, (number) => ofTheOffice(`office/${number}`, { to: personNamed(number) })));
    const deliver = createDelivery(world);
    const first = deliver();
    await soon();
    expect(open.size).toBe(4);
    await say(world, ofTheOffice('receipt/1', { kind: 'receipt', to: inThread('t1') }));
    const second = deliver();
    await soon();
    await letGo('receipt/1');
    expect(done).toEqual(['receipt/1']);
    for (const number of [1, 2, 3, 4, 5, 6]) await letGo(`office/${number}`);
    await Promise.all([first, second]);
    expect(done).toHaveLength(7);
  });

  test('what is said in one conversation keeps its order, also when the first is refused for a while', async () => {
    const sent: string[] = [];
    let isBusy = true;
    const send = async ({ key, to }: Departing): Promise<Sent> => {
      if (isBusy && key === 'r1') throw new SendFault('busy', { definite: true, retryAfter: 30_000 });
      sent.push(key);
      return { thread: 'thread' in to ? to.thread : ('x' as ThreadId), message: key };
    };
    const world = await aWorld({
      messengers: [
        { audienceOf: async () => 'members', atOnce: { answers: 8, unasked: 4 }, reaches: () => true, send },
      ],
    });
    const receipt = (key: string, at: string) => ofTheOffice(key, { kind: 'receipt', to: inThread(at) });
    await say(world, receipt('r1', 't1'), receipt('r2', 't1'), receipt('r3', 't2'));
    const deliver = createDelivery(world);
    await deliver();
    expect(sent).toEqual(['r3']);
    isBusy = false;
    world.clock.forward({ minutes: 5 });
    await deliver();
    expect(sent).toEqual(['r3', 'r1', 'r2']);
  });

  test('the answers to many commands of one account leave room for everybody else’s', async () => {
    const { messenger, open, letGo } = aSlowPlatform();
    const world = await aWorld({ messengers: [messenger] });
    const answer = (key: string, account: string) =>
      ofTheOffice(key, {
        kind: 'receipt',
        to: { thread: `command/${key}` as ThreadId, person: null, account: account as AccountId },
      });
    await say(world, ...numbered(30, (number) => answer(`flood/${number}`, 'slow:one')), answer('other', 'slow:other'));
    const delivered = createDelivery(world)();
    await soon();
    expect([...open.keys()]).toContain('other');
    await letGo('other');
    for (let number = 1; number <= 30; number += 1) {
      await expect.poll(() => open.has(`flood/${number}`)).toBe(true);
      await letGo(`flood/${number}`);
    }
    await delivered;
  });

  test('an edit goes when what it changes is there, though that is in the other lane', async () => {
    const { messenger, done, letGo } = aSlowPlatform();
    const world = await aWorld({ messengers: [messenger] });
    const edits = 'office/1' as OutKey;
    await say(world, ofTheOffice('office/1'), ofTheOffice('changed/1', { kind: 'notice', edits }));
    const delivered = createDelivery(world)();
    await soon();
    await letGo('changed/1');
    expect(done).toEqual([]);
    await letGo('office/1');
    await letGo('changed/1');
    await delivered;
    expect(done).toEqual(['office/1', 'changed/1']);
  });

  test('nothing more is taken once the bot is told to stop', async () => {
    const { messenger, done, letGo } = aSlowPlatform();
    const world = await aWorld({ messengers: [messenger] });
    await say(world, ...numbered(6, (number) => ofTheOffice(`office/${number}`, { to: personNamed(number) })));
    const halt = new AbortController();
    const delivered = createDelivery(world, halt.signal)();
    await soon();
    halt.abort();
    for (const number of [1, 2, 3, 4]) await letGo(`office/${number}`);
    await delivered;
    expect(done).toHaveLength(4);
    expect(keysOf(await world.outbox.take(world.clock.now(), 9))).toEqual(['office/5', 'office/6']);
  });
});

describe('the parts of a message', () => {
  /** A platform that posts a digest in three parts, and loses its second. */
  const aLossyPlatform = (sent: string[]): Messenger => ({
    atOnce: { answers: 8, unasked: 4 },
    audienceOf: async () => 'members' as const,
    reaches: () => true,
    send: async ({ key, part }) => {
      sent.push(key);
      if (part?.number === 1) throw new SendFault('the line broke', { definite: false, retryAfter: null });
      return { thread: 'root' as ThreadId, message: key, more: part === undefined ? 2 : 0 };
    },
  });

  test('follow it one by one, and one that is lost repeats none', async () => {
    const sent: string[] = [];
    const world = await aWorld({ messengers: [aLossyPlatform(sent)] });
    await say(world, ofTheOffice('digest/RIP/2015-06-08', { kind: 'digest', to: { channel: 'slt' } }));
    for (let round = 0; round < 3; round++) await createDelivery(world)();
    expect(sent).toEqual(['digest/RIP/2015-06-08', 'digest/RIP/2015-06-08/part:1', 'digest/RIP/2015-06-08/part:2']);
  });

  test('are sent after a crash between them, and the message itself is not sent again', async () => {
    const sent: string[] = [];
    const world = await aWorld({ messengers: [aLossyPlatform(sent)] });
    await say(world, ofTheOffice('d1', { kind: 'digest', to: { channel: 'slt' } }));
    const halt = new AbortController();
    const messenger: Messenger = {
      ...aLossyPlatform(sent),
      send: async (message, person) => {
        halt.abort();
        return aLossyPlatform(sent).send(message, person);
      },
    };
    await createDelivery({ ...world, messengers: [messenger] }, halt.signal)();
    expect(sent).toEqual(['d1']);
    await world.outbox.recover();
    await createDelivery(world)();
    expect(sent).toEqual(['d1', 'd1/part:1', 'd1/part:2']);
  });
});

describe('a reminder to somebody who is not to be disturbed', () => {
  async function aMorning(said: { zone?: string; quietUntil?: string }): Promise<TestWorld> {
    const world = await aWorld({ actions: [anAction({ due: '2015-06-05' })] });
    await world.register.saveRoster(
      aRoster({ people: [aPerson('Ann Archer', { zone: (said.zone ?? null) as never }), 'Olive Office'] }),
    );
    const until: Instant | null = said.quietUntil === undefined ? null : readInstant(said.quietUntil);
    Object.assign(world.messenger, { quietUntil: async () => until });
    await world.tickAt(HALF_PAST_NINE);
    return world;
  }

  test('waits for the end of the pause, and is then sent once', async () => {
    const world = await aMorning({ quietUntil: '2015-06-05T11:00:00+01:00' });
    expect(world.messenger.sent).toEqual([]);
    await world.tickAt('2015-06-05T10:59:00+01:00');
    expect(world.messenger.sent).toEqual([]);
    await world.tickAt('2015-06-05T11:00:00+01:00');
    await world.tickAt('2015-06-05T11:01:00+01:00');
    expect(keysOf(world.messenger.sent)).toEqual(['nudge/2015-06-05/person:ann-archer']);
  });

  test('waits for nine o’clock where they are', async () => {
    const world = await aMorning({ zone: 'America/New_York' });
    await world.tickAt('2015-06-05T13:59:00+01:00');
    expect(world.messenger.sent).toEqual([]);
    await world.tickAt('2015-06-05T14:00:00+01:00');
    expect(world.messenger.sent).toHaveLength(1);
  });

  test('is dropped for the day when the pause outlasts it, and asked anew on the next', async () => {
    const world = await aMorning({ quietUntil: '2015-06-05T20:00:00+01:00' });
    expect(await questionsSince(world, '2015-06-05')).toEqual([]);
    await world.tickAt('2015-06-09T09:30:00+01:00');
    expect(keysOf(world.messenger.sent)).toContain('nudge/2015-06-09/person:ann-archer');
  });
});

function soon(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}

function numbered<T>(count: number, make: (number: number) => T): readonly T[] {
  return Array.from({ length: count }, (_, index) => make(index + 1));
}

function personNamed(number: number) {
  return { person: personId(`Person ${number}`) };
}

function inThread(thread: string) {
  return { thread: thread as ThreadId, person: null };
}

async function say({ register }: TestWorld, ...outgoing: readonly Outgoing[]): Promise<void> {
  await register.write({ ...aWork([]), say: outgoing });
}

function ofTheOffice(key: string, said: Partial<Outgoing> = {}): Outgoing {
  return anOutgoing(key, { kind: 'office', ...said });
}
