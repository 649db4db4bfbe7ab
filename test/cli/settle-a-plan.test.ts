import { expect, test } from 'vitest';
import { aWorld, ROSTER_CSV } from './a-world.ts';
import type { HandMadeWorld } from './a-world.ts';

const ROWS = 100;
// Each comes again in many rows, alone and with others, and what is between them is plain.
const LEADS = ['Ann Archer', 'PAG', 'Lantern Quay', 'PAG / Ben Baker', 'WDS', 'Olive Office', 'Ben Baker; WDS'];
const TIMES = ['30 June 2015', 'Medium term', '31 December 2015', 'When the new depot is ready', 'medium term'];
const PLAN = ['Ref,Action,By when,Lead']
  .concat(
    Array.from(
      { length: ROWS },
      (_, at) => `${at + 1},Carry out task ${at + 1},${TIMES[at % TIMES.length]},${LEADS[at % LEADS.length]}`,
    ),
  )
  .join('\n');

// What the office says of each of the words, in the place that the printed line keeps for it.
const ANSWERS: readonly (readonly [line: string, answer: readonly string[]])[] = [
  ['settle --lead "PAG" --as "NAME" --body', ['--lead', 'PAG', '--as', 'Policy Advisory Group', '--body']],
  ['settle --lead "WDS" --as "NAME" --body', ['--lead', 'WDS', '--as', 'Waste Depot Supervisor', '--post']],
  ['settle --lead "Lantern Quay" --as "NAME" --body', ['--lead', 'Lantern Quay', '--as', 'Lena Quay', '--person']],
  ['settle --words "Medium term" --by DATE', ['--words', 'Medium term', '--by', '2018-03-31']],
  [
    'settle --words "When the new depot is ready" --by DATE',
    ['--words', 'When the new depot is ready', '--by', '2016-09-30'],
  ],
];

async function aHundred(): Promise<HandMadeWorld> {
  const world = aWorld({ files: { 'plan.csv': `${PLAN}\n`, 'people.csv': ROSTER_CSV } });
  await world.run('import', 'plan.csv', '--roster', 'people.csv', '--published', '2015-05-26');
  return world;
}

const groupsIn = (said: string) =>
  said.split('\n').filter((line) => /: npm run .* settle --(?:lead|words) /u.test(line));

test('a plan of a hundred rows with five repeated causes is settled by five answers', async () => {
  const world = await aHundred();
  await world.run('doubts');
  const lines = groupsIn(world.said());
  expect(lines).toHaveLength(ANSWERS.length);
  for (const [line, answer] of ANSWERS) {
    expect(lines.filter((one) => one.endsWith(line))).toHaveLength(1);
    expect(await world.run('settle', ...answer)).toBe(0);
  }
  await world.run('doubts');
  expect(world.said()).toBe('Nothing is in doubt: every date and lead is read or settled.');
});

test('each answer takes away its own cause and no other', async () => {
  const world = await aHundred();
  for (const [at, [, answer]] of ANSWERS.entries()) {
    await world.run('settle', ...answer);
    await world.run('doubts');
    expect(groupsIn(world.said())).toHaveLength(ANSWERS.length - at - 1);
  }
});
