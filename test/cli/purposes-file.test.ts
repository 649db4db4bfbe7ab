import { expect, test } from 'vitest';
import { aWorldWithPlan } from './a-world.ts';
import type { HandMadeWorld } from './a-world.ts';

const FILE = `What the plan is for
Kind,Number,Words,From,Served by,Unit,Direction,Target,Due,Kept by
Recommendation,1,Publish what was delivered,Peer challenge June 2015,"1.1 to 1.3 except 1.2",,,,,
outcome,3,A well-run council,,,,,,,
outcomes,3b,"An open culture, for all",,1.1,,,,,
milestone,A iv,Risk registers in use everywhere,Commissioners,,,,,,
indicator,SICK,Sickness absence,,,days,lower,8.5,every 3 months,Ann Archer
Indicator,POLL,Trust in the council,,,%,higher is better,at least 60,31 July 2016,
goal,7,Something else,,,,,,,
recommendation,,No number,,,,,,,
recommendation,4,,,,,,,,
recommendation,5,Served by what is not there,,"1.1, 99.9.9, section 40",,,,,
milestone,A v,A measured milestone,,,days,,,,
indicator,ODD,Measured oddly,,,days,sideways,,,
indicator,TWO,Kept by nobody we know,,,days,,,,Zebedee Quux
recommendation,1,The same again,,,,,,,
`;

async function loaded(...flags: readonly string[]): Promise<HandMadeWorld> {
  const world = await aWorldWithPlan();
  world.files.set('purposes.csv', FILE);
  expect(await world.run('purposes', 'purposes.csv', ...flags)).toBe(0);
  return world;
}

const kept = async (world: HandMadeWorld) => {
  const { register } = world.registers.get('./data')!;
  const [plan] = await register.plans();
  return (await register.governance(plan!.key)).purposes.kept.filter(({ since }) => since !== plan!.published);
};

test('a dry run says row by row what would be taken and what is unclear, and stores nothing', async () => {
  const world = await loaded('--dry-run');
  const said = world.said();
  expect(said).toContain('Would add (6)');
  expect(said).toMatch(
    /recommendation 1 Publish what was delivered; from Peer challenge June 2015; linked to 2 more actions/u,
  );
  expect(said).toContain(
    'indicator SICK Sickness absence; in days, lower is better, target 8.5 days, asked for every 3 months, kept by Ann Archer',
  );
  expect(said).toContain('Unclear, and not recorded (8)');
  for (const sentence of [
    'Row 9: “goal” is no kind. Write recommendation, outcome, milestone or indicator.',
    'Row 10: it has no number.',
    'Row 11: it has no words.',
    'Row 12: I find no action or part of the plan called “99.9.9”, “section 40”.',
    'Row 13: only an indicator is measured, and this is a milestone.',
    'Row 14: I cannot read how it is measured: “in days, sideways”.',
    'Row 15: I cannot read how it is measured: “in days, kept by Zebedee Quux”.',
    'Row 16: another row is recommendation 1 already.',
  ])
    expect(said).toContain(sentence);
  expect(said).toContain('This was a dry run: nothing is stored.');
  expect((await kept(world)).map(({ purpose }) => purpose.ref)).not.toContain('SICK');
});

test('the rows that are clear are kept with what serves them, and the same file again changes nothing', async () => {
  const world = await loaded();
  const all = await kept(world);
  const of = (ref: string) => all.find(({ purpose }) => purpose.ref === ref);
  expect(of('1')?.purpose).toMatchObject({ kind: 'recommendation', from: 'Peer challenge June 2015' });
  expect(of('1')?.servedBy.some((id) => id.endsWith('/1.2'))).toBe(false);
  expect(of('1')?.servedBy.some((id) => id.endsWith('/1.3'))).toBe(true);
  expect(of('3b')?.purpose).toMatchObject({ title: 'An open culture, for all', parent: '3' });
  expect(of('SICK')?.purpose).toMatchObject({ unit: 'days', direction: 'down', target: 8.5, due: { months: 3 } });
  expect(of('POLL')?.purpose).toMatchObject({ unit: '%', direction: 'up', target: 60, due: { days: ['2016-07-31'] } });
  expect(of('5')).toBeUndefined();
  const { register } = world.registers.get('./data')!;
  const before = await register.head();
  expect(await world.run('purposes', 'purposes.csv')).toBe(0);
  expect(world.said()).toContain('There already (6)');
  expect(await register.head()).toEqual(before);
});

test('the file to fill in has its columns, and is one that can be read', async () => {
  const world = await aWorldWithPlan();
  expect(await world.run('purposes', '--template')).toBe(0);
  world.files.set('filled.csv', world.said().replace('8.1.3, section 9', '1.1').replace('18.1.1', '1.2'));
  expect(await world.run('purposes', 'filled.csv', '--dry-run')).toBe(0);
  expect(world.said()).toContain('Would add (4)');
});

test('a file without those columns is refused in a sentence that says how to get one', async () => {
  const world = await aWorldWithPlan();
  world.files.set('other.csv', 'a,b\n1,2\n');
  expect(await world.run('purposes', 'other.csv')).toBe(1);
  expect(world.grumbled()).toContain('purposes --template writes one to fill in');
});
