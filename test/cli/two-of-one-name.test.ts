import { expect, test } from 'vitest';
import { aWorld } from './a-world.ts';

const PLAN = `Ref,Action,By when,Lead
1.1,Agree the budget,By end Dec 2015,Jo Smith
1.2,Train every manager,By end Dec 2015,Ann Archer
`;
const PEOPLE = `kind,name,post,email,role
person,Olive Office,Improvement Manager,olive@example.gov.uk,office
person,Ann Archer,,ann@example.gov.uk,
person,Jo Smith,Head of Housing,jo.smith@example.gov.uk,
person,Jo Smith,Head of Roads,jo.smith2@example.gov.uk,
`;
const BOTH = ['Jo Smith (Head of Housing)', 'Jo Smith (Head of Roads)'];

async function aWorldOfTwo() {
  const world = aWorld({ files: { 'plan.csv': PLAN, 'people.csv': PEOPLE } });
  await world.run('import', 'plan.csv', '--roster', 'people.csv', '--published', '2015-05-26', '--begin');
  return world;
}

test.each([
  ['person', 'export', 'Jo Smith', '--out', 'jo.json'],
  ['person', 'erase', 'Jo Smith', '--why', 'asked for it'],
  ['settle', '1.1', '--lead', 'Jo Smith'],
  ['settle', '1.1', '--lead', 'Ann Archer', '--lead', 'Jo Smith'],
  ['settle', '1.1', '--lead', 'Ann Archer', '--as', 'Jo Smith'],
])('%s %s %s %s says which two have the name, and how to say which', async (...argv) => {
  const world = await aWorldOfTwo();
  expect(await world.run(...argv)).toBe(1);
  for (const name of BOTH) expect(world.grumbled().replaceAll(/\s+/gu, ' ')).toContain(name);
  expect(world.grumbled()).not.toMatch(/Nobody|full name/u);
});

test('the line that settles which of two leads it can be typed as it stands', async () => {
  const world = await aWorldOfTwo();
  await world.run('doubts');
  expect(world.said()).toContain(`“Jo Smith” fits ${BOTH.join(' and ')}.`);
  await world.run('settle', '1.1', '--lead', 'Ann Archer', '--lead', 'Jo Smith');
  expect(world.grumbled()).toContain('settle 1.1 --lead "Ann Archer" --lead "Jo Smith (Head of Roads)"');
  expect(await world.run('settle', '1.1', '--lead', 'Jo Smith (Head of Roads)')).toBe(0);
  expect(world.said()).toContain('1.1 · led by Jo Smith (Head of Roads)');
});

test('the digest says that several have the name, not that nobody has', async () => {
  const world = await aWorldOfTwo();
  await world.run('digest', '--today', '2015-06-08');
  expect(world.said().replaceAll(/\s+/gu, ' ')).toContain('several people of the roster may be its lead');
});
