import { expect, test } from 'vitest';
import type { PlanKey } from '#src/plan/action.ts';
import { aWorld, ROSTER_CSV } from './a-world.ts';

const HEAD = 'Ref,Action,By when,Lead,Measure of success\n';
const ROWS = {
  A1: '1.1,Survey the moor,20 Feb 2016,Ann Archer,Map published',
  A2: '1.2,Agree the grazing plans,20 Feb 2016,Ann Archer,Ten signed',
  B1: '2.1,Review the car park charges,20 Feb 2016,Ben Baker,Paper to members',
  B2: '2.2,Open the visitor centre,20 Feb 2016,Ben Baker,Open to public',
  C1: '3.1,Move the files to the new system,20 Feb 2016,Ben Baker,All files',
};

const file = (...rows: readonly string[]): string => `${HEAD}${rows.join('\n')}\n`;

/** "3 Paper to members <- 2.1": what the register has after each version in turn. */
async function afterEach(...versions: readonly string[]): Promise<readonly (readonly string[])[]> {
  const world = aWorld({ files: { 'people.csv': ROSTER_CSV } });
  const seen: (readonly string[])[] = [];
  for (const [at, text] of versions.entries()) {
    world.files.set(`v${at}.csv`, text);
    const again = at === 0 ? ['--roster', 'people.csv'] : ['--apply'];
    await world.run('import', `v${at}.csv`, '--plan', 'RIP', '--published', '2015-05-26', ...again);
    const { purposes } = await world.registers.get('./data')!.register.governance('RIP' as PlanKey);
    seen.push(
      purposes.kept.map(({ purpose: { ref, title }, servedBy }) => {
        return `${ref} ${title} <- ${servedBy.map((id) => id.slice('RIP/'.length)).join(', ')}`;
      }),
    );
  }
  return seen;
}

const { A1, A2, B1, B2, C1 } = ROWS;
const FIRST = [
  '1 Map published <- 1.1',
  '2 Ten signed <- 1.2',
  '3 Paper to members <- 2.1',
  '4 Open to public <- 2.2',
  '5 All files <- 3.1',
];

// What went wrong: a row that was left out moved every number below it, and readings went to another measure.
test('a measure that the document does not number keeps the number that it was given, whatever row is left out', async () => {
  const [first, second] = await afterEach(file(A1, A2, B1, B2, C1), file(A1, A2, B2, C1));
  expect(first).toEqual(FIRST);
  expect(second).toEqual(FIRST);
});

test('new ones get new numbers, those that are gone keep theirs, and the same file changes nothing', async () => {
  const more = '2.3,Train the rangers,20 Feb 2016,Ben Baker,Thirty trained';
  const next = file(more, A1, A2, B2, C1);
  const [, second, third] = await afterEach(file(A1, A2, B1, B2, C1), next, next);
  expect(second).toEqual([...FIRST, '6 Thirty trained <- 2.3']);
  expect(third).toEqual(second);
});

test('words that change a little beside the same action are the same measure, other ones are a new one', async () => {
  const [, alike] = await afterEach(file(A1, A2, B1), file(A1, A2.replace('Ten', 'Twelve'), B1));
  expect(alike?.[1]).toBe('2 Twelve signed <- 1.2');
  const [, other] = await afterEach(file(A1, A2, B1), file(A1, A2, B1.replace('Paper to members', 'Income of £40k')));
  expect(other).toEqual([...FIRST.slice(0, 3), '4 Income of £40k <- 2.1']);
});
