import { expect, test } from 'vitest';
import { aTalk } from './a-talk.ts';
import type { Talk } from './a-talk.ts';

const [ANN, BEN, OLIVE] = ['Ann Archer', 'Ben Baker', 'Olive Office'];

// It is Friday 20 November 2015.
test.each([
  ['on leave from monday for two weeks, ann covers', 'Ann Archer'],
  ['i am on leave from monday for two weeks, ann is covering', 'Ann Archer'],
  ['on leave from 23 nov to 4 dec, ann deputises', 'Ann Archer'],
  ['away from monday until 4 december and ann is standing in', 'Ann Archer'],
  ['off from monday for two weeks, carol will cover', 'Carol Cole'],
  ["i'm away from monday for two weeks, carol cole stands in", 'Carol Cole'],
  ['I am on leave from Monday for two weeks, Ann covers', 'Ann Archer'],
])('“%s” offers %s as the one who answers', async (words, name) => {
  const talk = await aTalk();
  const { card, text } = await talk.say(BEN, `8.1.2 ${words}`);
  expect(text).toContain(`${name} would answer meanwhile`);
  expect(text).not.toContain('nobody would answer');
  expect(card.buttons[0]!.say).toContain(`deputy ${name}`);
});

test.each([
  ['on leave from monday for two weeks, nobody covers'],
  ['on leave from monday for two weeks, this covers the training too'],
  ['on leave from monday for two weeks, who covers?'],
])('“%s” names nobody', async (words) => {
  const talk = await aTalk();
  const { text } = await talk.say(BEN, words);
  expect(text).not.toContain('I find nobody called');
});

async function offered(words = 'on leave from monday for two weeks, ann covers'): Promise<Talk> {
  const talk = await aTalk();
  await talk.say(BEN, words);
  talk.setDay('2015-11-23');
  return talk;
}

test('a leave that nobody tapped stands on the office’s card the next day, with the tap that arranges it', async () => {
  const talk = await offered();
  const { text } = await talk.say(OLIVE, '/rag office');
  expect(text).toMatch(/Ben Baker wrote .*on leave from monday for two weeks, ann covers/u);
  expect(text).toContain('No leave is arranged yet');
  await talk.tap(OLIVE, 'Arrange it');
  const away = (await talk.arrangements()).map((one) => JSON.stringify(one)).join('\n');
  expect(away).toMatch(/"kind":"away".*"deputy":"person:ann-archer"/u);
  expect((await talk.say(OLIVE, '/rag office')).text).not.toContain('on leave from monday');
});

test('a leave that is arranged by its writer waits for nobody', async () => {
  const talk = await aTalk();
  await talk.say(BEN, 'on leave from monday for two weeks, ann covers');
  await talk.tap(BEN, 'Yes');
  talk.setDay('2015-11-23');
  expect((await talk.say(OLIVE, '/rag office')).text).not.toContain('on leave from monday');
});

test.each([['no'], ['never mind'], ['/rag away no']])('“%s” under the offer ends it', async (words) => {
  const talk = await aTalk();
  await talk.say(BEN, 'on leave from monday for two weeks, ann covers');
  await talk.say(BEN, words);
  talk.setDay('2015-11-23');
  expect((await talk.say(OLIVE, '/rag office')).text).not.toContain('on leave from monday');
});

test('a leave without a last day is offered with days to choose from', async () => {
  const talk = await offered('I am on leave from Monday');
  const { card } = await talk.say(OLIVE, '/rag office');
  expect(card.buttons.map(({ label }) => label)).toEqual(expect.arrayContaining(['Until 29 Nov', 'Until 6 Dec']));
});

test('a leave is filed under no action, be it said under a card or with a number', async () => {
  const talk = await aTalk();
  await talk.say(ANN, '/rag 8.1.1');
  await talk.say(ANN, 'I am on leave from Monday for two weeks');
  await talk.say(ANN, '8.1.3 on leave from Monday for two weeks');
  const lines = [...(await talk.ledger('8.1.1')), ...(await talk.ledger('8.1.3'))];
  expect(lines.map(({ event }) => event.kind)).not.toContain('noted');
});

test('what follows an offer of a leave is an answer like any', async () => {
  const talk = await aTalk();
  await talk.say(BEN, 'on leave from monday for two weeks, ann covers');
  const { text } = await talk.say(BEN, '8.1.2 amber supplier late');
  expect(text).toContain('8.1.2 is Amber');
  expect((await talk.ledger('8.1.2')).filter(({ event }) => event.kind === 'updated')).toHaveLength(1);
});
