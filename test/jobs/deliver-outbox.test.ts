import { describe, expect, test } from 'vitest';
import { anOutgoing } from '#test/kit/an-outgoing.ts';
import { createDelivery } from '#jobs/deliver-outbox.ts';
import { asText } from '#src/messages/text/as-text.ts';
import type { OutKey, ThreadId } from '#src/ports/message.ts';
import { NotYet } from '#src/not-yet.ts';
import { SendFault } from '#src/ports/send-fault.ts';
import type { Outgoing } from '#src/ports/outgoing.ts';
import { aMessenger } from '#test/kit/a-messenger.ts';
import { anAction, day, personId } from '#test/kit/an-action.ts';
import { anAnswer, aWorld, aWork, keysOf, questionsSince } from './a-world.ts';
import type { TestWorld } from './a-world.ts';

const HALF_PAST_NINE = '2015-06-05T09:30:00+01:00';
const ANN = personId('Ann Archer');
const REFUSED = new SendFault('too many at once', { definite: true, retryAfter: 60_000 });
const UNKNOWN = new SendFault('the line broke', { definite: false, retryAfter: null });
const GONE = new SendFault('this account is closed', { definite: true, retryAfter: null });

/** A world in which the morning's nudge to Ann is written and refused once, to be tried again after a minute. */
async function aHeldNudge(dues: readonly string[] = ['2015-06-05']): Promise<TestWorld> {
  const actions = dues.map((due, index) => anAction({ ref: `8.1.${index + 3}`, due, position: index }));
  const world = await aWorld({ actions });
  world.messenger.failWith(REFUSED);
  await world.tickAt(HALF_PAST_NINE);
  world.messenger.failWith(null);
  return world;
}

describe('at the moment of sending a nudge', () => {
  test('asks what is still to be asked', async () => {
    const world = await aHeldNudge();
    await world.tickAt('2015-06-05T09:35:00+01:00');
    expect(keysOf(world.messenger.sent)).toEqual(['nudge/2015-06-05/person:ann-archer']);
  });

  test('drops a message whose only question was answered meanwhile', async () => {
    const world = await aHeldNudge();
    await world.register.write(aWork([anAnswer(world)]));
    await world.tickAt('2015-06-05T09:35:00+01:00');
    expect(world.messenger.sent).toEqual([]);
    expect(await questionsSince(world, '2015-06-05')).toEqual([]);
  });

  test('leaves out the question that was answered and keeps the other', async () => {
    const world = await aHeldNudge(['2015-06-05', '2015-06-05']);
    await world.register.write(aWork([anAnswer(world)]));
    await world.tickAt('2015-06-05T09:35:00+01:00');
    expect(world.messenger.sent.map(({ about }) => about)).toEqual([[{ action: 'RIP/8.1.4', rule: 'due-today' }]]);
    expect(asText(world.messenger.sent[0]!.card)).not.toContain('8.1.3');
  });

  test.each([
    ['is on leave', { kind: 'away', from: day('2015-06-05'), to: day('2015-06-12'), deputy: null, words: 'away' }],
    ['asked for quiet', { kind: 'paused', until: day('2015-06-30'), words: 'pause' }],
  ] as const)('writes to nobody who %s since', async (_why, event) => {
    const world = await aHeldNudge();
    const said = { at: world.clock.now(), day: day('2015-06-05'), by: ANN, message: null };
    await world.register.write(aWork([{ ...said, person: ANN, event }]));
    await world.tickAt('2015-06-05T09:35:00+01:00');
    expect(world.messenger.sent).toEqual([]);
  });

  test('asks nothing that was snoozed since', async () => {
    const world = await aHeldNudge();
    const event = { kind: 'snoozed', person: ANN, until: day('2015-06-12'), words: 'snooze' } as const;
    await world.register.write(aWork([{ ...anAnswer(world), event } as ReturnType<typeof anAnswer>]));
    await world.tickAt('2015-06-05T09:35:00+01:00');
    expect(world.messenger.sent).toEqual([]);
  });

  test.each(['2015-06-05T17:00:00+01:00', '2015-06-08T09:00:00+01:00'])(
    'sends none after work or on another day (%s); the next working day asks anew',
    async (moment) => {
      const world = await aHeldNudge();
      await world.tickAt(moment);
      expect(keysOf(world.messenger.sent).filter((key) => key.startsWith('nudge/2015-06-05'))).toEqual([]);
      await world.tickAt('2015-06-09T09:30:00+01:00');
      expect(keysOf(world.messenger.sent)).toContain('nudge/2015-06-09/person:ann-archer');
    },
  );
});

describe('what a platform answers', () => {
  test('a definite refusal is tried again for as long as a week, and then the office is told', async () => {
    const world = await aWorld();
    const tried: string[] = [];
    const send = async ({ key }: { readonly key: OutKey }) => {
      tried.push(key);
      throw REFUSED;
    };
    const deliver = createDelivery({ ...world, messengers: [{ ...world.messenger, send }] });
    await say(world, anOutgoing('receipt/1'));
    for (let hour = 0; hour < 8 * 24; hour++) {
      await deliver();
      world.clock.forward({ minutes: 60 });
    }
    const last = tried.filter((key) => key === 'receipt/1').length;
    expect(last).toBeGreaterThan(7 * 24);
    expect(last).toBeLessThan(8 * 24);
    expect(
      world.reports.filter((line) => line.startsWith('A message was not sent: too many at once')),
    ).not.toHaveLength(0);
  });

  test('an answer that says nothing leaves a question uncertain, and it is never sent again', async () => {
    const world = await aWorld();
    await say(world, anOutgoing('n1', { kind: 'nudge' }), anOutgoing('n2', { kind: 'escalation' }));
    world.messenger.failWith(UNKNOWN);
    await createDelivery(world)();
    world.messenger.failWith(null);
    world.clock.forward({ minutes: 60 * 24 });
    await createDelivery(world)();
    expect(world.messenger.sent).toEqual([]);
    expect(world.reports).toHaveLength(2);
  });

  test.each([REFUSED, UNKNOWN, GONE])('no line of the log names who should have had it (%s)', async (fault) => {
    const world = await aWorld();
    world.messenger.failWith(fault);
    for (let minutes = 0; minutes < 300; minutes += 30) {
      await world.tickAt(HALF_PAST_NINE);
      world.clock.forward({ minutes: 30 });
      await createDelivery(world)();
    }
    expect(world.reports.length).toBeGreaterThan(0);
    expect(world.reports.join('\n')).not.toMatch(/ann|archer|olive/iu);
  });

  test('a bug in a platform stops no other message', async () => {
    const world = await aWorld();
    await say(world, anOutgoing('receipt/1'), anOutgoing('receipt/2'));
    const send = (message: { key: OutKey }) =>
      message.key === 'receipt/1'
        ? Promise.reject(new TypeError('x is undefined'))
        : world.messenger.send(message as never, null);
    await createDelivery({ ...world, messengers: [{ ...world.messenger, send }] })();
    expect(keysOf(world.messenger.sent)).toEqual(['receipt/2']);
  });

  test('an account that is closed is told to the office once a day', async () => {
    const world = await aWorld();
    const send = (message: Parameters<typeof world.messenger.send>[0]) =>
      'person' in message.to && message.to.person === ANN ? Promise.reject(GONE) : world.messenger.send(message, null);
    await say(world, anOutgoing('receipt/1'), anOutgoing('receipt/2'));
    const deliver = createDelivery({ ...world, messengers: [{ ...world.messenger, send }] });
    await deliver();
    await deliver();
    expect(world.messenger.sent.map(({ to }) => to)).toEqual([{ person: personId('Olive Office') }]);
    expect(asText(world.messenger.sent[0]!.card)).toContain('A message to Ann Archer could not be delivered');
  });
});

describe('a digest for a channel that is not there yet', () => {
  const MONDAY = '2015-06-08T08:30:00+01:00';

  test('waits untried, and goes as soon as the channel is there', async () => {
    const world = await aWorld();
    world.messenger.failWith(new NotYet('Ragtime is in no team yet', 300_000));
    await world.tickAt(MONDAY);
    for (let tick = 0; tick < 40; tick++) {
      await world.tickAt(`2015-06-08T${10 + Math.floor(tick / 10)}:${10 + (tick % 10) * 5}:00+01:00`);
    }
    expect(world.reports.join()).not.toContain('was not sent');
    world.messenger.failWith(null);
    await world.tickAt('2015-06-08T16:00:00+01:00');
    expect(keysOf(world.messenger.sent)).toContain('digest/RIP/2015-06-08');
    expect(world.messenger.sent.find(({ kind }) => kind === 'digest')?.attempts).toBe(1);
  });

  test('is given up when it is history, and only then the office is told', async () => {
    const world = await aWorld();
    await world.tickAt('2015-06-08T08:00:00+01:00');
    world.messenger.failWith(new NotYet('Ragtime is in no team yet', 300_000));
    await world.tickAt(MONDAY);
    await world.tickAt('2015-06-10T08:29:00+01:00');
    expect(world.reports.join()).not.toContain('was not sent');
    await world.tickAt('2015-06-10T08:40:00+01:00');
    expect(world.reports.join()).toContain('A message was not sent: Ragtime is in no team yet');
  });

  test('is nothing that any other message waits for', async () => {
    const world = await aWorld();
    world.messenger.failWith(new NotYet('Ragtime is in no team yet', 300_000));
    await say(world, anOutgoing('receipt/1'));
    await world.tickAt(HALF_PAST_NINE);
    expect(world.reports.join()).toContain('A message was not sent: Ragtime is in no team yet');
  });
});

describe('whom no platform reaches', () => {
  test('is given up and told to the office', async () => {
    const messenger = aMessenger((to) => !('person' in to && to.person === ANN));
    const world = await aWorld({ messengers: [messenger] });
    await say(world, anOutgoing('receipt/1'));
    await createDelivery(world)();
    expect(keysOf(messenger.sent)).toEqual([`undelivered/2015-06-05/${ANN}/person:olive-office`]);
  });

  test('is told to nobody when nobody can be reached', async () => {
    const world = await aWorld({ messengers: [] });
    await say(world, anOutgoing('receipt/1'));
    for (let round = 0; round < 3; round++) await createDelivery(world)();
    expect(world.reports.filter((line) => line.includes('was not sent'))).toHaveLength(2);
  });
});

describe('an edit', () => {
  test('changes the message where it was posted', async () => {
    const world = await aWorld();
    await say(world, anOutgoing('nudge-like'), anOutgoing('answered/1', { edits: 'nudge-like' as OutKey }));
    await createDelivery(world)();
    expect(world.messenger.sent.map(({ key, editing }) => [key, editing?.message ?? null])).toEqual([
      ['nudge-like', null],
      ['answered/1', 'm1'],
    ]);
  });

  test('of a message that never went is not sent in its place, but an answer in a thread is', async () => {
    const world = await aWorld();
    world.messenger.failWith(UNKNOWN);
    await say(world, anOutgoing('nudge-like', { kind: 'nudge' }));
    await createDelivery(world)();
    world.messenger.failWith(null);
    const edits = 'nudge-like' as OutKey;
    const thread = { thread: 't1' as ThreadId, person: ANN };
    await say(world, anOutgoing('answered/1', { edits }), anOutgoing('receipt/1', { edits, to: thread }));
    await createDelivery(world)();
    expect(keysOf(world.messenger.sent)).toEqual(['receipt/1']);
  });
});

test('a delivery that is asked for while one runs sends each message once', async () => {
  const world = await aWorld();
  const deliver = createDelivery(world);
  await say(world, anOutgoing('receipt/1'));
  const first = deliver();
  await say(world, anOutgoing('receipt/2'));
  await Promise.all([first, deliver(), deliver()]);
  expect(keysOf(world.messenger.sent)).toEqual(['receipt/1', 'receipt/2']);
});

test('a message that could not be looked at once more is tried again, and stops no other', async () => {
  const world = await aHeldNudge();
  await say(world, anOutgoing('receipt/1'));
  let isBroken = true;
  const tracked = (id: Parameters<typeof world.register.tracked>[0]) =>
    isBroken ? Promise.reject(new Error('broken')) : world.database.register.tracked(id);
  const deliver = createDelivery({ ...world, register: { ...world.register, tracked } });
  world.clock.forward({ minutes: 5 });
  await deliver();
  expect(keysOf(world.messenger.sent)).toEqual(['receipt/1']);
  isBroken = false;
  world.clock.forward({ minutes: 5 });
  await deliver();
  expect(keysOf(world.messenger.sent)).toEqual(['receipt/1', 'nudge/2015-06-05/person:ann-archer']);
});

test('what a crash left on its way is never sent again', async () => {
  const world = await aWorld();
  await say(world, anOutgoing('receipt/1'), anOutgoing('receipt/2'));
  await world.outbox.take(world.clock.now(), 1);
  expect(await world.outbox.recover()).toBe(1);
  await createDelivery(world)();
  expect(keysOf(world.messenger.sent)).toEqual(['receipt/2']);
});

async function say({ register }: TestWorld, ...outgoing: readonly Outgoing[]): Promise<void> {
  await register.write({ ...aWork([]), say: outgoing });
}
