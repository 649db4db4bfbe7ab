import { expect, test } from 'vitest';
import { anAction } from '#test/kit/an-action.ts';
import { aTalk } from './a-talk.ts';

const OFFICE = 'Olive Office';
const ACTIONS = [
  anAction({ ref: 'NP1', title: 'Survey the bog', due: '2015-12-15', position: 0 }),
  anAction({ ref: 'NP2', title: 'Plant three woods', due: '2016-04-30', position: 1 }),
  anAction({ ref: 'NP3', title: 'Count the curlews', due: '2016-04-30', position: 2 }),
];

// Undoing the edit of one date said “2 taken back”, and its lead heard of “2 actions”.
test('the edit of one date is one thing that is taken back, for the office and for its lead', async () => {
  const talk = await aTalk({ actions: ACTIONS });
  await talk.say(OFFICE, '/rag edit NP1 date by 31 March 2017');
  const undone = await talk.say(OFFICE, '/rag undo');
  expect(undone.card.heading).toBe('NP1 · taken back');
  for (const { card } of undone.notices) expect(card.heading).not.toContain('2 actions');
});

// “/rag add NP4” was suggested though NP4 was there and closed: typed, it was refused.
test('the number that help suggests for a new action is no action’s, though that is closed', async () => {
  const talk = await aTalk({ actions: ACTIONS });
  await talk.say(OFFICE, '/rag close NP3 as withdrawn because the grant went');
  await talk.say(OFFICE, '/rag restrict NP2 because of a complaint');
  const { text } = await talk.say(OFFICE, '/rag add');
  expect(text).toContain('/rag add NP4');
});
