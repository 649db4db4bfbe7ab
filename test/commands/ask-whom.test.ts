import { describe, expect, test } from 'vitest';
import { anAction } from '#test/kit/an-action.ts';
import { ACTIONS, aTalk, toldTo } from './a-talk.ts';

const OLIVE = 'Olive Office';
const PLAN = { actions: [...ACTIONS, anAction({ ref: '9.2.1', title: 'Sell the depot', position: 9 })] };
const ANN = 'person:ann-archer';
const BEN = 'person:ben-baker';

// What went wrong: “ask Ben is 8.1.3 signed?” asked about the card above, and “ask 8.1.3 Ben is it signed?” everybody.
describe('a question of the office’s that names who is asked', () => {
  test.each([
    ['/rag ask Ben is 8.1.3 signed?', 'is 8.1.3 signed?'],
    ['/rag ask 8.1.3 Ben is it signed?', 'is it signed?'],
    ['/rag ask 8.1.3 Ben, is it signed?', 'is it signed?'],
    ['/rag ask 8.1.3 Ben Baker: is it signed?', 'is it signed?'],
    ['/rag ask Ben Baker about 8.1.3: is it signed?', 'is it signed?'],
    ['/rag ask Ben 8.1.3 is it signed?', 'is it signed?'],
    ['/rag ask "Ben Baker" whether 8.1.3 is signed', 'whether 8.1.3 is signed'],
    ['/rag ask ben when will 8.1.3 be signed', 'when will 8.1.3 be signed'],
  ])('“%s” goes to that person about that action, whatever was shown last', async (words, question) => {
    const talk = await aTalk(PLAN);
    await talk.say(OLIVE, '/rag 8.1.1');
    const { text, notices } = await talk.say(OLIVE, words);
    expect(toldTo(notices).map(([who]) => who)).toEqual([BEN]);
    expect(text).toContain(`> ${question}`);
    expect((await talk.standing('8.1.3')).chase).toMatchObject({ question, only: [BEN] });
    expect((await talk.standing('8.1.1')).chase).toBeNull();
  });

  test.each(['/rag ask Carol is 8.1.3 signed?', '/rag ask 8.1.3 Carol, is it signed?'])(
    '“%s” is asked about: she does not lead it, and whoever does is one tap away',
    async (words) => {
      const talk = await aTalk(PLAN);
      const { card, notices } = await talk.say(OLIVE, words);
      expect(card.heading).toBe('Carol Cole does not lead 8.1.3');
      expect(notices).toEqual([]);
      const asked = await talk.tap(OLIVE, 'Ask Ann Archer and Ben Baker');
      expect(toldTo(asked.notices).map(([who]) => who)).toEqual([ANN, BEN]);
    },
  );

  test('without a number it is asked about which of theirs, and never about the card above', async () => {
    const talk = await aTalk(PLAN);
    await talk.say(OLIVE, '/rag 8.1.1');
    const { card, notices } = await talk.say(OLIVE, '/rag ask Ben is it signed?');
    expect(card.heading).toBe('Which action is the question about?');
    expect(notices).toEqual([]);
    await talk.say(OLIVE, '8.1.2');
    expect((await talk.standing('8.1.2')).chase).toMatchObject({ question: 'is it signed?', only: [BEN] });
    expect((await talk.standing('8.1.1')).chase).toBeNull();
  });

  test('of two numbers it is asked which', async () => {
    const talk = await aTalk(PLAN);
    const { card, notices } = await talk.say(OLIVE, '/rag ask Ben are 8.1.2 and 8.1.3 signed?');
    expect(card.heading).toBe('Which action is the question about?');
    expect(notices).toEqual([]);
  });

  test('of a name that is nobody’s it says so', async () => {
    const talk = await aTalk(PLAN);
    await talk.say(OLIVE, '/rag 8.1.1');
    const { text, notices } = await talk.say(OLIVE, '/rag ask Zork, is 8.1.3 signed?');
    expect(text).toContain('I cannot find “Zork”');
    expect(notices).toEqual([]);
  });
});

describe('a question without a name', () => {
  test.each([
    ['/rag ask is 8.1.3 signed?', '8.1.3', 'is 8.1.3 signed?'],
    ['/rag ask 8.1.3 is it signed?', '8.1.3', 'is it signed?'],
    ['/rag ask 8.1.3 will the board agree?', '8.1.3', 'will the board agree?'],
    ['/rag ask 8.1.3 does it need 8.1.2 first?', '8.1.3', 'does it need 8.1.2 first?'],
    ['/rag ask is the contract signed?', '8.1.1', 'is the contract signed?'],
  ])('“%s” goes to every lead of %s', async (words, ref, question) => {
    const talk = await aTalk(PLAN);
    await talk.say(OLIVE, '/rag 8.1.1');
    await talk.say(OLIVE, words);
    expect((await talk.standing(ref)).chase).toMatchObject({ question, only: null });
  });
});
