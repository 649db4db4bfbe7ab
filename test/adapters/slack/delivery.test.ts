import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { opaqueKey } from '#adapters/slack/send/message-id.ts';
import { createDelivery } from '#jobs/deliver-outbox.ts';
import { settleDoubts } from '#jobs/sending/settle-doubts.ts';
import type { World } from '#jobs/world.ts';
import { fromMs, readInstant, toMs } from '#src/calendar/instant.ts';
import type { OutKey, ThreadId } from '#src/ports/message.ts';
import type { Outgoing, OutgoingKind } from '#src/ports/outgoing.ts';
import { aDatabase } from '#test/kit/a-database.ts';
import { aPerson, aPlan, aRoster, day, personId } from '#test/kit/an-action.ts';
import type { Mishap } from '#test/kit/fake-slack.ts';
import { atDocumentedRates } from '#test/kit/slack-rates.ts';
import { aCard, aSlackMessenger } from './a-messenger.ts';

const START = readInstant('2015-06-05T09:30:00+01:00')!;

/** The outbox and its delivery on a fake Slack, all by one clock that goes on when everybody sleeps. */
async function aWorkspace(people: number) {
  const { register, outbox } = await aDatabase();
  const slack = aSlackMessenger({ digestChannel: 'C0123456789' });
  const members = Array.from({ length: people }, (_, at) =>
    aPerson(`Person ${at}`, { accounts: { slack: `T1/U${at}` } }),
  );
  await register.saveRoster(aRoster({ people: members }));
  await register.addPlan({ plan: aPlan(), headings: [], actions: [], at: START, day: day('2015-06-05') });
  const clock = { now: () => fromMs(toMs(START) + Math.floor(slack.time.now())) };
  const reports: string[] = [];
  const world: World = {
    register,
    outbox,
    clock,
    messengers: [slack.messenger],
    officeEmails: [],
    digestNote: null,
    report: ({ what }) => reports.push(what),
  };
  const say = (...outgoing: readonly Outgoing[]) =>
    register.write({ message: null, slot: null, entries: [], say: outgoing, asked: [] });
  return { ...slack, world, say, outbox, clock, faults: reports };
}

function aReminder(number: number, kind: OutgoingKind = 'office'): Outgoing {
  const to = { person: personId(`Person ${number}`) };
  return {
    key: `${kind}/${number}` as OutKey,
    kind,
    day: null,
    to,
    card: aCard(),
    about: [],
    edits: null,
    holds: null,
  };
}

describe('five hundred reminders', () => {
  test('all arrive once at Slack’s pace, and an answer goes before them', async () => {
    const { world, say, slack, time } = await aWorkspace(500);
    atDocumentedRates(slack);
    await say(...Array.from({ length: 500 }, (_, number) => aReminder(number)));
    const deliver = createDelivery(world);
    const all = deliver();
    const to = { thread: 'slack:T1/D7/1.1' as ThreadId, person: null };
    await say({ ...aReminder(7, 'receipt'), to });
    const since = slack.calls.length;
    await Promise.all([all, deliver()]);
    const answered = slack.posts.findIndex(({ key }) => key === opaqueKey('receipt/7' as OutKey));
    expect(answered).toBeGreaterThanOrEqual(0);
    expect(answered).toBeLessThan(since + 20);
    expect(slack.posts).toHaveLength(501);
    expect(new Set(slack.posts.map(({ key }) => key)).size).toBe(501);
    // Paced so that Slack refuses none, and no conversation is opened first: of those it takes fifty a minute.
    expect(slack.calls.filter(({ method }) => method === 'conversations.open')).toEqual([]);
    expect(slack.calls.filter(({ method }) => method === 'chat.postMessage')).toHaveLength(501);
    expect(time.now()).toBeLessThan(3 * 60_000);
  });
});

describe('a storm of refusals', () => {
  test('for one channel stalls nobody else, and what it asks for is waited for, an hour at most', async () => {
    const { world, say, slack, time, outbox, clock } = await aWorkspace(20);
    slack.always('chat.postMessage', ({ args }) =>
      args['channel'] === 'U3' ? { status: 429, retryAfter: '99999999' } : null,
    );
    await say(...Array.from({ length: 20 }, (_, number) => aReminder(number)));
    await createDelivery(world)();
    expect(slack.posts).toHaveLength(19);
    expect(time.now()).toBeLessThan(60_000);
    time.forward(55 * 60_000);
    expect(await outbox.take(clock.now(), 9)).toEqual([]);
    time.forward(25 * 60_000);
    expect((await outbox.take(clock.now(), 9)).map(({ key }) => key)).toEqual(['office/3']);
  });

  test('of every kind, in any order, and a restart anywhere post no message twice', async () => {
    const mishaps: readonly Mishap[] = [
      { status: 429, retryAfter: '1' },
      { status: 429 },
      { breaks: 'ECONNREFUSED', syscall: 'connect' },
      { breaks: 'ECONNRESET', accepts: true },
      { breaks: 'ECONNRESET' },
      { breaks: 'TimeoutError', accepts: true },
      { status: 502, accepts: true },
      { body: '<html>', accepts: true },
      { error: 'internal_error' },
      { error: 'invalid_blocks' },
      { error: 'is_archived' },
    ];
    const chosen = fc.array(fc.constantFrom(...mishaps), { minLength: 5, maxLength: 40 });
    await fc.assert(
      fc.asyncProperty(chosen, fc.nat(12), async (stormy, restartAt) => {
        const { world, say, slack, time, outbox } = await aWorkspace(8);
        slack.next('chat.postMessage', ...stormy);
        await say(
          ...Array.from({ length: 8 }, (_, number) => aReminder(number)),
          ...Array.from({ length: 4 }, (_, number) => aReminder(number, 'receipt')),
          { ...aReminder(0, 'digest'), to: { channel: 'slt' }, card: aCard({ thread: [aCard(), aCard()] }) },
        );
        for (let round = 0; round < 15; round++) {
          if (round === restartAt) {
            // Taken, and then the process dies.
            await outbox.take(world.clock.now(), 2, 'unasked');
            await outbox.recover();
          }
          await settleDoubts(world);
          await createDelivery(world)();
          time.forward(20 * 60_000);
        }
        const keys = slack.posts.map(({ key }) => key);
        expect(keys.toSorted()).toEqual([...new Set(keys)].toSorted());
        expect(await outbox.take(world.clock.now(), 99)).toEqual([]);
      }),
      { numRuns: 12 },
    );
  });
});
