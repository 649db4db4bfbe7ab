import { describe, expect, test } from 'vitest';
import { anAction } from '#test/kit/an-action.ts';
import { aTalk } from './a-talk.ts';
import type { Talk } from './a-talk.ts';

const ANN = 'Ann Archer';
const ACTIONS = [
  anAction({ ref: 'A1', title: 'Draw the access map', owners: [ANN], due: '2015-12-18', position: 0 }),
  anAction({ ref: 'A2', title: 'Publish the visitor survey', owners: [ANN], due: '2016-01-31', position: 1 }),
  anAction({ ref: 'A3', title: 'Mend the path', owners: [ANN], due: '2016-03-31', position: 2 }),
];

/** Ann calls A1 done, is asked what shows it, and something comes between. */
async function done(between: readonly string[]): Promise<Talk> {
  const talk = await aTalk({ actions: ACTIONS, isGreeted: true, today: '2015-11-23' });
  await talk.say(ANN, '/rag A1 done');
  for (const words of between) {
    if (words === 'next day') talk.setDay('2015-11-24');
    else await talk.say(ANN, words);
  }
  return talk;
}

const BETWEEN = {
  'an answer about another': ['A2 green'],
  'a look at another, the next day': ['next day', '/rag A2'],
  'a list, the next day': ['next day', '/rag mine'],
  'thanks, the next day': ['next day', 'thanks'],
  'a red without a reason': ['A2 red'],
} as const;

const SHOWS = [
  'here is the map https://x.example/map.pdf',
  'here is the map',
  'minutes attached',
  'see attached minutes',
  'signed off by board 3 November',
  'approved by the board on 3 Nov',
  'map is on the shared drive',
  'photos attached',
  'the certificate is in the safe',
  'https://x.example/map.pdf',
  'evidence: board paper of 3 Nov',
  'its on sharepoint under access',
  'I have emailed the signed copy',
  'board minutes 3 Nov item 4',
  'proof attached',
] as const;

describe.each(Object.entries(BETWEEN))('what shows it, said after %s', (_, between) => {
  test.each(SHOWS)('“%s” is offered to the action that was asked for it, first', async (words) => {
    const talk = await done(between);
    const before = (await talk.standing('A2')).narrative;
    const { card } = await talk.say(ANN, words);
    // Where it is plain it is recorded at once, and where it is not, it is the first tap.
    if ((await talk.standing('A1')).evidence === null) await talk.tap(ANN, card.buttons[0]!.label);
    const { stage, evidence, narrative } = await talk.standing('A1');
    expect([stage, narrative]).toEqual(['delivered', null]);
    expect(evidence).toContain(words.replace(/^evidence: /u, '').slice(-12));
    expect((await talk.standing('A2')).narrative).toEqual(before);
    talk.setDay('2015-11-25');
    expect((await talk.say('Olive Office', '/rag office')).text).not.toMatch(/did not say|did not understand/u);
  });
});

describe('by its number it needs no asking, on any day', () => {
  test.each(SHOWS)('“A1 %s”', async (words) => {
    const talk = await done(['A2 green', 'next day', '/rag A3']);
    const { card } = await talk.say(ANN, `A1 ${words}`);
    if ((await talk.standing('A1')).evidence === null) await talk.tap(ANN, card.buttons[0]!.label);
    const { stage, evidence } = await talk.standing('A1');
    expect(stage).toBe('delivered');
    expect(evidence).toContain(words.replace(/^evidence: /u, '').slice(-12));
  });
});

test.each([
  'no map yet',
  'the weather has been bad',
  'amber waiting for the minutes',
  'will send the minutes next week',
  'the minutes are not signed yet',
  'thanks',
  'where are the minutes?',
])('“%s” shows nothing, and is offered as nothing of the kind', async (words) => {
  const talk = await done(['A2 green']);
  const { text } = await talk.say(ANN, words);
  expect(text).not.toContain('this shows it');
  expect((await talk.standing('A1')).evidence).toBeNull();
});

test('where two were asked for it, both are offered before the others', async () => {
  const talk = await done(['A3 done', 'A2 green']);
  const { card } = await talk.say(ANN, 'minutes attached');
  expect(card.buttons.slice(0, 2).map(({ label }) => label)).toEqual([
    'A3 is done, this shows it',
    'A1 is done, this shows it',
  ]);
});

test('the one that the card above asks for it is the one that is meant', async () => {
  const talk = await done(['A3 done']);
  await talk.say(ANN, 'minutes attached');
  expect((await talk.standing('A3')).evidence).toBe('minutes attached');
  expect((await talk.standing('A1')).evidence).toBeNull();
});

test('what shows one already is not asked for again by a paper that is named of another', async () => {
  const talk = await aTalk({ actions: ACTIONS, isGreeted: true, today: '2015-11-23' });
  await talk.say(ANN, '/rag A1 done, minutes of 3 November');
  await talk.say(ANN, 'A2 green');
  const { text } = await talk.say(ANN, 'photos attached');
  expect(text).not.toContain('A1 is done, this shows it');
});
