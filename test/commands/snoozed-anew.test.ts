import { expect, test } from 'vitest';
import { aTalk } from './a-talk.ts';

const ANN = 'Ann Archer';

// What went wrong: the corrected day became a new date of the action and a request to the office, and the reminder stayed.
test.each([
  ['no, Tuesday', '2015-11-24'],
  ['no wait, next Friday', '2015-11-27'],
  ['make it Wednesday', '2015-11-25'],
  ['sorry, I meant 2 December', '2015-12-02'],
  ['actually until 3 Dec please', '2015-12-03'],
])('“%s” under a snooze asks again on that day, and moves no date', async (words, day) => {
  const talk = await aTalk();
  await talk.say(ANN, '/rag snooze 8.1.1 until Monday');
  await talk.say(ANN, words);
  const ledger = await talk.ledger('8.1.1');
  expect(ledger.flatMap(({ event }) => (event.kind === 'snoozed' ? [event.until] : [])).at(-1)).toBe(day);
  expect((await talk.standing('8.1.1')).forecast).toBe(null);
  expect((await talk.standing('8.1.1')).dateAsked).toBe(null);
});

test('what else is said under a snooze is heard as ever', async () => {
  const talk = await aTalk();
  await talk.say(ANN, '/rag snooze 8.1.1 until Monday');
  await talk.say(ANN, '8.1.1 amber, now 31 January');
  expect((await talk.standing('8.1.1')).forecast).toBe('2016-01-31');
});
