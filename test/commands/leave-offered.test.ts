import { describe, expect, test } from 'vitest';
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
  ['away 23 Nov–4 Dec deputy Ann Archer', 'Ann Archer'],
  ['away 23 Nov–4 Dec, deputy Ann', 'Ann Archer'],
  ['on leave 23 Nov to 4 Dec. Deputy: Ann Archer', 'Ann Archer'],
  ['away 23 Nov–4 Dec, my deputy is Ann Archer', 'Ann Archer'],
  ['away 23 Nov–4 Dec, my deputy will be ann', 'Ann Archer'],
  ['away 23 Nov–4 Dec with Ann Archer as deputy', 'Ann Archer'],
  ['away 23 Nov–4 Dec, Ann Archer as my deputy', 'Ann Archer'],
  ['away 23 Nov–4 Dec (deputy ann archer)', 'Ann Archer'],
  ['away 23 Nov–4 Dec - Ann Archer deputising', 'Ann Archer'],
  ['away 23 Nov–4 Dec, ann deputising', 'Ann Archer'],
  ['away 23 Nov–4 Dec, cover Ann Archer', 'Ann Archer'],
  ['away 23 Nov–4 Dec, cover: carol', 'Carol Cole'],
  ['away 23 Nov–4 Dec, covered by carol cole', 'Carol Cole'],
  ['away 23 Nov–4 Dec, with Carol covering', 'Carol Cole'],
  ['away 23 Nov–4 Dec, Carol to cover', 'Carol Cole'],
  ['away 23 Nov–4 Dec, Carol to answer for me', 'Carol Cole'],
  ['away 23 Nov–4 Dec, stand-in Carol Cole', 'Carol Cole'],
  ['away 23 Nov–4 Dec, Carol Cole standing in', 'Carol Cole'],
  ['away 23 Nov–4 Dec, Carol Cole in my place', 'Carol Cole'],
  ['away 23 Nov–4 Dec, Carol Cole instead', 'Carol Cole'],
  ['away 23 Nov–4 Dec, backup is Carol', 'Carol Cole'],
  ['away 23 Nov–4 Dec, contact carol', 'Carol Cole'],
  ['away 23 Nov–4 Dec, please ask carol cole', 'Carol Cole'],
  ['away 23 Nov–4 Dec, Carol has my actions', 'Carol Cole'],
  ['away 23 Nov–4 Dec, Carol Cole', 'Carol Cole'],
  ['away 23 Nov–4 Dec. I have asked Carol to cover', 'Carol Cole'],
  ['away 23 Nov–4 Dec, Carol has agreed to cover', 'Carol Cole'],
  ['away 23 Nov–4 Dec, send things to Carol', 'Carol Cole'],
  ['deputy Carol Cole, away 23 Nov–4 Dec', 'Carol Cole'],
  ['Carol Cole is my deputy, away 23 Nov–4 Dec', 'Carol Cole'],
  ['away 23 November to 4 December 2015, deputy Carol Cole', 'Carol Cole'],
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

test.each([
  ['away 23 Nov–4 Dec, nobody answers, Ann is away too'],
  ['away 23 Nov–4 Dec, not Ann this time'],
  ['away 23 Nov–4 Dec, at the wedding of my sister'],
  ['away 23 Nov–4 Dec in will and spirit'],
  ['away 23 Nov–4 Dec with Ann on the ward'],
])('“%s” arranges nobody for a plain yes', async (words) => {
  const talk = await aTalk();
  const { card, text } = await talk.say(BEN, words);
  expect(text).toContain('nobody would answer meanwhile');
  expect(card.typed?.['yes']).not.toContain('deputy');
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

test('a leave that the office lets go is said to be one', async () => {
  const talk = await offered();
  await talk.say(OLIVE, '/rag office');
  const { text } = await talk.tap(OLIVE, 'Let it go');
  expect(text.replaceAll(/\s+/gu, ' ')).toContain('No leave of Ben Baker is arranged, and nobody is asked about it');
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

// What went wrong: the yes was kept as words about an action, and no leave was arranged.
describe('a yes after a look or a thank-you', () => {
  const LEAVE = 'on leave from monday for two weeks, ann covers';
  const isAway = async (talk: Talk): Promise<boolean> => (await talk.absences()).length > 0;

  test.each([['thanks'], ['/rag mine'], ['/rag 8.1.2'], ['help']])('“%s” arranges the leave', async (between) => {
    const talk = await aTalk();
    await talk.say(BEN, LEAVE);
    await talk.say(BEN, between);
    await talk.say(BEN, 'yes');
    expect(await isAway(talk)).toBe(true);
  });

  test.each([['no'], ['8.1.2 amber']])('“%s” between is the answer that it had', async (between) => {
    const talk = await aTalk();
    await talk.say(BEN, LEAVE);
    await talk.say(BEN, '/rag mine');
    await talk.say(BEN, between);
    await talk.say(BEN, 'yes');
    expect(await isAway(talk)).toBe(false);
  });

  test('of the next day is none', async () => {
    const talk = await aTalk();
    await talk.say(BEN, LEAVE);
    talk.setDay('2015-11-23');
    await talk.say(BEN, 'thanks');
    await talk.say(BEN, 'yes');
    expect(await isAway(talk)).toBe(false);
  });
});
