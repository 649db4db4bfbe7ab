import { describe, expect, test } from 'vitest';
import { aWorld, PLAN_CSV, ROSTER_CSV } from './a-world.ts';

const BOARDS = `Board,Key,Meeting date,Papers
Joint Board,JB,7 July 2015; 4 August 2015,10 days before
,,1 September 2015,
Cabinet,,Tuesday 8 July 2015; 22 July 2015,5 clear days
Scrutiny,,when needed,in good time
`;

async function aWorldWithPlan(files: Readonly<Record<string, string | Uint8Array>>) {
  const config = { office: ['o@example.gov.uk'] };
  const world = aWorld({ files: { 'plan.csv': PLAN_CSV, 'people.csv': ROSTER_CSV, ...files }, config });
  await world.run('import', 'plan.csv', '--roster', 'people.csv', '--published', '2015-05-26');
  return world;
}

describe('forums', () => {
  test('a file is shown first, taken in, and told row by row where it is unclear', async () => {
    const world = await aWorldWithPlan({ 'boards.csv': BOARDS });
    expect(await world.run('forums', 'boards.csv', '--dry-run')).toBe(0);
    expect(world.said()).toContain('Added (3)');
    expect(world.said()).toContain('This was a dry run');
    const plan = (await world.registers.get('./data')!.register.plans())[0]!.key;
    const kept = async () => (await world.registers.get('./data')!.register.governance(plan)).forums;
    expect(await kept()).toEqual([]);
    await world.run('forums', 'boards.csv');
    expect(world.grumbled()).toContain('boards.csv: Row 4: “Tuesday 8 July 2015” is a Wednesday. That was left out.');
    expect(world.grumbled()).toContain('Row 5: I did not understand “when needed”');
    expect(world.grumbled()).toContain('“in good time”');
    expect(await kept()).toEqual([
      { key: 'JB', name: 'Joint Board', paperDays: 10, meetings: ['2015-07-07', '2015-08-04', '2015-09-01'] },
      { key: 'CABINET', name: 'Cabinet', paperDays: 5, paperUnit: 'clear', meetings: ['2015-07-22'] },
      { key: 'SCRUTINY', name: 'Scrutiny', paperDays: 0, meetings: [] },
    ]);
    await world.run('forums', 'boards.csv');
    expect(world.said()).toContain('Nothing would change');
    world.files.set('more.csv', 'name,meetings\nJoint Board,14 July 2015\n');
    await world.run('forums', 'more.csv');
    expect(world.said()).toContain('Changed (1)');
    expect((await kept())[0]?.meetings).toEqual(['2015-07-14']);
    expect(await world.run('plans', 'undo')).toBe(0);
    expect((await kept())[0]?.meetings).toHaveLength(3);
  });

  test('the file to fill in is taken back as a workbook and as CSV', async () => {
    for (const name of ['boards.xlsx', 'boards.csv']) {
      const world = await aWorldWithPlan({});
      expect(await world.run('forums', '--template', '--out', name)).toBe(0);
      expect(await world.run('forums', name, '--dry-run', '--today', '2026-02-01')).toBe(0);
      expect([world.grumbled(), world.said().split('\n')[0]]).toEqual(['', 'Added (3)']);
      expect(world.said()).toContain('Joint Board (JB): meets Tue 17 Mar 2026 and Tue 21 Apr 2026');
    }
  });

  test('what is no file of boards is refused in a sentence', async () => {
    const world = await aWorldWithPlan({ 'plan2.csv': 'Ref,Action\n1.1,x\n' });
    expect(await world.run('forums', 'plan2.csv')).toBe(1);
    expect(world.grumbled()).toContain('There is no heading row of a file of boards');
  });
});
