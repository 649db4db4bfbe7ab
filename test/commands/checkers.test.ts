import { describe, expect, test } from 'vitest';
import { aPerson, anAction } from '#test/kit/an-action.ts';
import { aTalk, PEOPLE } from './a-talk.ts';
import type { Talk } from './a-talk.ts';

const OFFICE = 'Olive Office';
const ACTIONS = [
  anAction({ ref: '8.1.1', title: 'Recruit a manager', due: '2015-11-26', position: 0 }),
  anAction({ ref: '8.1.2', title: 'Train councillors', due: '2015-11-27', position: 1 }),
];
const DONE = 'done https://intranet/minutes';

async function cardOf(talk: Talk, who = OFFICE): Promise<string> {
  return (await talk.say(who, '/rag office')).text.replaceAll(/\s+/gu, ' ');
}

// What went wrong: why somebody was asked was kept with the message as received and shown to nobody.
test.each([
  '/rag checker 8.1.1 "Carol Cole" because she was there',
  '/rag checker 8.1.1 Carol Cole because she was there',
])('why somebody is asked to check is read back and stands in the history: “%s”', async (words) => {
  const talk = await aTalk({ actions: ACTIONS });
  await talk.say('Ann Archer', `/rag 8.1.1 ${DONE}`);
  const { text, card } = await talk.say(OFFICE, words);
  expect(card.heading).toBe('8.1.1 · Carol Cole is asked to check it');
  expect(text).toContain('she was there');
  expect((await talk.say(OFFICE, '/rag history 8.1.1')).text).toMatch(
    /asked Carol Cole to check it\s+> she was there/u,
  );
});

describe('a restricted action that is said to be done', () => {
  async function delivered(): Promise<Talk> {
    const talk = await aTalk({ actions: ACTIONS });
    for (const ref of ['8.1.1', '8.1.2']) {
      await talk.say(OFFICE, `/rag restrict ${ref}`);
      await talk.say('Ann Archer', `/rag ${ref} ${DONE}`);
    }
    talk.setDay('2015-11-23');
    return talk;
  }

  test('is shown to no verifier until the office asks one, who then sees that one alone and may check it', async () => {
    const talk = await delivered();
    expect((await talk.say('Vera Venn', '/rag checks')).text).not.toMatch(/8\.1\.[12]/u);
    expect(await cardOf(talk)).toContain('2 to check');
    await talk.tap(OFFICE, 'Ask Vera Venn');
    expect((await talk.say('Vera Venn', '/rag 8.1.1')).card.heading).toContain('8.1.1');
    const { text } = await talk.say('Vera Venn', '/rag checks');
    expect(text).toContain('8.1.1');
    expect(text).not.toContain('8.1.2');
    expect((await talk.say('Vera Venn', '/rag 8.1.2')).card.heading).not.toContain('8.1.2');
    await talk.say('Vera Venn', '/rag verify 8.1.1 yes, seen');
    expect((await talk.standing('8.1.1')).stage).toBe('complete');
    await talk.say('Vera Venn', '/rag verify 8.1.2 yes, seen');
    expect((await talk.standing('8.1.2')).stage).toBe('delivered');
  });

  test('the office is not offered whom it has asked, and takes it back with Undo', async () => {
    const talk = await delivered();
    const { card } = await talk.say(OFFICE, '/rag checker 8.1.1 "Vera Venn"');
    expect(card.heading).toBe('8.1.1 · Vera Venn is asked to check it');
    expect((await cardOf(talk)).match(/Ask Vera Venn/gu)).toHaveLength(1);
    await talk.say(OFFICE, '/rag checker 8.1.1 "Vera Venn"');
    await talk.say(OFFICE, '/rag undo');
    expect((await talk.say('Vera Venn', '/rag 8.1.1')).card.heading).not.toContain('8.1.1');
  });

  test('its own lead is not asked to check it, nor somebody whom nobody knows', async () => {
    const talk = await delivered();
    expect((await talk.say(OFFICE, '/rag checker 8.1.1 "Ann Archer"')).card.heading).toBe(
      'Somebody else has to check 8.1.1',
    );
    expect((await talk.say(OFFICE, '/rag checker 8.1.1 "Zed Zebra"')).card.heading).toContain('Zed Zebra');
    expect((await talk.say('Vera Venn', '/rag checker 8.1.1 "Vera Venn"')).card.heading).toContain('programme office');
    expect((await talk.standing('8.1.1')).checkers).toEqual([]);
  });
});

test('where nobody but its leads may check an action, the office is asked who else may, and that person needs no role', async () => {
  const people = [aPerson('Ann Archer', { role: 'office' }), aPerson('Carol Cole')];
  const talk = await aTalk({ actions: ACTIONS, people });
  await talk.say('Ann Archer', `/rag 8.1.1 ${DONE}`);
  talk.setDay('2015-11-23');
  const text = await cardOf(talk, 'Ann Archer');
  expect(text).toContain('1 to check');
  expect(text).toContain('Nobody but its leads may check it');
  expect(text).not.toContain('It is complete');
  await talk.tap('Ann Archer', 'Who may check it?');
  await talk.say('Ann Archer', 'Carol Cole');
  expect(await cardOf(talk, 'Ann Archer')).not.toContain('to check');
  await talk.say('Carol Cole', '/rag verify 8.1.1 yes, seen');
  expect((await talk.standing('8.1.1')).stage).toBe('complete');
  await talk.say('Ann Archer', `/rag 8.1.2 ${DONE}`);
  await talk.say('Carol Cole', '/rag verify 8.1.2 yes, seen');
  expect((await talk.standing('8.1.2')).stage).toBe('delivered');
});

test('what any verifier may check offers nobody by name', async () => {
  const talk = await aTalk({ actions: ACTIONS, people: PEOPLE });
  await talk.say('Ann Archer', `/rag 8.1.1 ${DONE}`);
  talk.setDay('2015-11-23');
  const text = await cardOf(talk);
  expect(text).toContain('It is complete');
  expect(text).not.toMatch(/Ask |Who may check/u);
});
