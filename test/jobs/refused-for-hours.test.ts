import { describe, expect, test } from 'vitest';
import { aCard } from '#test/kit/a-card.ts';
import { createDelivery } from '#jobs/deliver-outbox.ts';
import { createTick } from '#jobs/tick.ts';
import { fromMs, toMs } from '#src/calendar/instant.ts';
import { asText } from '#src/messages/text/as-text.ts';
import type { OutKey, ThreadId } from '#src/ports/message.ts';
import { definiteRefusal } from '#src/ports/send-fault.ts';
import type { Departing } from '#src/ports/outbox.ts';
import type { Outgoing } from '#src/ports/outgoing.ts';
import { aPerson, aRoster, anAction, personId } from '#test/kit/an-action.ts';
import { aWorld, aWork, keysOf } from './a-world.ts';
import type { TestWorld } from './a-world.ts';
import { anUnsteadyPlatform } from './an-unsteady-platform.ts';
import type { Meets, UnsteadyPlatform } from './an-unsteady-platform.ts';

const MONDAY = '2015-06-08T08:30:00+01:00';
const DIGEST = 'digest/RIP/2015-06-08';
const LATE = 'This digest is late';

async function aMorning(platform: UnsteadyPlatform, due: string | null = null): Promise<TestWorld> {
  return aWorld({ actions: [anAction({ due })], messengers: [platform.messenger] });
}

/** Lets the minutes pass from one moment to another, a tick at each. */
async function pass(world: TestWorld, from: string, to: string, step = 1): Promise<void> {
  for (let at = Date.parse(from); at <= Date.parse(to); at += step * 60_000) await world.tickAt(fromMs(at));
}

const isDigest = ({ kind }: Pick<Departing, 'kind'>): boolean => kind === 'digest';
const digestsOn = ({ posts }: UnsteadyPlatform) =>
  posts.filter(({ kind, part }) => kind === 'digest' && part === undefined);
const toldOf = ({ posts }: UnsteadyPlatform) =>
  posts.filter(({ kind }) => kind === 'undelivered').map(({ card }) => asText(card));

describe('a digest that is refused', () => {
  test('for a quarter of an hour is posted within the next few minutes, in time, and nobody is told', async () => {
    const platform = anUnsteadyPlatform();
    const world = await aMorning(platform);
    platform.always(() => 'refused');
    await pass(world, MONDAY, '2015-06-08T08:45:00+01:00');
    platform.always(() => 'well');
    await pass(world, '2015-06-08T08:46:00+01:00', '2015-06-08T08:53:00+01:00');
    expect(keysOf(platform.posts)).toEqual([DIGEST]);
    expect(asText(digestsOn(platform)[0]!.card)).not.toContain(LATE);
  });

  test.each(['refused', 'to-mend'] as const)(
    '(%s) until the next afternoon is posted then, once, and says that it is late',
    async (how) => {
      const platform = anUnsteadyPlatform();
      const world = await aMorning(platform);
      platform.always((message) => (isDigest(message) ? how : 'well'));
      await pass(world, MONDAY, '2015-06-09T14:00:00+01:00', 30);
      expect(digestsOn(platform)).toEqual([]);
      platform.always(() => 'well');
      await pass(world, '2015-06-09T14:01:00+01:00', '2015-06-09T15:30:00+01:00', 5);
      expect(keysOf(digestsOn(platform))).toEqual([DIGEST]);
      expect(asText(digestsOn(platform)[0]!.card)).toContain(LATE);
      expect(asText(digestsOn(platform)[0]!.card)).toContain('Tue 9 Jun');
    },
  );

  test('until somebody mends it is told to the office at once, with what to mend and until when', async () => {
    const platform = anUnsteadyPlatform();
    const world = await aMorning(platform);
    platform.always((message) => (isDigest(message) ? 'to-mend' : 'well'));
    await pass(world, MONDAY, '2015-06-08T09:30:00+01:00', 5);
    const [told, ...others] = toldOf(platform);
    expect(others).toEqual([]);
    expect(told).toContain('The digest could not be posted yet');
    expect(told).toContain('invite it there with /invite');
    expect(told).toContain('Wed 10 Jun 2015, 08:30');
  });

  test.each(['refused', 'to-mend'] as const)(
    '(%s) for two days is given up, and the office is told once, with the way to post today’s',
    async (how) => {
      const platform = anUnsteadyPlatform();
      const world = await aMorning(platform);
      platform.always((message) => (isDigest(message) ? how : 'well'));
      await pass(world, MONDAY, '2015-06-10T12:00:00+01:00', 30);
      expect(digestsOn(platform)).toEqual([]);
      const lost = platform.posts.filter(({ card }) => card.heading === 'The digest was not posted');
      expect(lost).toHaveLength(1);
      expect(lost[0]!.card.buttons.map(({ say }) => say)).toEqual(['/rag digest post']);
      const tries = platform.tries.length;
      platform.always(() => 'well');
      await pass(world, '2015-06-10T12:30:00+01:00', '2015-06-11T12:00:00+01:00', 60);
      expect(platform.tries.slice(tries).filter((key) => key.startsWith('digest/'))).toEqual([]);
    },
  );

  test('because everything was, longer than two days, is told when something arrives again', async () => {
    const platform = anUnsteadyPlatform();
    const world = await aMorning(platform);
    platform.always(() => 'refused');
    await pass(world, MONDAY, '2015-06-11T12:00:00+01:00', 60);
    platform.always(() => 'well');
    await pass(world, '2015-06-11T13:00:00+01:00', '2015-06-11T15:00:00+01:00', 10);
    expect(platform.posts.map(({ card }) => card.heading)).toContain('The digest was not posted');
  });

  test('was written, and then the bot was off for three days: it is not posted, and the office is told', async () => {
    const platform = anUnsteadyPlatform();
    const world = await aMorning(platform);
    world.clock.set(MONDAY);
    await createTick(world, { deliver: async () => {} })(world.clock.now());
    await world.tickAt('2015-06-11T10:00:00+01:00');
    await world.tickAt('2015-06-11T10:01:00+01:00');
    expect(digestsOn(platform)).toEqual([]);
    expect(platform.posts.map(({ card }) => card.heading)).toContain('The digest was not posted');
  });

  test('in a part of its thread goes on there when it can, without the digest again', async () => {
    const platform = anUnsteadyPlatform({ more: 3 });
    const world = await aMorning(platform);
    platform.always(({ part }) => (part?.number === 2 ? 'to-mend' : 'well'));
    await pass(world, MONDAY, '2015-06-08T12:00:00+01:00', 5);
    platform.always(() => 'well');
    await pass(world, '2015-06-08T12:05:00+01:00', '2015-06-08T12:30:00+01:00', 5);
    const posted = platform.posts.filter(isDigest);
    expect(keysOf(posted)).toEqual([DIGEST, ...[1, 2, 3].map((number) => `${DIGEST}/part:${number}`)]);
  });

  test('is tried at once when the office asks for that, and does not stand there twice', async () => {
    const platform = anUnsteadyPlatform();
    const world = await aMorning(platform);
    platform.next('to-mend');
    await world.tickAt(MONDAY);
    await world.register.write({ ...aWork([]), hastens: DIGEST as OutKey });
    await world.tickAt('2015-06-08T08:30:10+01:00');
    await pass(world, '2015-06-08T08:31:00+01:00', '2015-06-08T09:00:00+01:00');
    expect(keysOf(digestsOn(platform))).toEqual([DIGEST]);
    expect(await world.register.fateOf(DIGEST as OutKey)).toBe('sent');
  });

  test('posted by hand in the afternoon is not late, and has the line that is under every digest', async () => {
    const platform = anUnsteadyPlatform();
    const world = { ...(await aMorning(platform)), digestNote: 'A training clock is in force.' };
    const key = `${DIGEST}/by-hand/14:05` as OutKey;
    const card = aCard({ heading: 'The plan' });
    const day = '2015-06-08' as Outgoing['day'];
    const byHand: Outgoing = {
      key,
      kind: 'digest',
      day,
      to: { channel: 'slt' },
      card,
      about: [],
      edits: null,
      holds: null,
    };
    await world.register.write({ ...aWork([]), say: [byHand] });
    world.clock.set('2015-06-08T14:05:00+01:00');
    await createDelivery(world)();
    const text = asText(platform.posts[0]!.card);
    expect(text).not.toContain(LATE);
    expect(text).toContain('A training clock is in force.');
  });

  test('keeps its words where it is in time', async () => {
    const platform = anUnsteadyPlatform();
    const world = await aMorning(platform);
    platform.next('refused');
    await pass(world, MONDAY, '2015-06-08T08:35:00+01:00');
    expect(asText(digestsOn(platform)[0]!.card)).toContain('Mon 8 Jun');
    expect(asText(digestsOn(platform)[0]!.card)).not.toContain(LATE);
  });
});

describe('a question that is refused', () => {
  const NUDGE = 'nudge/2015-06-05/person:ann-archer';
  const ASKED = '2015-06-05T09:30:00+01:00';

  test('until the afternoon is asked then, once', async () => {
    const platform = anUnsteadyPlatform();
    const world = await aMorning(platform, '2015-06-05');
    platform.always(() => 'refused');
    await pass(world, ASKED, '2015-06-05T15:00:00+01:00', 3);
    platform.always(() => 'well');
    await pass(world, '2015-06-05T15:01:00+01:00', '2015-06-05T16:59:00+01:00', 3);
    expect(keysOf(platform.posts)).toEqual([NUDGE]);
  });

  test('all day is asked on the next, and the office is told in one message, however many there were', async () => {
    const platform = anUnsteadyPlatform();
    const world = await aMorning(platform, '2015-06-08');
    const people = ['Ann Archer', 'Ben Baker'].map((name) => aPerson(name));
    await world.register.saveRoster(aRoster({ people: [...people, 'Olive Office'] }));
    platform.always(({ kind }) => (kind === 'nudge' ? 'refused' : 'well'));
    await pass(world, ASKED, '2015-06-05T17:05:00+01:00', 5);
    platform.always(() => 'well');
    await pass(world, '2015-06-08T09:30:00+01:00', '2015-06-08T09:35:00+01:00');
    const told = toldOf(platform);
    expect(told).toHaveLength(1);
    expect(told[0]).toContain('the platform is out of reach');
    expect(keysOf(platform.posts)).toContain('nudge/2015-06-08/person:ann-archer');
    expect(keysOf(platform.posts)).not.toContain(NUDGE);
  });

  test('for want of something to mend is given up at once, and the office told whose it is', async () => {
    const platform = anUnsteadyPlatform();
    const world = await aMorning(platform, '2015-06-05');
    platform.always(({ kind }) => (kind === 'nudge' ? 'to-mend' : 'well'));
    await pass(world, ASKED, '2015-06-05T09:40:00+01:00');
    expect(platform.tries.filter((key) => key === NUDGE)).toHaveLength(1);
    expect(toldOf(platform)[0]).toContain('Ann Archer');
  });

  test('never, but put off by its reader’s own hours, is nothing that the office is told of', async () => {
    const platform = anUnsteadyPlatform();
    const world = await aMorning(platform, '2015-06-05');
    Object.assign(platform.messenger, { quietUntil: async () => fromMs(toMs(world.clock.now()) + 3_600_000) });
    await pass(world, ASKED, '2015-06-05T17:30:00+01:00', 10);
    expect(platform.posts).toEqual([]);
  });
});

test('the word to the office of what did not arrive comes once what refused it is mended', async () => {
  const platform = anUnsteadyPlatform();
  const world = await aMorning(platform, '2015-06-05');
  platform.always(() => 'to-mend');
  await pass(world, '2015-06-05T09:30:00+01:00', '2015-06-05T12:00:00+01:00', 10);
  platform.always(() => 'well');
  await pass(world, '2015-06-05T12:05:00+01:00', '2015-06-05T12:30:00+01:00', 5);
  expect(toldOf(platform)).toHaveLength(1);
  expect(toldOf(platform)[0]).toContain('Ann Archer');
});

describe('an answer that is refused', () => {
  const RECEIPT: Outgoing = {
    key: 'r1' as OutKey,
    kind: 'receipt',
    day: null,
    to: { thread: 't1' as ThreadId, person: personId('Ann Archer') },
    card: aCard({ heading: 'Recorded' }),
    about: [],
    edits: null,
    holds: null,
  };

  async function anAnswer(platform: UnsteadyPlatform, world: TestWorld): Promise<void> {
    await world.register.write({ ...aWork([]), say: [RECEIPT] });
    platform.always(({ kind }) => (kind === 'receipt' ? 'refused' : 'well'));
  }

  test('for three days arrives after them', async () => {
    const platform = anUnsteadyPlatform();
    const world = await aMorning(platform);
    await anAnswer(platform, world);
    await pass(world, '2015-06-05T18:00:00+01:00', '2015-06-08T18:00:00+01:00', 30);
    platform.always(() => 'well');
    await pass(world, '2015-06-08T18:01:00+01:00', '2015-06-08T18:04:00+01:00');
    expect(keysOf(platform.posts)).toContain('r1');
    expect(toldOf(platform)).toEqual([]);
  });

  test('for longer than a week is given up, and the office is told', async () => {
    const platform = anUnsteadyPlatform();
    const world = await aMorning(platform);
    await anAnswer(platform, world);
    await pass(world, '2015-06-05T18:00:00+01:00', '2015-06-12T20:00:00+01:00', 60);
    expect(toldOf(platform).filter((text) => text.includes('A message to Ann Archer'))).toHaveLength(1);
  });

  test.each([
    ['one second', 1000, 1000, 1300],
    ['nothing', 0, 1000, 1300],
    ['a negative time', -30_000, 1000, 1300],
    ['half a minute', 30_000, 30_000, 38_000],
  ])('and asked to wait %s goes by a timer of its own, not with the next minute', async (_what, asked, least, most) => {
    const waits: { readonly wait: number; readonly run: () => void }[] = [];
    const platform = anUnsteadyPlatform();
    let isRefused = true;
    const send: typeof platform.messenger.send = (message, person) =>
      isRefused ? Promise.reject(definiteRefusal('too many at once', asked)) : platform.messenger.send(message, person);
    const world = await aWorld({ messengers: [{ ...platform.messenger, send }] });
    await world.register.write({ ...aWork([]), say: [RECEIPT] });
    const deliver = createDelivery({ ...world, later: (wait, run) => void waits.push({ wait, run }) });
    await deliver();
    expect(waits).toHaveLength(1);
    expect(waits[0]!.wait).toBeGreaterThanOrEqual(least);
    expect(waits[0]!.wait).toBeLessThanOrEqual(most);
    isRefused = false;
    world.clock.forward({ minutes: waits[0]!.wait / 60_000 });
    waits[0]!.run();
    await new Promise((resolve) => setTimeout(resolve, 0));
    await deliver();
    expect(keysOf(platform.posts)).toEqual(['r1']);
  });

  test('with an absurd wait is tried again within the hour or so', async () => {
    const platform = anUnsteadyPlatform();
    let isRefused = true;
    const send: typeof platform.messenger.send = (message, person) =>
      isRefused ? Promise.reject(definiteRefusal('?', 1e15)) : platform.messenger.send(message, person);
    const world = await aWorld({ messengers: [{ ...platform.messenger, send }] });
    await world.register.write({ ...aWork([]), say: [RECEIPT] });
    await createDelivery(world)();
    isRefused = false;
    world.clock.forward({ minutes: 76 });
    await createDelivery(world)();
    expect(keysOf(platform.posts)).toEqual(['r1']);
  });
});

test.each(['refused', 'to-mend', 'taken', 'not-taken'] as const satisfies readonly Meets[])(
  'what changes a message (%s) goes once more until it is there, whatever the answer was',
  async (fate) => {
    const platform = anUnsteadyPlatform();
    const world = await aMorning(platform);
    const card = aCard({ heading: 'Recorded' });
    const first: Outgoing = {
      key: 'n1' as OutKey,
      kind: 'notice',
      day: null,
      to: { person: personId('Ann Archer') },
      card,
      about: [],
      edits: null,
      holds: null,
    };
    await world.register.write({ ...aWork([]), say: [first] });
    await world.tickAt('2015-06-05T18:00:00+01:00');
    await world.register.write({ ...aWork([]), say: [{ ...first, key: 'e1' as OutKey, edits: first.key }] });
    if (fate !== 'to-mend') platform.next(fate);
    await pass(world, '2015-06-05T18:01:00+01:00', '2015-06-05T18:05:00+01:00');
    expect(keysOf(platform.posts)).toEqual(['n1']);
    expect(await world.outbox.take(world.clock.now(), 9)).toEqual([]);
    expect(await world.register.unsure()).toEqual([]);
  },
);
