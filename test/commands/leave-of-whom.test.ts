import { expect, test } from 'vitest';
import { personId } from '#test/kit/an-action.ts';
import { aTalk } from './a-talk.ts';

const [BEN, OLIVE] = ['Ben Baker', 'Olive Office'];
const ROADS = {
  name: 'Head of Roads',
  aliases: [],
  holders: [{ person: personId(BEN), from: null, to: null }],
};
const BENS = { person: personId(BEN), event: { kind: 'away', from: '2016-01-04', to: '2016-01-15', deputy: null } };

// It is Friday 20 November 2015. What went wrong: with the name last the office's own leave was set.
test.each([
  '4–15 Jan "Ben Baker"',
  '4–15 Jan “Ben Baker”',
  '4–15 Jan Ben Baker',
  '4–15 Jan Ben',
  '4–15 Jan 2016 ben baker',
  '4–15 Jan, Ben Baker',
  '4–15 Jan - Ben Baker',
  '4–15 Jan (Ben Baker)',
  '4–15 Jan for Ben Baker',
  'Ben Baker 4–15 Jan',
  ': Ben Baker, 4–15 Jan',
  'from 4 Jan Ben Baker until 15 Jan',
  '4 Jan 2016 to 15 Jan 2016 Ben Baker',
  '4–15 Jan Head of Roads',
  '4–15 Jan "Head of Roads"',
  'Head of Roads 4–15 Jan',
  'the Head of Roads, 4–15 Jan',
])('“/rag away %s” of the office is Ben’s leave', async (words) => {
  const talk = await aTalk({ posts: [ROADS] });
  await talk.say(OLIVE, `/rag away ${words}`);
  expect(await talk.arrangements()).toMatchObject([BENS]);
});

test.each([
  ['away 4–15 Jan Ben Baker deputy Carol Cole', { kind: 'away', deputy: personId('Carol Cole') }],
  ['away 4–15 Jan deputy "Carol Cole", Ben Baker', { kind: 'away', deputy: personId('Carol Cole') }],
  ['away next week Ben Baker', { kind: 'away', from: '2015-11-23' }],
  ['away on Friday Ben', { kind: 'away' }],
  ['away until 15 Jan Ben', { kind: 'away', to: '2016-01-15' }],
  ['pause until 15 Jan "Ben Baker"', { kind: 'paused', until: '2016-01-15' }],
  ['pause until 15 Jan Ben', { kind: 'paused', until: '2016-01-15' }],
])('“/rag %s” of the office is about Ben', async (words, event) => {
  const talk = await aTalk();
  await talk.say(OLIVE, `/rag ${words}`);
  expect(await talk.arrangements()).toMatchObject([{ person: personId(BEN), event }]);
});

test.each([
  '4–15 Jan',
  '4–15 Jan me',
  '4–15 Jan Olive Office',
  '4–15 Jan on jury service',
  '4–15 Jan deputy Ben Baker',
  'from 4 to 15 Jan for training',
])('“/rag away %s” of the office is its own leave', async (words) => {
  const talk = await aTalk();
  await talk.say(OLIVE, `/rag away ${words}`);
  expect(await talk.arrangements()).toMatchObject([{ person: personId(OLIVE) }]);
});

test.each([
  ['4–15 Jan "Nia Prosser"', 'Nia Prosser'],
  ['4–15 Jan Rumpelstiltskin', 'Rumpelstiltskin'],
  ['4–15 Jan Ben covers', 'Ben covers'],
  ['4–15 Jan Ben Baker and Carol Cole', 'Ben Baker and Carol Cole'],
  ['4–15 Jan deputy "Carol Cole" "Ben Baker"', '"Ben Baker"'],
])('“/rag away %s” of the office arranges nothing and asks about “%s”', async (words, doubt) => {
  const talk = await aTalk();
  const { text } = await talk.say(OLIVE, `/rag away ${words}`);
  expect(await talk.arrangements()).toEqual([]);
  expect(text.replaceAll(/\s+/gu, ' ')).toContain(doubt);
});

test('a name behind the days of a lead’s own leave is asked about as who answers', async () => {
  const talk = await aTalk();
  const { card } = await talk.say(BEN, '/rag away 4–15 Jan Carol Cole');
  expect(await talk.arrangements()).toEqual([]);
  expect(card.buttons.map(({ say }) => say)).toContain('/rag away 4–15 Jan 2016 deputy Carol Cole');
});

test.each([
  'Ben Baker is away 4–15 Jan',
  'Ben is on leave 4–15 Jan.',
  'Ben’s off from 4 Jan to 15 Jan',
  'Ben Baker away 4–15 Jan',
  'away 4–15 Jan Ben Baker',
])('“%s” of the office is one tap from Ben’s leave', async (words) => {
  const talk = await aTalk();
  const { card } = await talk.say(OLIVE, words);
  expect(await talk.arrangements()).toEqual([]);
  await talk.tap(OLIVE, card.buttons[0]!.label);
  expect(await talk.arrangements()).toMatchObject([BENS]);
});

test('“who’s on leave” of the office lists the leaves that run and those to come, the next first; of a lead it is refused', async () => {
  const talk = await aTalk();
  expect((await talk.say('Olive Office', 'who’s on leave?')).card.heading).toBe('Nobody is away');
  await talk.say('Ann Archer', '/rag away 20–27 Nov 2015 deputy Ben Baker');
  await talk.say('Carol Cole', '/rag away 7–11 Dec 2015');
  const { card, text } = await talk.say('Olive Office', 'who’s on leave?');
  expect(card.heading).toBe('Away now: 1');
  expect(text.indexOf('Ann Archer: 20–27 Nov · Ben Baker answers meanwhile')).toBeGreaterThan(0);
  expect(text.indexOf('Carol Cole: 7–11 Dec · nobody answers meanwhile')).toBeGreaterThan(text.indexOf('Ann Archer'));
  expect((await talk.say('Ann Archer', 'who’s on leave?')).text).toContain('programme office');
});
