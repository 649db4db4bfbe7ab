import { describe, expect, test } from 'vitest';
import { readInstant } from '#src/calendar/instant.ts';
import { DatabaseFault } from '#db/fault.ts';
import { runCommandLine } from '#src/cli/run.ts';
import { aWorld, aWorldWithPlan, ROSTER_CSV } from './a-world.ts';

const WITH_LEADER = `${ROSTER_CSV}person,Carol Cole,Leader,,,,\n`;

describe('doctor', () => {
  test('finds a post that nobody holds, and says how to mend it', async () => {
    const world = await aWorldWithPlan();
    expect(await world.run('doctor')).toBe(1);
    expect(world.said()).toContain('MEND  leads: 2 of 3 leads can be reached: nobody can be reached behind Leader.');
    expect(world.said()).toContain('npm run ragtime -- roster FILE');
    expect(world.complained).toEqual(['To be mended: leads.']);
  });

  test('is content when all is well', async () => {
    const world = await aWorldWithPlan({ files: { 'people.csv': WITH_LEADER } });
    expect(await world.run('doctor')).toBe(0);
    expect(world.said()).toContain('all 3 leads can be reached');
    expect(world.printed.at(-1)).toBe('All is well.');
    expect(world.complained).toEqual([]);
  });

  test('says that a training clock is in force', async () => {
    const at = readInstant('2015-11-20T09:29:30Z');
    const world = await aWorldWithPlan({ files: { 'people.csv': WITH_LEADER }, config: { at } });
    expect(await world.run('doctor')).toBe(0);
    expect(world.said()).toContain('note  clock: a training clock: it began at 2015-11-20T09:29:30+00:00');
  });

  test('finds a clock that is behind the plan', async () => {
    const world = await aWorldWithPlan({ files: { 'people.csv': WITH_LEADER }, now: '2014-01-06T09:00:00Z' });
    expect(await world.run('doctor')).toBe(1);
    expect(world.said()).toContain('By the clock that is still to come');
  });

  test('finds a folder that may not be written to, and one that others can read', async () => {
    const closed = aWorld({ folder: { canWrite: false } });
    expect(await closed.run('doctor')).toBe(1);
    expect(closed.said()).toContain('MEND  data folder: ./data may not be written to.');
    const open = aWorld({ folder: { othersMayRead: true } });
    expect(await open.run('doctor')).toBe(0);
    expect(open.said()).toContain('chmod o-rwx ./data');
  });

  test('without a register makes none', async () => {
    const world = aWorld();
    expect(await world.run('doctor')).toBe(0);
    expect(world.said()).toContain('There is none in ./data yet.');
    expect(world.registers.size).toBe(0);
  });

  test('tells what is wrong with a register that cannot be opened', async () => {
    const world = await aWorldWithPlan();
    await world.run('doctor', '--json');
    const open = (): never => {
      throw new DatabaseFault('data/ragtime.db is not a Ragtime database.');
    };
    expect(await runCommandLine(['doctor'], { ...world, open })).toBe(1);
    expect(world.said()).toContain('MEND  register: data/ragtime.db is not a Ragtime database.');
  });

  test('--json prints a finding a line and nothing else', async () => {
    const world = await aWorldWithPlan();
    await world.run('doctor', '--json');
    for (const finding of world.json()) expect(Object.keys(finding)).toEqual(['what', 'state', 'says', 'mend']);
    expect(world.json().map(({ what }) => what)).toEqual([
      'settings',
      'clock',
      'data folder',
      'register',
      'plan',
      'doubts',
      'leads',
    ]);
  });
});

describe('doubts', () => {
  test('come with their place, why, and the one line that settles each', async () => {
    const world = await aWorldWithPlan();
    expect(await world.run('doubts')).toBe(0);
    expect(world.said()).toContain('1 action needs you');
    expect(world.said()).toContain('1.3 (section 1), by when: “To be agreed”');
    expect(world.said()).toContain('Settle it in chat: /rag date 1.3 31 Dec 2015');
  });

  test('of a plan that is not the default are settled with its key', async () => {
    const world = await aWorldWithPlan();
    await world.run('import', 'plan.csv', '--plan', 'CYPS', '--published', '2015-05-26');
    await world.run('doubts', '--json');
    expect(world.json()).toMatchObject([
      { plan: 'PLAN', ref: '1.3', about: 'timescale', settle: '/rag date 1.3 31 Dec 2015' },
      { plan: 'CYPS', ref: '1.3', about: 'timescale', settle: '/rag date CYPS 1.3 31 Dec 2015' },
    ]);
  });

  test('that somebody settled are gone', async () => {
    const world = await aWorldWithPlan();
    const { register } = world.registers.get('./data')!;
    const [tracked] = (await register.trackedIn('PLAN' as never)).filter(({ action }) => action.ref === '1.3');
    const at = world.clock.now();
    const event = { kind: 'settled', about: 'timescale', words: 'as it is' } as const;
    const entry = { action: tracked!.action.id, event, at, day: '2015-06-05' as never, by: null, message: null };
    await register.write({ message: null, slot: null, entries: [entry], say: [], asked: [] });
    expect(await world.run('doubts')).toBe(0);
    expect(world.printed).toEqual(['Nothing is in doubt: every date and lead is read or settled.']);
    await world.run('doubts', '--json');
    expect(world.printed).toEqual([]);
  });
});
