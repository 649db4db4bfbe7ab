import { expect, test } from 'vitest';
import { aTalk } from './a-talk.ts';

const ANN = 'Ann Archer';

// What went wrong: each of these was arranged, or one tap away, without what it leaves out.
test.each([
  ['/rag pause the others', 'the others'],
  ['/rag pause the rest until Monday', 'the rest'],
  ['/rag pause everything else until Friday', 'everything else'],
  ['/rag pause weekends', 'weekends'],
  ['/rag pause every Monday', 'every Monday'],
  ['/rag pause until 4 Jan except Mondays', 'except Mondays'],
  ['/rag pause everything except 8.1.1', 'except 8.1.1'],
  ['/rag away 4-15 Jan except Mondays', 'except Mondays'],
  ['/rag away 4-15 Jan apart from Wednesdays', 'apart from Wednesdays'],
  ['/rag away 4-15 Jan, mornings only', 'mornings only'],
  ['/rag away 4-15 Jan, back on the 8th', 'back on the 8th'],
  ['/rag away 4-15 Jan but in on the 8th', 'but in on the 8th'],
  ['away 4-15 Jan except Mondays', 'except Mondays'],
  ['I’m away 4-15 Jan except Mondays', 'except Mondays'],
  ['on leave 4-15 Jan apart from the 8th', 'apart from the 8th'],
  ['away 4 to 15 Jan, mornings only', 'mornings only'],
])('“%s” arranges nothing, and says that “%s” is not understood', async (said, quoted) => {
  const talk = await aTalk();
  const { text } = await talk.say(ANN, said);
  expect(await talk.arrangements()).toEqual([]);
  expect(text).toContain(`“${quoted}`);
});

test('a leave with the day of coming back is the leave before it', async () => {
  const talk = await aTalk();
  const { text } = await talk.say(ANN, '/rag away 4-15 Jan, back on the 18th');
  expect(text).toContain('Away Mon 4 Jan 2016 to Fri 15 Jan 2016');
  await talk.tap(ANN, 'Do it so');
  expect(await talk.arrangements()).toHaveLength(1);
});

// What went wrong: 8.1.1 itself was snoozed.
test.each([
  '8.1.1 green, snooze the rest until Monday',
  '8.1.1 green, snooze the others',
  '8.1.1 green and snooze everything else until Monday',
])('“%s” never snoozes the one that it rates', async (said) => {
  const talk = await aTalk();
  await talk.say(ANN, '/rag mine');
  const { text } = await talk.say(ANN, said);
  const kinds = (await talk.ledger('8.1.1')).map(({ event }) => event.kind);
  expect(kinds).toEqual(['published', 'updated']);
  expect(text).toContain('snooze');
});

test.each([
  'snooze the rest',
  'snooze the others until Monday',
  'pause the others',
  'snooze all but 8.1.1 until Monday',
])('“%s” is asked about', async (said) => {
  const talk = await aTalk();
  await talk.say(ANN, '/rag mine');
  await talk.say(ANN, said);
  for (const ref of ['8.1.1', '8.1.3', '9.1.1'])
    expect((await talk.ledger(ref)).map(({ event }) => event.kind)).not.toContain('snoozed');
  expect(await talk.arrangements()).toEqual([]);
});
