import { describe, expect, test } from 'vitest';
import { createTick } from '#jobs/tick.ts';
import type { Outbox } from '#src/ports/outbox.ts';
import { anAction } from '#test/kit/an-action.ts';
import { anOutgoing } from '#test/kit/an-outgoing.ts';
import { createBot } from '#src/assembly/bot.ts';
import { aWork, aWorld, keysOf } from './a-world.ts';
import type { TestWorld } from './a-world.ts';
import { anUnsteadyPlatform } from './an-unsteady-platform.ts';

/** What may be planted: another outbox than the real one. */
type Plant = (outbox: Outbox) => Outbox;

const SOUND: Plant = (outbox) => outbox;
const NUDGE = 'nudge/2015-06-05/person:ann-archer';
const DIGEST = 'digest/RIP/2015-06-08';

/** A bot over an outbox; each call of `at` is a start of its own. */
async function aBot(plant: Plant, { looks = true, due = null as string | null } = {}) {
  const platform = anUnsteadyPlatform({ looks, more: 2 });
  const sound = await aWorld({ actions: [anAction({ due })], messengers: [platform.messenger] });
  const world: TestWorld = { ...sound, outbox: plant(sound.outbox) };
  const at = (moment: string): Promise<void> => {
    world.clock.set(moment);
    return createTick(world)(world.clock.now());
  };
  return { platform, world, at };
}

/** The bot is killed just after the outbox knew that the digest went; gives the parts that never came. */
async function partsMissing(plant: Plant): Promise<readonly string[]> {
  const { platform, world, at } = await aBot(plant);
  world.clock.set('2015-06-08T08:30:00+01:00');
  let killed = (): void => undefined;
  const isKilled = new Promise<void>((resolve) => (killed = resolve));
  const sent: Outbox['sent'] = async (...said) => {
    await world.outbox.sent(...said);
    killed();
    return new Promise<void>(() => {});
  };
  const dying = createTick({ ...world, outbox: { ...world.outbox, sent } })(world.clock.now());
  await Promise.race([dying, isKilled]);
  await world.outbox.recover();
  for (const minute of ['45', '46', '47']) await at(`2015-06-08T08:${minute}:00+01:00`);
  const posted = new Set(keysOf(platform.posts));
  return [`${DIGEST}/part:1`, `${DIGEST}/part:2`].filter((key) => !posted.has(key));
}

/** A question has no clear answer, where nothing can be looked for; gives what was asked more than once. */
async function askedTwice(plant: Plant): Promise<readonly string[]> {
  const { platform, at } = await aBot(plant, { looks: false, due: '2015-06-05' });
  platform.next('taken');
  for (const minute of ['30', '31', '45']) await at(`2015-06-05T09:${minute}:00+01:00`);
  const keys = keysOf(platform.posts).filter((key) => key === NUDGE);
  return keys.slice(1);
}

/** A digest has no clear answer, where nothing can be looked for; true where the office is told. */
async function isTold(plant: Plant): Promise<boolean> {
  const { platform, world, at } = await aBot(plant, { looks: false });
  platform.next('taken');
  for (const minute of ['30', '31', '45']) await at(`2015-06-08T08:${minute}:00+01:00`);
  return (await world.register.unsure()).some(({ message }) => message.key === DIGEST);
}

/** A question arrived without a clear answer and the bot was killed; gives how often it stands there. */
async function timesThere(plant: Plant): Promise<number> {
  const { platform, world, at } = await aBot(plant, { due: '2015-06-05' });
  platform.next('taken');
  await at('2015-06-05T09:30:00+01:00');
  await world.outbox.recover();
  for (const minute of ['45', '46']) await at(`2015-06-05T09:${minute}:00+01:00`);
  return keysOf(platform.posts).filter((key) => key === NUDGE).length;
}

/** The bot is killed with an answer on its way, and another starts; gives what was answered within three minutes. */
async function answeredSoon(plant: Plant): Promise<readonly string[]> {
  const { platform, world } = await aBot(SOUND);
  await world.register.write({ ...aWork([]), say: [anOutgoing('answer')] });
  await world.outbox.take(world.clock.now(), 1);
  const store = { ...world.database, outbox: plant(world.outbox) };
  const bot = createBot({ ...world, store, office: [] });
  await bot.recover();
  for (const minute of ['01', '02', '03']) {
    world.clock.set(`2015-06-05T09:${minute}:00+01:00`);
    await bot.tick(world.clock.now());
  }
  return keysOf(platform.posts);
}

describe('a fault that is planted is seen', () => {
  test('a start does not pick up what was on its way', async () => {
    expect(await answeredSoon(SOUND)).toEqual(['answer']);
    const planted: Plant = (outbox) => ({ ...outbox, recover: async () => 0 });
    expect(await answeredSoon(planted)).toEqual([]);
  });

  test('the parts of a digest are not written in the transaction that says it was sent', async () => {
    expect(await partsMissing(SOUND)).toEqual([]);
    const planted: Plant = (outbox) => ({ ...outbox, sent: (key, posted, at) => outbox.sent(key, posted, at) });
    expect(await partsMissing(planted)).toHaveLength(2);
  });

  test('a question of which nobody knows whether it arrived is sent a second time', async () => {
    expect(await askedTwice(SOUND)).toEqual([]);
    const planted: Plant = (outbox) => ({
      ...outbox,
      giveUp: (key, as, why) =>
        as === 'uncertain'
          ? outbox.again(key, 'not-known', '2015-06-05T08:00:00.000Z' as never)
          : outbox.giveUp(key, as, why),
    });
    expect(await askedTwice(planted)).not.toEqual([]);
  });

  test('what nobody knows is given up without a word', async () => {
    expect(await isTold(SOUND)).toBe(true);
    const planted: Plant = (outbox) => ({
      ...outbox,
      giveUp: (key, as, why) => outbox.giveUp(key, as === 'uncertain' ? 'dead' : as, why),
    });
    expect(await isTold(planted)).toBe(false);
  });

  test('what is in doubt goes again without being looked for', async () => {
    expect(await timesThere(SOUND)).toBe(1);
    const planted: Plant = (outbox) => ({
      ...outbox,
      doubted: async (now) => {
        for (const { message } of await outbox.doubted(now)) await outbox.again(message.key, 'not-found', now);
        return [];
      },
    });
    expect(await timesThere(planted)).toBe(2);
  });
});
