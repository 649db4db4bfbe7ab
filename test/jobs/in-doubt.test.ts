import { describe, expect, test } from 'vitest';
import { createDelivery } from '#jobs/deliver-outbox.ts';
import { createTick } from '#jobs/tick.ts';
import { asText } from '#src/messages/text/as-text.ts';
import type { OutKey, ThreadId } from '#src/ports/message.ts';
import type { Outgoing, OutgoingKind } from '#src/ports/outgoing.ts';
import { anOutgoing } from '#test/kit/an-outgoing.ts';
import { anAction, personId } from '#test/kit/an-action.ts';
import { aWorld, aWork, keysOf, questionsSince } from './a-world.ts';
import type { TestWorld } from './a-world.ts';
import { anUnsteadyPlatform } from './an-unsteady-platform.ts';
import type { UnsteadyPlatform } from './an-unsteady-platform.ts';

const ANN = personId('Ann Archer');
const HALF_PAST_NINE = '2015-06-05T09:30:00+01:00';
const NUDGE = 'nudge/2015-06-05/person:ann-archer';
const DIGEST = 'digest/RIP/2015-06-08';
const REPEATED = 'I send this once more';

/** Ann is to be asked about 8.1.3 on Friday; the platform does as it is told. */
async function aMorning(platform: UnsteadyPlatform, due: string | null = '2015-06-05'): Promise<TestWorld> {
  return aWorld({ actions: [anAction({ due })], messengers: [platform.messenger] });
}

async function say({ register }: TestWorld, ...outgoing: readonly Outgoing[]): Promise<void> {
  await register.write({ ...aWork([]), say: outgoing });
}

function anAnswer(key: string, said: Partial<Outgoing> = {}): Outgoing {
  return anOutgoing(key, { to: { thread: 't1' as ThreadId, person: ANN }, ...said });
}

/** The unsure messages before the office. */
async function beforeOffice({ register }: TestWorld): Promise<readonly string[]> {
  return (await register.unsure()).map(({ message }) => message.key);
}

describe('a question of which nobody knows whether it arrived', () => {
  test('that did is found after a minute, counts as sent, and is not asked again the next day', async () => {
    const platform = anUnsteadyPlatform();
    const world = await aMorning(platform);
    platform.next('taken');
    await world.tickAt(HALF_PAST_NINE);
    await world.tickAt('2015-06-05T09:30:59+01:00');
    expect(await world.outbox.doubted(world.clock.now())).toEqual([]);
    await world.tickAt('2015-06-05T09:31:00+01:00');
    await world.tickAt('2015-06-08T09:31:00+01:00');
    expect(platform.tries.filter((key) => key.startsWith('nudge/'))).toEqual([NUDGE]);
    expect((await questionsSince(world, '2015-06-05')).map(({ key }) => key)).toEqual([NUDGE]);
    expect(await beforeOffice(world)).toEqual([]);
  });

  test('that did not is sent once more, as it is', async () => {
    const platform = anUnsteadyPlatform();
    const world = await aMorning(platform);
    platform.next('not-taken');
    await world.tickAt(HALF_PAST_NINE);
    await world.tickAt('2015-06-05T09:31:00+01:00');
    expect(keysOf(platform.posts)).toEqual([NUDGE]);
    expect(asText(platform.posts[0]!.card)).not.toContain(REPEATED);
  });

  test('and is not there after the second time either is sent no third time, and is before the office', async () => {
    const platform = anUnsteadyPlatform();
    const world = await aMorning(platform);
    platform.next('not-taken', 'not-taken');
    for (const minute of ['30', '31', '32', '33', '50']) await world.tickAt(`2015-06-05T09:${minute}:00+01:00`);
    expect(platform.tries).toEqual([NUDGE, NUDGE]);
    expect(await beforeOffice(world)).toEqual([NUDGE]);
  });

  test('is looked for until the platform says, and nobody is asked meanwhile, though that takes until the next day', async () => {
    const platform = anUnsteadyPlatform();
    const world = await aMorning(platform);
    platform.next('taken');
    await world.tickAt(HALF_PAST_NINE);
    platform.history('down');
    platform.always(() => 'refused');
    for (const moment of ['05T09:31', '05T12:00', '06T12:00', '07T09:00'])
      await world.tickAt(`2015-06-${moment}:00+01:00`);
    expect(await beforeOffice(world)).toEqual([]);
    platform.history('read');
    platform.always(() => 'well');
    await world.tickAt('2015-06-07T09:30:00+01:00');
    await world.tickAt('2015-06-08T09:30:00+01:00');
    expect(keysOf(platform.posts).filter((key) => key.startsWith('nudge/'))).toEqual([NUDGE]);
  });

  test('is before the office where the platform does not say for two days', async () => {
    const platform = anUnsteadyPlatform();
    const world = await aMorning(platform);
    platform.next('taken');
    await world.tickAt(HALF_PAST_NINE);
    platform.history('down');
    for (const moment of ['05T09:31', '06T12:00', '07T09:31']) await world.tickAt(`2015-06-${moment}:00+01:00`);
    expect(await beforeOffice(world)).toEqual([NUDGE]);
  });

  test.each(['hidden', 'nothing to look in'])(
    'is never sent again where there is %s, and is before the office',
    async (how) => {
      const platform = anUnsteadyPlatform({ looks: how === 'hidden' });
      platform.history('hidden');
      const world = await aMorning(platform);
      platform.next('not-taken');
      await world.tickAt(HALF_PAST_NINE);
      for (const minute of ['31', '32', '59']) await world.tickAt(`2015-06-05T09:${minute}:00+01:00`);
      expect(platform.tries).toEqual([NUDGE]);
      expect(await beforeOffice(world)).toEqual([NUDGE]);
    },
  );

  test.each([
    ['did', 'taken', [NUDGE]],
    ['did not', 'not-taken', [NUDGE, NUDGE]],
  ] as const)('because the bot was killed, and %s, is found by the next start', async (_what, fate, tries) => {
    const platform = anUnsteadyPlatform();
    const world = await aMorning(platform);
    platform.next(fate);
    await world.tickAt(HALF_PAST_NINE);
    // Killed before the answer was read.
    await world.outbox.recover();
    world.clock.set('2015-06-05T09:45:00+01:00');
    await createTick(world)(world.clock.now());
    expect(platform.tries).toEqual(tries);
    expect(keysOf(platform.posts)).toEqual([NUDGE]);
  });

  test('is asked by no second question, though the bot starts only on the next day at asking time', async () => {
    const platform = anUnsteadyPlatform();
    const world = await aMorning(platform);
    platform.next('taken');
    await world.tickAt(HALF_PAST_NINE);
    await world.outbox.recover();
    world.clock.set('2015-06-08T09:30:00+01:00');
    await createTick(world)(world.clock.now());
    expect(keysOf(platform.posts).filter((key) => key.startsWith('nudge/'))).toEqual([NUDGE]);
  });
});

describe('an answer of which nobody knows whether it arrived', () => {
  const OTHERS = ['receipt', 'notice', 'undelivered'] as const satisfies readonly OutgoingKind[];

  test.each(OTHERS)('(%s) is sent again where it cannot be looked for, and says so', async (kind) => {
    const platform = anUnsteadyPlatform({ looks: false });
    const world = await aWorld({ messengers: [platform.messenger] });
    await say(world, anAnswer('r1', { kind }));
    platform.next('taken');
    const deliver = createDelivery(world);
    await deliver();
    world.clock.forward({ minutes: 1 });
    await deliver();
    expect(platform.posts.map(({ card }) => asText(card).includes(REPEATED))).toEqual([false, true]);
    world.clock.forward({ minutes: 60 });
    await deliver();
    expect(platform.tries).toEqual(['r1', 'r1']);
  });

  test('is sent until it arrives for certain, ever more seldom', async () => {
    const platform = anUnsteadyPlatform({ looks: false });
    const world = await aWorld({ messengers: [platform.messenger] });
    await say(world, anAnswer('r1'));
    platform.always(() => 'taken');
    const deliver = createDelivery(world);
    for (let minute = 0; minute < 24 * 60; minute += 1) {
      await deliver();
      world.clock.forward({ minutes: 1 });
    }
    expect(platform.posts.length).toBeLessThanOrEqual(8);
    platform.always(() => 'well');
    world.clock.forward({ minutes: 24 * 60 });
    await deliver();
    expect(await world.outbox.take(world.clock.now(), 9)).toEqual([]);
    expect(await beforeOffice(world)).toEqual([]);
  });

  test('is looked for where it can be, and a second is not sent where it stands', async () => {
    const platform = anUnsteadyPlatform();
    const world = await aMorning(platform, null);
    await say(world, anAnswer('r1'));
    platform.next('taken');
    await world.tickAt('2015-06-04T10:00:00+01:00');
    await world.tickAt('2015-06-04T10:01:00+01:00');
    expect(platform.tries).toEqual(['r1']);
    expect(await beforeOffice(world)).toEqual([]);
  });

  // What went wrong: after two days of a platform that did not say, an answer was given up that had never gone.
  test('is sent again, marked, where the platform does not say for two days', async () => {
    const platform = anUnsteadyPlatform();
    const world = await aMorning(platform, null);
    await say(world, anAnswer('r1'));
    platform.next('not-taken');
    await world.tickAt('2015-06-04T10:00:00+01:00');
    platform.history('down');
    for (const moment of ['04T10:01', '05T12:00', '06T10:02', '06T10:03'])
      await world.tickAt(`2015-06-${moment}:00+01:00`);
    const posted = platform.posts.filter(({ key }) => key === 'r1');
    expect(posted.map(({ card }) => asText(card).includes(REPEATED))).toEqual([true]);
    expect(await beforeOffice(world)).toEqual([]);
  });

  test('is sent again after a crash, marked where it cannot be looked for', async () => {
    const platform = anUnsteadyPlatform({ looks: false });
    const world = await aMorning(platform, null);
    await say(world, anAnswer('r1'), anAnswer('r2'));
    await world.outbox.take(world.clock.now(), 1);
    expect(await world.outbox.recover()).toBe(1);
    await world.tickAt('2015-06-05T09:05:00+01:00');
    expect(keysOf(platform.posts).toSorted()).toEqual(['r1', 'r2']);
    const marked = platform.posts.filter(({ card }) => asText(card).includes(REPEATED));
    expect(keysOf(marked)).toEqual(['r1']);
  });

  test('holds up no later answer in its conversation', async () => {
    const platform = anUnsteadyPlatform();
    const world = await aWorld({ messengers: [platform.messenger] });
    await say(world, anAnswer('r1'), anAnswer('r2'));
    platform.next('not-taken');
    await createDelivery(world)();
    expect(keysOf(platform.posts)).toEqual(['r2']);
  });

  test('that changes a message goes once more after a crash, unmarked: the same words put there twice are there once', async () => {
    const platform = anUnsteadyPlatform({ looks: false });
    const world = await aWorld({ messengers: [platform.messenger] });
    const edits = 'n1' as OutKey;
    await say(world, anAnswer('n1', { kind: 'notice' }));
    await createDelivery(world)();
    await say(world, anAnswer('e1', { edits }));
    await world.outbox.take(world.clock.now(), 1);
    expect(await world.outbox.recover()).toBe(0);
    await createDelivery(world)();
    expect(platform.tries).toEqual(['n1', 'e1']);
    expect(keysOf(platform.posts)).toEqual(['n1']);
  });
});

describe('a digest of which nobody knows whether it arrived', () => {
  const MONDAY = '2015-06-08T08:30:00+01:00';
  const PARTS = [`${DIGEST}/part:1`, `${DIGEST}/part:2`];

  test('that did is found, and its thread goes on', async () => {
    const platform = anUnsteadyPlatform({ more: 2 });
    const world = await aMorning(platform, null);
    platform.next('taken');
    await world.tickAt(MONDAY);
    expect(platform.tries).toEqual([DIGEST]);
    await world.tickAt('2015-06-08T08:31:00+01:00');
    expect(platform.tries).toEqual([DIGEST, ...PARTS]);
  });

  test('that did not is posted once', async () => {
    const platform = anUnsteadyPlatform({ more: 2 });
    const world = await aMorning(platform, null);
    platform.next('not-taken');
    await world.tickAt(MONDAY);
    await world.tickAt('2015-06-08T08:31:00+01:00');
    expect(keysOf(platform.posts)).toEqual([DIGEST, ...PARTS]);
  });

  test.each([
    ['stands', 'taken'],
    ['does not', 'not-taken'],
  ] as const)('goes on in its thread from the part that is in doubt and %s, in order', async (_what, fate) => {
    const platform = anUnsteadyPlatform({ more: 2 });
    const world = await aMorning(platform, null);
    platform.next('well', fate);
    await world.tickAt(MONDAY);
    expect(platform.tries).toEqual([DIGEST, PARTS[0]]);
    await world.tickAt('2015-06-08T08:31:00+01:00');
    expect(keysOf(platform.posts)).toEqual([DIGEST, ...PARTS]);
  });

  test('is before the office where it cannot be looked for, and not posted again by itself', async () => {
    const platform = anUnsteadyPlatform({ looks: false });
    const world = await aMorning(platform, null);
    platform.next('taken');
    await world.tickAt(MONDAY);
    for (const hour of ['09', '12', '16']) await world.tickAt(`2015-06-08T${hour}:00:00+01:00`);
    expect(platform.tries.filter((key) => key === DIGEST)).toEqual([DIGEST]);
    expect(await beforeOffice(world)).toEqual([DIGEST]);
    const card = platform.posts.find(({ kind }) => kind === 'office');
    expect(asText(card!.card)).toContain('1 message that may not have arrived');
  });
});

test('what a fault left on its way long ago is in doubt as well', async () => {
  const platform = anUnsteadyPlatform();
  const world = await aMorning(platform);
  const outbox = {
    ...world.outbox,
    sent: () => Promise.reject(new Error('the disk')),
    doubt: () => Promise.reject(new Error('the disk')),
  };
  world.clock.set(HALF_PAST_NINE);
  await createTick({ ...world, outbox })(world.clock.now());
  expect(keysOf(platform.posts)).toEqual([NUDGE]);
  await world.tickAt('2015-06-05T09:41:00+01:00');
  await world.tickAt('2015-06-08T09:30:00+01:00');
  expect(keysOf(platform.posts).filter((key) => key.startsWith('nudge/'))).toEqual([NUDGE]);
});
