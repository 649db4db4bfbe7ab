import { expect, test } from 'vitest';
import { aTalk } from './a-talk.ts';
import type { Talk } from './a-talk.ts';

const ANN = 'Ann Archer';

/** Commands that cannot be done: of the office’s, of a number that there is not, or of words that they do not take. */
const FAILED: readonly string[] = [
  '/rag date is not realistic',
  '/rag history of this is long',
  '/rag pause banana',
  '/rag away banana',
  '/rag frobnicate the widget',
  '/rag verfy 8.1.2 yes',
  '/rag close to finishing',
  '/rag split between two teams',
  '/rag status is unclear to me',
  '/rag assign 8.1.1 to Carol Cole',
  '/rag date 8.1.1 31 Jan 2016 because late',
  '/rag approve 8.1.1',
  '/rag close 8.1.1 as withdrawn',
  '/rag verify 8.1.1 yes',
  '/rag merge 8.1.1 into 8.1.3',
  '/rag settle 8.1.1 31 Jan',
  '/rag assign 8.1.99 to Carol Cole',
  '/rag snooze 8.1.99 until Monday',
  'assign 8.1.1 to Carol Cole',
  'approve 8.1.1',
  'decline 8.1.1 because it is late',
  'merge 8.1.1 into 8.1.3',
  'checker 8.1.1 Vera Venn',
  'reopen 8.1.1',
];

async function said(talk: Talk): Promise<string> {
  const ledgers = await Promise.all(['8.1.1', '8.1.2', '8.1.3', '9.1.1'].map((ref) => talk.ledger(ref)));
  return JSON.stringify(ledgers.flat().map(({ event }) => event));
}

function wordsOf(command: string): string {
  return command.replace('/rag ', '');
}

// What went wrong: “/rag date is not realistic”, a refused command, then “amber”: the amber was recorded with both as its note.
test.each(FAILED)('“%s” is in no answer that is given after it under another card', async (command) => {
  const talk = await aTalk();
  await talk.say(ANN, '/rag 8.1.1');
  await talk.say(ANN, command);
  const refused = await talk.say(ANN, '/rag approve 8.1.3');
  expect(refused.text).not.toContain(wordsOf(command));
  const asked = await talk.say(ANN, 'amber');
  expect(asked.text).not.toContain(wordsOf(command));
  const own = asked.card.buttons.find(({ say }) => say === '/rag about 8.1.1');
  if (own !== undefined) await talk.tap(ANN, own.label);
  await talk.say(ANN, '/rag 8.1.1');
  await talk.say(ANN, 'supplier is late');
  expect(await said(talk)).not.toContain(wordsOf(command));
  expect((await talk.ledger('8.1.1')).map(({ event }) => event)).toContainEqual(
    expect.objectContaining({ kind: 'updated', change: expect.objectContaining({ rating: 'amber' }) }),
  );
});

test.each(FAILED.slice(0, 9))(
  'two commands that failed are not gathered: “%s” is not read back under the next',
  async (command) => {
    const talk = await aTalk();
    await talk.say(ANN, '/rag 8.1.1');
    await talk.say(ANN, command);
    const next = await talk.say(ANN, '/rag doubts remain about the budget');
    expect(next.text).not.toContain(wordsOf(command));
    await talk.tap(ANN, 'Record it as your answer about 8.1.1');
    expect(await said(talk)).not.toContain(wordsOf(command));
    expect(await said(talk)).toContain('doubts remain about the budget');
  },
);

test('words that wait for an action go on waiting where a command fails between', async () => {
  const talk = await aTalk();
  await talk.say(ANN, 'board was a bit of a car crash');
  await talk.say(ANN, '/rag date is not realistic');
  const asked = await talk.say(ANN, 'amber');
  expect(asked.text).toContain('board was a bit of a car crash');
  expect(asked.text).not.toContain('date is not realistic');
});

test.each([
  ['assign 8.1.1 to Carol Cole', 'Only the programme office can assign'],
  ['approve 8.1.1', 'Only the programme office can approve'],
  ['merge 8.1.1 into 8.1.3', 'Only the programme office can merge'],
])('“%s” of a lead is refused like the command, and nothing is kept of it', async (command, why) => {
  const talk = await aTalk();
  await talk.say(ANN, '/rag 8.1.1');
  const { text } = await talk.say(ANN, command);
  expect(text).toContain(why);
  expect((await talk.ledger('8.1.1')).map(({ event }) => event.kind)).toEqual(['published']);
});

test.each(['verify 8.1.1 with finance first', 'close 8.1.1 to traffic was the hard part'])(
  '“%s” is a note of the lead’s',
  async (words) => {
    const talk = await aTalk();
    await talk.say(ANN, '/rag 8.1.1');
    await talk.say(ANN, words);
    expect(await said(talk)).toContain(words);
  },
);
