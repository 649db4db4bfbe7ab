import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createDelivery } from '#jobs/deliver-outbox.ts';
import { settleDoubts } from '#jobs/sending/settle-doubts.ts';
import type { World } from '#jobs/world.ts';
import { fromMs, readInstant, toMs } from '#src/calendar/instant.ts';
import type { OutKey } from '#src/ports/message.ts';
import type { Outgoing, OutgoingKind } from '#src/ports/outgoing.ts';
import { aDatabase } from '#test/kit/a-database.ts';
import { aPerson, aPlan, aRoster, day, personId } from '#test/kit/an-action.ts';
import { isThreadIn } from '#test/kit/teams/a-connector.ts';
import type { Fate } from '#test/kit/teams/a-connector.ts';
import { chatOf, LEADERS, objectIdOf, TENANT } from '#test/kit/teams/tenant.ts';
import { aCard, aTeamsMessenger } from './a-messenger.ts';
import type { Break } from './a-messenger.ts';

const START = readInstant('2015-06-05T09:30:00+01:00')!;
const OFFICER = 'Olive Office';

/** The outbox and its delivery on a Bot Connector of our own, all by one clock that goes on when everybody sleeps. */
async function aTenantOf(size: number) {
  const { register, outbox, installations } = await aDatabase();
  const names = [...Array.from({ length: size }, (_, at) => `Person ${at}`), OFFICER];
  const people = names.map((name) => ({ name, email: null }));
  const teams = await aTeamsMessenger({ people, installations });
  const roster = names.map((name) => {
    const accounts = { teams: `${TENANT}/${objectIdOf(name)}` };
    return aPerson(name, name === OFFICER ? { accounts, role: 'office' } : { accounts });
  });
  await register.saveRoster(aRoster({ people: roster }));
  await register.addPlan({ plan: aPlan(), headings: [], actions: [], at: START, day: day('2015-06-05') });
  const clock = { now: () => fromMs(toMs(START) + Math.floor(teams.time.now())) };
  const reports: string[] = [];
  const world: World = {
    register,
    outbox,
    clock,
    messengers: [teams.messenger],
    officeEmails: [],
    digestNote: null,
    report: ({ what }) => reports.push(what),
  };
  const say = (...outgoing: readonly Outgoing[]) =>
    register.write({ message: null, slot: null, entries: [], say: outgoing, asked: [] });
  return { ...teams, world, say, outbox, reports };
}

function aReminder(number: number, kind: OutgoingKind = 'office'): Outgoing {
  const to = { person: personId(`Person ${number}`) };
  const card = aCard({ heading: `${kind}/${number}` });
  return { key: `${kind}/${number}` as OutKey, kind, day: null, to, card, about: [], edits: null, holds: null };
}

describe('somebody whom Teams refuses', () => {
  test.each([
    ['not installed', 'Setup policies'],
    ['blocked', 'they have blocked Ragtime'],
    ['gone', 'whether they have left'],
  ] as const)('because they are %s is not tried for ever, and the office is told what helps', async (reach, remedy) => {
    const { world, say, cloud, time, reports } = await aTenantOf(2);
    cloud.connector.people.setReach('Person 0', reach);
    await say(aReminder(0), aReminder(1));
    await createDelivery(world)();
    const tried = cloud.connector.calls.length;
    expect(cloud.connector.standing(chatOf('Person 1'))).toHaveLength(1);
    expect(cloud.connector.standing(chatOf('Person 0'))).toEqual([]);
    const [told] = cloud.connector.standing(chatOf(OFFICER));
    expect(JSON.stringify(told!.card)).toContain(remedy);
    expect(told!.summary).toContain('Person 0');
    expect(reports.join('\n')).toContain(remedy);
    time.forward(24 * 3_600_000);
    await createDelivery(world)();
    expect(cloud.connector.calls).toHaveLength(tried);
  });

  test('for too many calls gets theirs later, and stalls nobody else', async () => {
    const { world, say, cloud, time } = await aTenantOf(3);
    const isFirst = ({ conversation }: { conversation: string | null }): boolean => conversation === chatOf('Person 0');
    cloud.connector.next(isFirst, { status: 429, retryAfter: 600 });
    await say(aReminder(0), aReminder(1), aReminder(2));
    await createDelivery(world)();
    expect(cloud.connector.shown).toHaveLength(2);
    time.forward(9 * 60_000);
    await createDelivery(world)();
    expect(cloud.connector.shown).toHaveLength(2);
    time.forward(6 * 60_000);
    await createDelivery(world)();
    expect(cloud.connector.standing(chatOf('Person 0'))).toHaveLength(1);
  });
});

test('two hundred reminders arrive once at Teams’ pace, and an answer goes before them', async () => {
  const { world, say, cloud, time } = await aTenantOf(200);
  await say(...Array.from({ length: 200 }, (_, number) => aReminder(number)));
  const deliver = createDelivery(world);
  const all = deliver();
  await say(aReminder(7, 'receipt'));
  const since = cloud.connector.calls.length;
  await Promise.all([all, deliver()]);
  const answered = cloud.connector.calls.findIndex(({ body }) => String(body['summary']).includes('receipt/7'));
  expect(answered).toBeGreaterThanOrEqual(0);
  expect(answered).toBeLessThan(since + 30);
  expect(cloud.connector.shown).toHaveLength(201);
  // A chat is opened and written to: four hundred calls, of which four go in a second.
  expect(time.now()).toBeGreaterThan(95_000);
  expect(time.now()).toBeLessThan(150_000);
});

describe('a digest that Teams does not take', () => {
  const refusals: readonly Fate[] = [
    { status: 401 },
    { status: 403 },
    { status: 404, code: 'ConversationNotFound' },
    { status: 412 },
    { status: 429 },
    { status: 429, retryAfter: 99_999_999 },
    { status: 502 },
    { status: 504 },
  ];

  test.each(refusals)('(%j), twice, stands there once within a few hours', async (fate) => {
    const { world, say, cloud, time } = await aTenantOf(1);
    cloud.connector.next(isThreadIn(LEADERS), fate, 2);
    await say({ ...aReminder(0, 'digest'), day: day('2015-06-05'), to: { channel: 'slt' } });
    for (let round = 0; round < 20; round += 1) {
      await createDelivery(world)();
      time.forward(10 * 60_000);
    }
    expect(cloud.connector.standing(LEADERS)).toHaveLength(1);
  });
});

test('a storm of every fault, in any order, and a restart anywhere post no message twice', async () => {
  const mishaps: readonly (Fate | Break)[] = [
    { status: 412 },
    { status: 429, retryAfter: 1 },
    { status: 429 },
    { status: 500 },
    { status: 502 },
    { status: 503 },
    { status: 504 },
    { status: 404, code: 'ConversationNotFound' },
    { reset: true },
    { withoutId: true },
    { breaks: 'ECONNREFUSED', syscall: 'connect' },
    { breaks: 'UND_ERR_HEADERS_TIMEOUT', accepts: true },
    { breaks: 'ECONNRESET' },
  ];
  const chosen = fc.array(fc.constantFrom(...mishaps), { minLength: 5, maxLength: 30 });
  await fc.assert(
    fc.asyncProperty(chosen, fc.nat(10), async (stormy, restartAt) => {
      const { world, say, cloud, time, outbox, breakNext } = await aTenantOf(6);
      for (const one of stormy) {
        if ('breaks' in one) breakNext(one);
        else cloud.connector.next(() => true, one);
      }
      const digest = aCard({ heading: 'digest', thread: [aCard({ heading: 'part 1' }), aCard({ heading: 'part 2' })] });
      await say(
        ...Array.from({ length: 6 }, (_, number) => aReminder(number)),
        ...Array.from({ length: 3 }, (_, number) => aReminder(number, 'receipt')),
        { ...aReminder(0, 'digest'), to: { channel: 'slt' }, card: digest },
      );
      for (let round = 0; round < 12; round += 1) {
        if (round === restartAt) {
          // Taken, and then the process dies.
          await outbox.take(world.clock.now(), 2, 'unasked');
          await outbox.recover();
        }
        await settleDoubts(world);
        await createDelivery(world)();
        time.forward(20 * 60_000);
      }
      const posted = cloud.connector.shown.map(({ conversation, summary }) => `${conversation} ${summary}`);
      const told = chatOf(OFFICER);
      const unique = posted.filter((one) => !one.startsWith(told));
      expect(unique.toSorted()).toEqual([...new Set(unique)].toSorted());
      expect(cloud.connector.standing(LEADERS).length).toBeLessThanOrEqual(3);
      expect(await outbox.take(world.clock.now(), 99)).toEqual([]);
    }),
    { numRuns: 10 },
  );
});
