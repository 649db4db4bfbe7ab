import { describe, expect, test } from 'vitest';
import type { HandMadeWorld } from './a-world.ts';
import { aWorld, PLAN_CSV, ROSTER_CSV } from './a-world.ts';

// What went wrong: on a trial with an old plan each command stamped the day on which it was typed, unless the environment moved the clock.

const PROGRESS = `Ref,Action,By when,Lead,Progress,RAG
1.1,Agree the budget,By end Dec,Ann Archer,half of it,amber
1.2,Train every manager,To be agreed,Ben Baker,,
`;

/** A plan of a spring long past, loaded as on its day. */
async function aTrial(now: string, ...argv: readonly string[]): Promise<HandMadeWorld> {
  const world = aWorld({ now, files: { 'plan.csv': PROGRESS, 'people.csv': ROSTER_CSV, 'other.csv': PLAN_CSV } });
  const load = ['import', 'plan.csv', '--plan', 'PLAN', '--roster', 'people.csv'];
  expect(await world.run(...load, ...argv), world.grumbled()).toBe(0);
  return world;
}

const register = (world: HandMadeWorld) => world.registers.get('./data')!.register;

/** All that the record says, with its days. */
async function daysIn(world: HandMadeWorld): Promise<readonly string[]> {
  return (await register(world).ledgerIn('PLAN' as never)).flatMap(({ day, at }) => [day, at.slice(0, 10)]);
}

const NOW = '2026-11-28T22:10:00Z';

describe('--today is the day of', () => {
  test('an import: when the plan came out, what it says of its progress, and when the asking begins', async () => {
    const world = await aTrial(NOW, '--today', '2015-05-26', '--begin');
    const [plan] = await register(world).plans();
    expect(plan).toMatchObject({ published: '2015-05-26' });
    expect(plan?.begun?.slice(0, 10)).toBe('2015-05-26');
    expect(new Set(await daysIn(world))).toEqual(new Set(['2015-05-26']));
    const [tracked] = await register(world).trackedIn('PLAN' as never);
    expect(tracked?.standing.agreed).toBe('2015-12-31');
  });

  test('the first questions, which go that morning where the plan begins on it', async () => {
    const world = await aTrial(NOW, '--today', '2015-06-01', '--begin');
    await world.run('simulate', '--from', '2015-06-01', '--to', '2015-06-01', '--json');
    expect(world.json().filter(({ kind }) => kind === 'nudge').length).toBeGreaterThan(0);
  });

  test('a day of publication that is said beside it only where it is not', async () => {
    const world = await aTrial(NOW, '--today', '2015-06-10', '--published', '2015-05-26');
    expect((await register(world).plans())[0]).toMatchObject({ published: '2015-05-26' });
    // What the plan itself says of its progress is of the day on which it came out.
    expect(new Set(await daysIn(world))).toEqual(new Set(['2015-05-26', '2015-06-10']));
  });

  test('what is settled', async () => {
    const world = await aTrial(NOW, '--today', '2015-05-26');
    const settle = ['settle', '1.2', '--date', '2015-12-31', '--why', 'the board met'];
    expect(await world.run(...settle, '--today', '2015-06-03'), world.grumbled()).toBe(0);
    expect(await daysIn(world)).toContain('2015-06-03');
    expect((await daysIn(world)).some((one) => one.startsWith('2026'))).toBe(false);
  });

  test.each([
    [['plans', '--today', '2015-06-04', 'rename', 'PLAN', 'Another']],
    [['plans', 'rename', 'PLAN', 'Another', '--today', '2015-06-04']],
  ])('what is decided of a plan, %j', async (argv) => {
    const world = await aTrial(NOW, '--today', '2015-05-26');
    expect(await world.run(...argv, '--json'), world.grumbled()).toBe(0);
    expect(world.json()).toMatchObject([{ plan: 'PLAN', day: '2015-06-04' }]);
  });

  test('a newer version that is taken in', async () => {
    const world = await aTrial(NOW, '--today', '2015-05-26');
    world.files.set('plan.csv', PROGRESS.replace('By end Dec', 'By end Nov'));
    const newer = ['import', 'plan.csv', '--plan', 'PLAN', '--published', '2015-07-01', '--apply'];
    expect(await world.run(...newer, '--today', '2015-07-02'), world.grumbled()).toBe(0);
    expect(await daysIn(world)).toContain('2015-07-02');
    expect((await daysIn(world)).some((one) => one.startsWith('2026'))).toBe(false);
  });

  test('who holds a post in an export', async () => {
    const world = await aTrial(NOW, '--today', '2015-05-26');
    expect(await world.run('export', '--today', '2015-05-27'), world.grumbled()).toBe(0);
  });

  test('words for time that name no year', async () => {
    const world = aWorld({ now: NOW, lines: ['By end Dec'] });
    await world.run('read-timescale', '--today', '2015-05-26');
    expect(world.json()).toMatchObject([{ due: '2015-12-31' }]);
  });
});

test('two things settled on one --today are two decisions, each of which can be taken back', async () => {
  const world = await aTrial(NOW, '--today', '2015-05-26');
  const settle = ['settle', '1.2', '--today', '2015-06-03'];
  expect(await world.run(...settle, '--date', '2015-12-31', '--why', 'first')).toBe(0);
  (world.clock as unknown as { forward: (by: { minutes: number }) => void }).forward({ minutes: 0.05 });
  expect(await world.run(...settle, '--lead', 'Ann Archer')).toBe(0);
  const ids = (await register(world).ledgerIn('PLAN' as never))
    .map(({ message }) => message)
    .filter((id) => id !== null);
  expect(new Set(ids).size).toBe(2);
});

test('without --today the clock of the world stands, which RAGTIME_AT moves', async () => {
  const world = await aTrial('2015-05-26T10:00:00+01:00', '--begin');
  expect(new Set(await daysIn(world))).toEqual(new Set(['2015-05-26']));
  expect((await register(world).plans())[0]?.begun).toBe('2015-05-26T09:00:00.000Z');
});

test('a --today that is no day is wrong usage and stores nothing', async () => {
  const world = aWorld({ files: { 'plan.csv': PLAN_CSV } });
  expect(await world.run('import', 'plan.csv', '--today', 'yesterday')).toBe(2);
  expect(world.registers.size).toBe(0);
});
