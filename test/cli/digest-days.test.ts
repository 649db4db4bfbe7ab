import { describe, expect, test } from 'vitest';
import { aWorld, aWorldWithPlan, PLAN_CSV, ROSTER_CSV } from './a-world.ts';
import type { HandMadeWorld } from './a-world.ts';

/** A plan that the office let begin at eleven on Monday 8 June, after the hour of the digest. */
async function begunOnMonday(): Promise<HandMadeWorld> {
  return aWorldWithPlan({ now: '2015-06-08T11:00:00+01:00' });
}

// What went wrong: on the day on which a plan began “digest” printed nothing at all.
describe('a day without a digest', () => {
  test('says when the next is, and how to see it', async () => {
    const world = await begunOnMonday();
    expect(await world.run('digest', '--today', '2015-06-08')).toBe(0);
    expect(world.said()).toContain('The next is posted on Mon 15 Jun 2015 at 08:30.');
    const [, hint] = /npm run ragtime -- (.+)$/u.exec(world.said())!;
    expect(hint).toBe('digest --today 2015-06-15');
    expect(await world.run(...hint!.split(' '))).toBe(0);
    expect(world.said()).toContain('Mon 15 Jun 2015 · To #slt at 08:30 · digest');
  });

  test('without a day says the same of today', async () => {
    const world = await begunOnMonday();
    await world.run('digest');
    expect(world.said()).toContain('There is no digest of Plan on Mon 8 Jun 2015');
  });

  test('of another folder and plan has both in the command to type', async () => {
    const { registers } = await begunOnMonday();
    const world = aWorld({ now: '2015-06-08T11:30:00+01:00' });
    world.registers.set('/srv/rag', registers.get('./data')!);
    await world.run('digest', '--plan', 'PLAN', '--data', '/srv/rag');
    expect(world.said()).toContain('digest --today 2015-06-15 --plan PLAN --data /srv/rag');
  });

  test('for a program prints no object, and the sentence beside them', async () => {
    const world = await begunOnMonday();
    expect(await world.run('digest', '--json')).toBe(0);
    expect(world.json()).toEqual([]);
    expect(world.grumbled()).toContain('The next is posted on Mon 15 Jun 2015');
  });
});

describe('a digest that is shown', () => {
  test.each([
    ['on the day on which it is posted', '2015-06-15', ''],
    ['on the Tuesday after a bank holiday', '2015-09-01', ''],
    ['on a Monday of an old plan that began by another clock', '2015-06-01', ''],
    ['on another day', '2015-06-16', 'the next is on Mon 22 Jun 2015 at 08:30'],
    ['on a bank holiday', '2015-08-31', 'the next is on Tue 1 Sep 2015 at 08:30'],
  ])('%s says when one is posted where that is another day', async (_, today, says) => {
    const world = await begunOnMonday();
    expect(await world.run('digest', '--today', today)).toBe(0);
    expect(world.said()).toContain('· digest');
    const grumbled = world.grumbled();
    expect(says === '' ? grumbled === '' : grumbled.includes(says), grumbled).toBe(true);
  });

  test('of a plan that has not begun says that none is posted yet', async () => {
    const world = aWorld({ files: { 'plan.csv': PLAN_CSV, 'people.csv': ROSTER_CSV } });
    await world.run('import', 'plan.csv', '--roster', 'people.csv', '--published', '2015-05-26');
    expect(await world.run('digest', '--today', '2015-06-08')).toBe(0);
    expect(world.said()).toContain('· digest');
    expect(world.grumbled()).toContain('None is posted before the asking of Plan begins.');
  });
});
