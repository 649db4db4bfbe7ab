import { expect, test } from 'vitest';
import { purposeId } from '#src/plan/governance/purpose.ts';
import { aWorldWithPlan } from './a-world.ts';
import type { HandMadeWorld } from './a-world.ts';

const FILE = `Readings of the quarter
Indicator,Value,Unit,As at,Source,Sample
D3,9.2,days,31/03/2015,HR dashboard,
sickness,8.4 days,,30 April 2015,HR dashboard,
P1,62%,,2015-05-01,Residents’ poll,"1,006"
D3,about 9,days,30/05/2015,HR dashboard,
D3,9.2,,01/05/2015,HR dashboard,
D3,9.2,days,31/12/2015,HR dashboard,
D3,9.2,days,,HR dashboard,
D9,9.2,days,01/05/2015,HR dashboard,
D3,9.3,days,31/03/2015,HR dashboard,
`;

async function aMeasuredPlan(): Promise<HandMadeWorld> {
  const world = await aWorldWithPlan();
  world.files.set('readings.csv', FILE);
  const { register } = world.registers.get('./data')!;
  const [plan] = await register.plans();
  for (const [ref, title, unit] of [
    ['D3', 'Sickness absence', 'days'],
    ['P1', 'Trust in the council', '%'],
  ] as const) {
    const id = purposeId('indicator', ref);
    const event = {
      kind: 'purpose-kept' as const,
      purpose: { id, kind: 'indicator' as const, ref, title, unit, parent: null },
    };
    const entry = { plan: plan!.key, event, at: world.clock.now(), day: plan!.published, by: null, message: null };
    await register.write({ message: null, slot: null, entries: [entry], say: [], asked: [] });
  }
  return world;
}

const readings = async (world: HandMadeWorld) => {
  const { register } = world.registers.get('./data')!;
  const [plan] = await register.plans();
  const { kept } = (await register.governance(plan!.key)).purposes;
  return kept.flatMap(({ purpose, readings: all }) =>
    all.map(({ value, asAt, source, sample }) => [purpose.ref, value, asAt, source, sample]),
  );
};

const READ = [
  ['D3', 9.2, '2015-03-31', 'HR dashboard', null],
  ['D3', 8.4, '2015-04-30', 'HR dashboard', null],
  ['P1', 62, '2015-05-01', 'Residents’ poll', 1006],
];

test('a file of readings is shown first, then recorded, and the same file again changes nothing', async () => {
  const world = await aMeasuredPlan();
  expect(await world.run('indicators', 'readings.csv', '--dry-run')).toBe(0);
  expect(world.printed.slice(0, 2)).toEqual([
    'Would record (3)',
    '  indicator D3 Sickness absence: 9.2 days as at Tue 31 Mar 2015, HR dashboard',
  ]);
  expect(await readings(world)).toEqual([]);
  expect(await world.run('indicators', 'readings.csv')).toBe(0);
  expect(await readings(world)).toEqual(READ);
  expect(world.said()).toContain('Unclear, and not recorded (6)');
  for (const row of [
    'Row 6: “about 9” is not one figure',
    'Row 7: the unit is “”, and this is read in days',
    'Row 8: “31/12/2015” is no day that has come',
    'Row 9: “” is no day that has come',
    'Row 10: “D9” is no indicator of',
    'Row 11: another row says what indicator D3 stood at on that day',
  ])
    expect(world.said()).toContain(row);
  expect(await world.run('indicators', 'readings.csv')).toBe(0);
  expect(world.said()).toContain('3 readings are there already.');
  expect(await readings(world)).toEqual(READ);
});

test('what was recorded of one file is taken back whole, by one undo', async () => {
  const world = await aMeasuredPlan();
  await world.run('indicators', 'readings.csv');
  expect(await world.run('plans', 'undo')).toBe(0);
  expect(await readings(world)).toEqual([]);
});

test('the template has a row for each indicator, and a file of something else is refused with what is needed', async () => {
  const world = await aMeasuredPlan();
  expect(await world.run('indicators', '--template')).toBe(0);
  expect(world.said()).toContain('indicator,value,unit,as at,source,sample,plan');
  expect(world.said()).toMatch(/^D3,,days,/mu);
  expect(await world.run('indicators', 'plan.csv')).toBe(1);
  expect(world.grumbled()).toContain('No heading row of readings was found here.');
});
