import { expect, test } from 'vitest';
import { watchDisk } from '#src/assembly/watch/watch-disk.ts';
import { asText } from '#src/messages/text/as-text.ts';
import type { Register } from '#src/ports/register.ts';
import { aPerson, aRoster } from '#test/kit/an-action.ts';
import { aWorld } from '#test/jobs/a-world.ts';

const MB = 1024 * 1024;

async function aWatch() {
  const world = await aWorld();
  await world.register.saveRoster(aRoster({ people: [aPerson('Olive Office', { role: 'office' })] }));
  let left: number | null = null;
  const write: Register['write'] = (work) =>
    left === 0 ? Promise.reject(new Error('The disk is full.')) : world.register.write(work);
  const made = () =>
    watchDisk({
      data: 'data',
      free: async () => left,
      store: { ...world.database, register: { ...world.register, write } },
      clock: world.clock,
      office: [],
    });
  let look = made();
  return {
    /** What is free at that moment by the clock, in megabytes. */
    at: async (moment: string, free: number | null): Promise<void> => {
      left = free === null ? null : free * MB;
      world.clock.set(`2015-06-05T${moment}:00+01:00`);
      await look().catch(() => undefined);
      await world.tickAt(`2015-06-05T${moment}:00+01:00`);
    },
    restarts: () => void (look = made()),
    told: () =>
      world.messenger.sent.map(({ card }) => asText(card).replaceAll(/\s+/gu, ' ')).filter((one) => /disk/u.test(one)),
  };
}

test('a disk with room, or one of which the machine says nothing, costs nobody a word', async () => {
  const { at, told } = await aWatch();
  await at('10:00', 4000);
  await at('10:01', null);
  await at('10:02', 70);
  expect(told()).toEqual([]);
});

test('a disk that runs out is told to the office once, while it can still be written down, and so is its end', async () => {
  const { at, told } = await aWatch();
  await at('10:00', 60);
  await at('10:01', 59);
  await at('10:02', 70);
  await at('10:03', 58);
  expect(told()).toEqual([expect.stringContaining('Only 60 MB are left')]);
  await at('11:00', 500);
  await at('11:01', 500);
  expect(told()).toHaveLength(2);
  expect(told()[1]).toContain('nearly full since 10:00');
  expect(told()[1]).toContain('everything was written down');
});

test('a disk that filled up at once is told to the office when there is room, with what that meant', async () => {
  const { at, told } = await aWatch();
  for (const moment of ['10:00', '10:01', '10:30']) await at(moment, 0);
  expect(told()).toEqual([]);
  await at('10:40', 500);
  expect(told()).toEqual([expect.stringContaining('It was full since 10:00')]);
});

test('a disk that ran out first and was full then is not said to have had room all the time', async () => {
  const { at, told } = await aWatch();
  await at('10:00', 30);
  await at('10:30', 0);
  await at('11:00', 500);
  expect(told()).toHaveLength(2);
  expect(told()[1]).toContain('It was full since 10:00');
});

test('a bot that is started again on the same day says it no second time', async () => {
  const { at, told, restarts } = await aWatch();
  await at('10:00', 60);
  restarts();
  await at('10:05', 60);
  expect(told()).toHaveLength(1);
});

// What went wrong: a disk is often given room with the machine or the bot started anew, and nobody was told that it has some.
test('a disk that has room by the time the bot is started again is told to have it', async () => {
  const { at, told, restarts } = await aWatch();
  await at('10:00', 60);
  restarts();
  await at('11:00', 500);
  restarts();
  await at('11:01', 500);
  expect(told()).toHaveLength(2);
  expect(told()[1]).toContain('nearly full since 10:00');
});
