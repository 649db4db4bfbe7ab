import { describe, expect, test } from 'vitest';
import { anAction } from '#test/kit/an-action.ts';
import { aTalk } from './a-talk.ts';
import type { Talk } from './a-talk.ts';

const [ANN, VERA] = ['Ann Archer', 'Vera Venn'];
const ACTIONS = [
  anAction({ ref: 'A1', title: 'Draw the access map', owners: [ANN], due: '2015-12-18', position: 0 }),
  anAction({ ref: 'A2', title: 'Publish the visitor survey', owners: [ANN], due: '2016-01-31', position: 1 }),
];

/** Vera is asked to check A1; two days later something else stands above. */
async function asked(between: readonly string[]): Promise<Talk> {
  const talk = await aTalk({ actions: ACTIONS, isGreeted: true, today: '2015-11-23' });
  await talk.say(ANN, 'A1 done, map in the office');
  await talk.say(VERA, '/rag checks');
  talk.setDay('2015-11-25');
  for (const words of between) await talk.say(VERA, words);
  return talk;
}

const SEEN = [
  'saw map in the office',
  'map seen',
  'seen the map, looks right',
  'went to see it today',
  'looked at it on site tuesday',
  'checked the register',
  'have read the minutes',
  'got the signed copy',
  'it is on the website',
  'photos in the folder',
  'visited, all there',
  'walked it on monday',
] as const;

describe.each([
  ['by its number', 'A1 ', ['thanks']],
  ['by its number with a colon', 'A1: ', ['/rag A2']],
  ['without a number, after thanks', '', ['thanks']],
  ['without a number, after another card', '', ['/rag A2']],
  ['without a number, after a list', '', ['/rag overdue']],
] as const)('what a checker saw, said two days later, %s, is their check', (_, before, between) => {
  test.each(SEEN)('“%s”', async (words) => {
    const talk = await asked(between);
    const { text, card } = await talk.say(VERA, `${before}${words}`);
    const isDecided = (await talk.standing('A1')).stage === 'complete';
    expect(isDecided || text.includes('I read this as yes')).toBe(true);
    if (!isDecided) await talk.tap(VERA, card.buttons[0]!.label);
    const { stage, declared } = await talk.standing('A1');
    expect([stage, declared]).toEqual(['complete', null]);
    expect((await talk.standing('A2')).unsettled).toBeNull();
  });
});

test.each([
  'A1 no map there',
  'A1 nothing in the office',
  'A1 could not find it',
  'A1 saw half of it',
  'A1 will look on friday',
  'A1 not sure I have seen the final one',
])('“%s” is no yes', async (words) => {
  const talk = await asked(['thanks']);
  const { text } = await talk.say(VERA, words);
  expect(text).not.toContain('I read this as yes');
  expect((await talk.standing('A1')).stage).not.toBe('complete');
  expect((await talk.standing('A1')).declared).toBeNull();
});

test('where two wait for a check, it is asked which, and the words go with the tap', async () => {
  const talk = await asked([]);
  await talk.say(ANN, 'A2 done, printed');
  await talk.say(VERA, '/rag overdue');
  const { card } = await talk.say(VERA, 'saw it on the noticeboard');
  expect(card.buttons.slice(0, 2).map(({ label }) => label.slice(0, 2))).toEqual(['A1', 'A2']);
  await talk.tap(VERA, card.buttons[1]!.label);
  await talk.tap(VERA, 'Yes, it is complete');
  expect([(await talk.standing('A1')).stage, (await talk.standing('A2')).stage]).toEqual(['delivered', 'complete']);
});

test.each(['thanks', 'which ones are late?', 'who leads A2?', 'I am on leave until Friday'])(
  '“%s” of a checker is no check',
  async (words) => {
    const talk = await asked(['/rag overdue']);
    const { text } = await talk.say(VERA, words);
    expect(text).not.toContain('I read this as yes');
    expect((await talk.standing('A1')).checkWords).toBeNull();
  },
);
