import { describe, expect, test } from 'vitest';
import { aWorld, PLAN_CSV, ROSTER_CSV } from './a-world.ts';

const HEAD = 'kind,name,post,aliases,members,email\n';

describe('roster', () => {
  test('is told in numbers, and again when a file says more', async () => {
    const world = aWorld({ files: { 'people.csv': ROSTER_CSV } });
    expect(await world.run('roster', 'people.csv')).toBe(0);
    expect(world.printed).toEqual(['The roster is loaded: 3 people, 1 post, 0 groups; 4 added, 0 changed.']);
    world.files.set('more.csv', `${HEAD}person,Ann Archer,Leader,,,\ngroup,Cabinet,,,Leader,\n`);
    expect(await world.run('roster', 'more.csv', '--json')).toBe(0);
    expect(world.json()).toEqual([{ people: 3, posts: 1, groups: 1, added: 1, changed: 2, ended: 0 }]);
    await world.run('roster', 'more.csv');
    expect(world.said()).toBe('The roster is loaded: 3 people, 1 post, 1 group; nothing has changed.');
  });

  test('with the same name twice is taken in, and the office is told', async () => {
    const world = aWorld({ files: { 'people.csv': `${HEAD}person,Ann Archer,,,,\nperson,Ann Archer,,Annie,,\n` } });
    expect(await world.run('roster', 'people.csv', '--json')).toBe(0);
    expect(world.grumbled()).toContain('people.csv: Row 3: “Ann Archer” is already in row 2');
    expect(world.json()).toHaveLength(1);
  });

  test.each([
    ['a picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), 'a PNG picture'],
    ['nothing', '', 'No heading row of a roster was found'],
    ['a plan', 'Ref,Action,By when,Lead\n1.1,x,y,z\n', 'No heading row of a roster was found'],
    ['a megabyte of commas', ','.repeat(1_000_000), 'No heading row of a roster was found'],
  ])('of %s is refused and makes no register', async (_what, bytes, sentence) => {
    const world = aWorld({ files: { 'people.csv': bytes } });
    expect(await world.run('roster', 'people.csv')).toBe(1);
    expect(world.grumbled()).toContain(sentence);
    expect(world.printed).toEqual([]);
    expect(world.registers.size).toBe(0);
  });

  test('with SQL, markup and half a character in its cells is people, and no more', async () => {
    const name = "Robert'); DROP TABLE people;-- <b>Ann</b>";
    const world = aWorld({ files: { 'people.csv': `${HEAD}person,"${name}",,"\ud800",,\n` } });
    expect(await world.run('roster', 'people.csv')).toBe(0);
    const { register, integrity } = world.registers.get('./data')!;
    expect((await register.roster()).people.map((person) => person.name)).toContain(name);
    expect(await integrity()).toEqual([]);
  });

  test('that settles leads in doubt says how to take that in, and the plan then takes it in', async () => {
    const world = aWorld({ files: { 'plan.csv': PLAN_CSV, 'people.csv': ROSTER_CSV } });
    await world.run('import', 'plan.csv', '--published', '2015-05-26');
    await world.run('roster', 'people.csv');
    expect(world.said()).toContain('2 actions name their leads plainly that did not before');
    await world.run('import', 'plan.csv', '--apply');
    expect(world.said()).toContain('It is taken in.');
    expect(world.said()).toContain('1.1  who leads: no longer in doubt');
    await world.run('roster', 'people.csv');
    expect(world.said()).not.toContain('plainly');
  });

  test('leaves the register with the programme office that the settings name', async () => {
    const world = aWorld({
      files: { 'people.csv': HEAD.concat('person,Ann Archer,,,,\n') },
      config: { office: ['o@example.gov.uk'] },
    });
    await world.run('roster', 'people.csv');
    const { people } = await world.registers.get('./data')!.register.roster();
    expect(people).toMatchObject([{ name: 'Ann Archer' }, { email: 'o@example.gov.uk', role: 'office' }]);
  });
});
