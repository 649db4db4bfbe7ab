import { expect, test } from 'vitest';
import { aTalk } from './a-talk.ts';

const ANN = 'Ann Archer';

test('typed, it shows which words would move, and moves them by a tap', async () => {
  const talk = await aTalk();
  await talk.say(ANN, '/rag note 8.1.1 first draft is out');
  await talk.say(ANN, '/rag note 8.1.3 the board has seen it');
  const asked = await talk.say(ANN, '/rag elsewhere 8.1.1');
  expect(asked.text).toContain('first draft is out');
  expect((await talk.ledger('8.1.1')).map(({ event }) => event.kind)).toEqual(['published', 'updated']);
  await talk.tap(ANN, 'Yes, move them');
  expect((await talk.ledger('8.1.1')).at(-1)?.event.kind).toBe('undone');
  expect((await talk.ledger('8.1.3')).map(({ event }) => event.kind)).toEqual(['published', 'updated']);
});

test('of a message about two actions only the words of the one are moved', async () => {
  const talk = await aTalk();
  await talk.say(ANN, '8.1.1 amber first draft is late\n8.1.3 red the board has not seen it');
  await talk.say(ANN, '/rag elsewhere 8.1.1');
  const { card } = await talk.tap(ANN, 'Yes, move them');
  const [button] = card.buttons.filter(({ label }) => label.startsWith('9.1.1'));
  expect(button?.say).toBe('/rag note 9.1.1 first draft is late');
  expect((await talk.ledger('8.1.3')).at(-1)?.event).toMatchObject({ change: { rating: 'red' } });
});

test('from the card of a note exactly its words go to the action that is tapped', async () => {
  const talk = await aTalk();
  await talk.say(ANN, '/rag note 8.1.1 first draft is out');
  await talk.tap(ANN, 'Another action');
  await talk.tap(ANN, '8.1.3 Agree the framework');
  expect((await talk.ledger('8.1.1')).at(-1)?.event.kind).toBe('undone');
  expect(JSON.stringify((await talk.ledger('8.1.3')).at(-1)?.event)).toContain('first draft is out');
});
