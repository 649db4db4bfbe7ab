import { describe, expect, test } from 'vitest';
import { loadSampleInto } from '#src/assembly/sample.ts';
import { aDatabase } from '#test/kit/a-database.ts';
import { aWorld, PLAN_CSV, ROSTER_CSV } from './a-world.ts';
import type { HandMadeWorld } from './a-world.ts';

/** A world in which somebody has tried the sample. */
async function aTriedSample(): Promise<HandMadeWorld> {
  const world = aWorld({ files: { 'plan.csv': PLAN_CSV, 'people.csv': ROSTER_CSV } });
  const database = await aDatabase();
  await loadSampleInto(database.register, []);
  world.registers.set('./data', database);
  return world;
}

const registerOf = (world: HandMadeWorld) => world.registers.get('./data')!.register;

const namesIn = async (world: HandMadeWorld) => (await registerOf(world).roster()).people.map(({ name }) => name);

const ARGV = ['import', 'plan.csv', '--published', '2015-05-26'] as const;

// What went wrong: the office tried the sample, loaded its own plan, and had the sample's leads and digest beside its own for ever.
describe('the first plan of one’s own', () => {
  test('takes the place of the sample plan and its people, and says so', async () => {
    const world = await aTriedSample();
    expect(await world.run(...ARGV, '--roster', 'people.csv')).toBe(0);
    expect(world.printed.slice(0, 2)).toEqual([
      'The sample plan and its people have made way: nothing of them is in this register. What was tried out on them is kept in ./data/ragtime.sample.db.',
      'Plan (PLAN) is loaded. 3 actions, 1 dated, 1 open-ended, 1 needs you.',
    ]);
    expect((await registerOf(world).plans()).map(({ key, isDefault }) => [key, isDefault])).toEqual([['PLAN', true]]);
    expect(await namesIn(world)).toEqual(['Ann Archer', 'Ben Baker', 'Olive Office']);
    await world.run('nudges', '--today', '2015-12-30', '--json');
    expect(world.said()).not.toContain('Karl Battersby');
  });

  test('is read by its own roster and not by the sample’s, under the sample’s key too', async () => {
    const world = await aTriedSample();
    expect(await world.run(...ARGV, '--plan', 'RIP')).toBe(0);
    expect(await namesIn(world)).toEqual(['Programme office']);
    expect(await registerOf(world).plans()).toMatchObject([{ key: 'RIP', name: 'Plan' }]);
    expect((await registerOf(world).plans())[0]?.isSample).toBeUndefined();
  });

  test('waits for the office’s word as any plan does, or begins with --begin', async () => {
    const [waiting, begun] = [await aTriedSample(), await aTriedSample()];
    await waiting.run(...ARGV);
    expect(await registerOf(waiting).plans()).toMatchObject([{ key: 'PLAN', begun: null }]);
    await begun.run(...ARGV, '--begin');
    expect(await registerOf(begun).plans()).toMatchObject([{ key: 'PLAN', begun: begun.clock.now() }]);
  });

  test('says with --json where the sample is kept', async () => {
    const world = await aTriedSample();
    await world.run(...ARGV, '--json');
    expect(world.json()).toMatchObject([{ plan: 'PLAN', sampleKept: './data/ragtime.sample.db' }]);
  });

  test('that cannot be read leaves the sample as it was', async () => {
    const world = await aTriedSample();
    world.files.set('empty.csv', 'Ref,Action\n');
    expect(await world.run('import', 'empty.csv')).toBe(1);
    expect(await registerOf(world).plans()).toMatchObject([{ key: 'RIP', isSample: true }]);
  });

  test('a second one comes beside it', async () => {
    const world = await aTriedSample();
    await world.run(...ARGV, '--roster', 'people.csv');
    await world.run('import', 'plan.csv', '--plan', 'CYPS', '--published', '2015-05-26');
    expect((await registerOf(world).plans()).map(({ key }) => key)).toEqual(['PLAN', 'CYPS']);
  });
});

test('a roster of one’s own does not come among the sample’s people either', async () => {
  const world = await aTriedSample();
  expect(await world.run('roster', 'people.csv')).toBe(0);
  expect(world.said()).toContain('The sample plan and its people have made way');
  expect(await namesIn(world)).toEqual(['Ann Archer', 'Ben Baker', 'Olive Office']);
  expect(await registerOf(world).plans()).toEqual([]);
  await world.run(...ARGV);
  expect((await registerOf(world).plans()).map(({ key }) => key)).toEqual(['PLAN']);
  expect(world.said()).not.toContain('sample');
});

test('a roster that is only looked at is compared with nobody of the sample, and leaves it as it was', async () => {
  const world = await aTriedSample();
  const before = await namesIn(world);
  expect(await world.run('roster', 'people.csv', '--dry-run')).toBe(0);
  expect(world.said()).toContain('Ann Archer');
  expect(before).toContain('Karl Battersby');
  expect(world.said()).not.toContain('Karl Battersby');
  expect(await namesIn(world)).toEqual(before);
});
