import { describe, expect, test } from 'vitest';
import type { PlanKey } from '#src/plan/action.ts';
import { aWorldWithPlan, PLAN_CSV } from './a-world.ts';
import type { HandMadeWorld } from './a-world.ts';

const CYPS_CSV = `Ref,Action,By when,Lead
1.1,Open a family hub,By end Nov 2015,Ben Baker
1.2,Publish the early help offer,To be agreed,Ann Archer
`;

/** A world with two plans: PLAN is the default, CYPS the other. */
async function twoPlans(): Promise<HandMadeWorld> {
  const world = await aWorldWithPlan({ files: { 'cyps.csv': CYPS_CSV } });
  const named = ['--name', 'Children and families', '--published', '2015-05-26'];
  const code = await world.run('import', 'cyps.csv', ...named, '--begin');
  expect(world.grumbled()).toBe('');
  expect(code).toBe(0);
  return world;
}

const registerOf = (world: HandMadeWorld) => world.registers.get('./data')!.register;

async function keysOf(world: HandMadeWorld) {
  return (await registerOf(world).plans()).map(({ key, isDefault, isArchived = false }) => [
    key,
    isDefault,
    isArchived,
  ]);
}

// What went wrong: two plans were loaded, and nothing at the command line said so, or which one a ref without a key meant.
describe('plans', () => {
  test('lists what each holds, and how its refs are typed', async () => {
    const world = await twoPlans();
    expect(await world.run('plans')).toBe(0);
    expect(world.said().replaceAll(/\s+/gu, ' ')).toContain(
      'Plan, published Tue 26 May 2015. 3 actions, 1 dated, 1 open-ended, 1 needs you; 3 leads who have open actions, 1 of whom cannot be asked: the roster has nobody, or several, of that name. The default: its numbers need no key, such as 1.1.',
    );
    expect(world.said().replaceAll(/\s+/gu, ' ')).toContain(
      'Children and families, published Tue 26 May 2015. 2 actions, 1 dated, 0 open-ended, 1 needs you; 2 leads who have open actions. Its key comes before a ref, such as CYPS 1.1.',
    );
  });

  test('prints an object a plan with --json, whichever side of the word the option is typed', async () => {
    const world = await twoPlans();
    await world.run('plans', '--json');
    expect(world.json()).toMatchObject([
      { plan: 'PLAN', isDefault: true, actions: 3, dated: 1, leads: 3, people: 2 },
      { plan: 'CYPS', isDefault: false, actions: 2, dated: 1, leads: 2, people: 2 },
    ]);
    await world.run('plans', 'default', 'cyps', '--json', '--data', './data');
    expect(world.json()).toMatchObject([{ plan: 'CYPS', event: { kind: 'made-default', was: 'PLAN' } }]);
  });

  test('another default is a line of the ledger with who said so', async () => {
    const world = await twoPlans();
    expect(await world.run('plans', 'default', 'CYPS')).toBe(0);
    expect(await keysOf(world)).toEqual([
      ['CYPS', true, false],
      ['PLAN', false, false],
    ]);
    const office = (await registerOf(world).roster()).people.find(({ role }) => role === 'office');
    expect(await registerOf(world).ledgerOfPlans()).toMatchObject([
      { plan: 'CYPS', by: office?.id, event: { kind: 'made-default', was: 'PLAN' } },
    ]);
    expect(await world.registers.get('./data')!.integrity()).toEqual([]);
  });

  test('what was decided last is taken back for a day, and a decision says how', async () => {
    const world = await twoPlans();
    await world.run('plans', 'archive', 'CYPS');
    const said = world.said().replaceAll(/\s+/gu, ' ');
    expect(said).toContain('2 people are asked about its 2 open actions');
    expect(said).toContain('plans undo');
    expect(await world.run('plans', 'undo')).toBe(0);
    expect(world.said()).toContain('Taken back: Children and families runs again');
    expect(await keysOf(world)).toEqual([
      ['PLAN', true, false],
      ['CYPS', false, false],
    ]);
    expect(await world.run('plans', 'undo')).toBe(1);
  });

  test('an archived plan is neither asked about nor told of, and stays whole', async () => {
    const world = await twoPlans();
    await world.run('nudges', '--today', '2015-11-30', '--json');
    expect(world.said()).toContain('"ref":"CYPS 1.1"');
    expect(await world.run('plans', 'archive', 'CYPS')).toBe(0);
    expect(world.said()).toContain('Children and families is archived');
    await world.run('nudges', '--today', '2015-11-30', '--json');
    expect(world.said()).not.toContain('CYPS');
    expect(await world.run('digest', '--plan', 'CYPS', '--today', '2015-11-30')).toBe(1);
    expect(world.grumbled()).toBe('Children and families is archived, so no digest tells of it.');
    expect(await registerOf(world).trackedIn('CYPS' as PlanKey)).toHaveLength(2);
    await world.run('plans', 'unarchive', 'CYPS');
    await world.run('nudges', '--today', '2015-11-30', '--json');
    expect(world.said()).toContain('"ref":"CYPS 1.1"');
  });

  test('an archived plan is no concern of the doctor’s, and takes no newer version in', async () => {
    const world = await twoPlans();
    await world.run('plans', 'archive', 'CYPS');
    await world.run('doctor');
    expect(world.said()).toContain('It is archived: nobody is asked or told about it.');
    expect(await world.run('import', 'cyps.csv', '--plan', 'CYPS', '--apply')).toBe(1);
    expect(world.grumbled()).toContain(
      'Children and families is archived and takes nothing in. Bring it back first: npm run ragtime -- plans unarchive CYPS',
    );
  });

  test('the default plan is archived only as the last, and the next plan takes its place', async () => {
    const world = await twoPlans();
    expect(await world.run('plans', 'archive', 'PLAN')).toBe(1);
    expect(world.grumbled().replaceAll(/\s+/gu, ' ')).toContain(
      'Make another plan the default first: /rag plans default CYPS.',
    );
    await world.run('plans', 'archive', 'CYPS');
    expect(await world.run('plans', 'archive', 'PLAN')).toBe(0);
    expect(await world.run('nudges', '--today', '2015-12-30')).toBe(0);
    expect(world.said()).toContain('there is nobody to ask');
    world.files.set('next.csv', PLAN_CSV.replace('Agree the budget', 'Agree the next budget'));
    await world.run('import', 'next.csv', '--plan', 'NEXT', '--published', '2015-06-01');
    expect(await keysOf(world)).toEqual([
      ['NEXT', true, false],
      ['CYPS', false, true],
      ['PLAN', false, true],
    ]);
  });

  test('a name is kept with the one before it', async () => {
    const world = await twoPlans();
    expect(await world.run('plans', 'rename', 'CYPS', 'Children', 'first')).toBe(0);
    expect(world.said()).toContain('CYPS is called Children first now');
    expect(await registerOf(world).ledgerOfPlans()).toMatchObject([
      { plan: 'CYPS', event: { kind: 'named', name: 'Children first', was: 'Children and families' } },
    ]);
  });

  test.each([
    [['archive', 'NONE'], 'No plan has the key NONE'],
    [['default', 'PLAN'], 'It is the default plan already.'],
    [['unarchive', 'PLAN'], 'It is not archived.'],
  ])('%j changes nothing and says why', async (argv, why) => {
    const world = await twoPlans();
    expect(await world.run('plans', ...argv)).toBe(1);
    expect(world.grumbled()).toContain(why);
    expect(await registerOf(world).ledgerOfPlans()).toEqual([]);
  });
});

// What went wrong: with two plans loaded, every command spoke of all of them or of the default one, and none could be asked of the other.
describe('--plan', () => {
  test('digest shows that of the plan', async () => {
    const world = await twoPlans();
    await world.run('digest', '--today', '2015-11-30', '--plan', 'cyps');
    expect(world.said()).toContain('Children and families · Mon 30 Nov 2015');
    await world.run('digest', '--today', '2015-11-30');
    expect(world.said()).toContain('Plan · Mon 30 Nov 2015');
  });

  test('nudges shows the messages that ask about it', async () => {
    const world = await twoPlans();
    await world.run('nudges', '--today', '2015-12-30', '--json');
    const all = world.json();
    await world.run('nudges', '--today', '2015-12-30', '--plan', 'CYPS', '--json');
    const of = all.filter(({ about }) =>
      (about as readonly { ref: string }[]).some(({ ref }) => ref.startsWith('CYPS')),
    );
    expect(of.length).toBeGreaterThan(0);
    expect(of.length).toBeLessThan(all.length);
    expect(world.json()).toEqual(of);
  });

  test('nudges shows several days of it', async () => {
    const world = await twoPlans();
    await world.run('nudges', '--from', '2015-12-30', '--to', '2015-12-31', '--json');
    const all = world.json();
    await world.run('nudges', '--from', '2015-12-30', '--to', '2015-12-31', '--plan', 'CYPS', '--json');
    const asked = world.json().map(({ about }) => (about as readonly { ref: string }[]).map(({ ref }) => ref));
    expect(asked.length).toBeGreaterThan(0);
    expect(asked.length).toBeLessThan(all.length);
    expect(asked.every((refs) => refs.some((ref) => ref.startsWith('CYPS')))).toBe(true);
  });

  test('doubts lists its own', async () => {
    const world = await twoPlans();
    await world.run('doubts', '--plan', 'CYPS', '--json');
    expect(world.json().map(({ typed }) => typed)).toEqual(['CYPS 1.2']);
  });

  test('settle takes a ref of it', async () => {
    const world = await twoPlans();
    expect(await world.run('settle', '1.2', '--plan', 'CYPS', '--date', '2016-03-31', '--why', 'the board met')).toBe(
      0,
    );
    const tracked = await registerOf(world).trackedIn('CYPS' as PlanKey);
    expect(tracked[1]?.standing.agreed).toBe('2016-03-31');
  });

  test('export writes its actions and its lines of the ledger', async () => {
    const world = await twoPlans();
    await world.run('plans', 'rename', 'CYPS', 'Children', 'first');
    await world.run('export', '--plan', 'CYPS', '--format', 'json');
    const rows = world.json();
    expect(rows.filter(({ table }) => table === 'plan').map(({ key }) => key)).toEqual(['CYPS']);
    expect(new Set(rows.filter(({ table }) => table === 'action').map(({ plan }) => plan))).toEqual(new Set(['CYPS']));
    expect(rows.filter(({ table, plan }) => table === 'ledger' && plan === 'CYPS')).toHaveLength(1);
  });

  test('a key that no plan has is refused with those there are', async () => {
    const world = await twoPlans();
    expect(await world.run('digest', '--plan', 'NONE')).toBe(1);
    expect(world.grumbled()).toBe('No plan has the key NONE. Loaded: PLAN (Plan), CYPS (Children and families).');
  });
});
