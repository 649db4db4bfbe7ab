import { parse } from 'csv-parse/sync';
import { expect, test } from 'vitest';
import { aWorld } from './a-world.ts';

const HEAD = 'Ref,Action,By when,Lead,Cost,Success measure\n';
const V1 = `${HEAD}1.1,Agree the budget,By end Dec 2015,Ann Archer,£20k,Agreed by cabinet\n1.2,Train every manager,June 2015 onwards,Ben Baker,,All are trained\n`;
const V2 = V1.replace('£20k', '£35k').replace(',All are trained', ',');

async function aLoaded() {
  const world = aWorld({ files: { 'v1.csv': V1, 'v2.csv': V2 } });
  expect(await world.run('import', 'v1.csv', '--plan', 'RIP', '--published', '2015-05-26')).toBe(0);
  return world;
}

async function fieldsIn(world: ReturnType<typeof aWorld>) {
  const plans = await world.registers.get('./data')!.register.plans();
  const tracked = await world.registers.get('./data')!.register.trackedIn(plans[0]!.key);
  return tracked.map(({ action }) => action.fields?.map(({ name, words }) => `${name}: ${words}`));
}

test('cost and success measure go from the file into the register', async () => {
  // They were read past, so nobody could ask the bot what an action was to cost.
  const world = await aLoaded();
  expect(await fieldsIn(world)).toEqual([
    ['Cost: £20k', 'Success measure: Agreed by cabinet'],
    ['Success measure: All are trained'],
  ]);
});

test('the export has a column for each of them', async () => {
  // A board paper made from the export had no cost in it, though the plan had.
  const world = await aLoaded();
  await world.run('export');
  const rows: Record<string, string>[] = parse(world.said(), { columns: true });
  expect(rows.map((row) => [row['Ref'], row['Cost'], row['Success measure']])).toEqual([
    ['1.1', '£20k', 'Agreed by cabinet'],
    ['1.2', '', 'All are trained'],
  ]);
});

test('a newer version that changes a cost alone is a change, shown and taken in', async () => {
  // “Nothing has changed”, said the second import, and the old cost stayed.
  const world = await aLoaded();
  await world.run('import', 'v2.csv', '--plan', 'RIP');
  expect(world.said()).toContain('1.1  Cost: £20k → £35k');
  expect(world.said()).toContain('1.2  Success measure: “All are trained” → blank');
  await world.run('import', 'v2.csv', '--plan', 'RIP', '--apply');
  expect(await fieldsIn(world)).toEqual([['Cost: £35k', 'Success measure: Agreed by cabinet'], undefined]);
  await world.run('import', 'v2.csv', '--plan', 'RIP');
  expect(world.said()).toContain('Nothing has changed');
});

test('a file with none of the columns leaves them as they were', async () => {
  // The same plan as a PDF, which has fewer columns, would have emptied every cost.
  const world = await aLoaded();
  world.files.set(
    'narrow.csv',
    V1.split('\n')
      .map((line) => line.split(',').slice(0, 4).join(','))
      .join('\n'),
  );
  await world.run('import', 'narrow.csv', '--plan', 'RIP');
  expect(world.said()).toContain('Nothing has changed');
});
