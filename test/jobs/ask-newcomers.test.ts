import { describe, expect, test } from 'vitest';
import type { Messenger } from '#src/ports/messenger.ts';
import { aMessenger } from '#test/kit/a-messenger.ts';
import { anAction, day, personId } from '#test/kit/an-action.ts';
import { aWorld, keysOf } from './a-world.ts';
import type { TestWorld } from './a-world.ts';

const ACTIONS = [
  anAction({ owners: ['Ann Archer'], due: '2015-06-01' }),
  anAction({ ref: '8.1.4', title: 'Sign the contract', owners: ['Ben Baker'], due: '2015-06-01', position: 1 }),
];
const ANN = personId('Ann Archer');
const BEN = personId('Ben Baker');

/** A platform that reaches only those who are linked to it. */
async function aLinkingWorld(linked: Set<string>): Promise<TestWorld> {
  const reaches: Messenger['reaches'] = (_, person) => person !== null && linked.has(person.id);
  return aWorld({ actions: ACTIONS, messengers: [{ ...aMessenger(), reaches }] });
}

async function askedOf({ database }: TestWorld): Promise<readonly string[]> {
  const rows = await database.register.askedSince(day('2015-06-05'));
  return [
    ...new Set(rows.filter(({ key }) => String(key).startsWith('nudge/')).map(({ person }) => person)),
  ].toSorted();
}

describe('whoever becomes reachable', () => {
  test('after the morning’s run is asked on the same day, and once', async () => {
    const linked = new Set<string>([ANN]);
    const world = await aLinkingWorld(linked);
    await world.tickAt('2015-06-05T09:20:00+01:00');
    await world.tickAt('2015-06-05T09:30:00+01:00');
    expect(await askedOf(world)).toEqual([ANN]);
    linked.add(BEN);
    await world.tickAt('2015-06-05T11:04:00+01:00');
    await world.tickAt('2015-06-05T11:05:00+01:00');
    expect(await askedOf(world)).toEqual([ANN, BEN].toSorted());
    expect(keysOf(await world.outbox.take(world.clock.now(), 99))).toEqual([]);
  });

  test('before it is asked by it', async () => {
    const linked = new Set<string>([ANN]);
    const world = await aLinkingWorld(linked);
    await world.tickAt('2015-06-05T08:00:00+01:00');
    linked.add(BEN);
    await world.tickAt('2015-06-05T08:01:00+01:00');
    expect(await askedOf(world)).toEqual([]);
    await world.tickAt('2015-06-05T09:30:00+01:00');
    expect(await askedOf(world)).toEqual([ANN, BEN].toSorted());
  });

  test.each([
    ['in the evening', '2015-06-05T17:00:00+01:00'],
    ['at the weekend', '2015-06-06T11:00:00+01:00'],
  ])('%s is left in peace', async (_when, moment) => {
    const linked = new Set<string>([ANN]);
    const world = await aLinkingWorld(linked);
    await world.tickAt('2015-06-05T09:30:00+01:00');
    linked.add(BEN);
    await world.tickAt(moment);
    expect(await askedOf(world)).toEqual([ANN]);
  });

  test('and was asked that day already, as after a short time out of reach, is not asked again', async () => {
    const linked = new Set<string>([ANN, BEN]);
    const world = await aLinkingWorld(linked);
    await world.tickAt('2015-06-05T09:30:00+01:00');
    const before = await world.database.register.askedSince(day('2015-06-05'));
    linked.delete(BEN);
    await world.tickAt('2015-06-05T10:00:00+01:00');
    linked.add(BEN);
    await world.tickAt('2015-06-05T10:30:00+01:00');
    expect(await world.database.register.askedSince(day('2015-06-05'))).toEqual(before);
  });

  test('changes nothing for those who were there: what has come up since the morning waits for the next', async () => {
    const linked = new Set<string>([ANN]);
    const world = await aLinkingWorld(linked);
    await world.tickAt('2015-06-05T09:30:00+01:00');
    const { register } = world.database;
    await register.saveRoster({ ...(await register.roster()) });
    await world.tickAt('2015-06-05T11:00:00+01:00');
    expect(await askedOf(world)).toEqual([ANN]);
  });
});
