import { describe, expect, test } from 'vitest';
import { aTalk } from './a-talk.ts';

const ANN = 'Ann Archer';

// What went wrong: “snooze until the cows come home” snoozed until the next working day, and other such wishes became notes.
describe('a wish for quiet until what is no day', () => {
  test.each([
    ['snooze until the cows come home', '/rag snooze 8.1.1'],
    ['remind me when hell freezes over', '/rag snooze 8.1.1'],
    ['ask me again once the board has met', '/rag snooze 8.1.1'],
    ['please snooze this till whenever', '/rag snooze 8.1.1'],
    ['chase me when you like', '/rag snooze 8.1.1'],
    ['8.1.3 snooze until the cows come home', '/rag snooze 8.1.3'],
    ['/rag snooze 8.1.1 until the cows come home', '/rag snooze 8.1.1'],
    ['pause until further notice', '/rag pause'],
    ['leave me alone till whenever', '/rag pause'],
    ['leave me in peace for the time being', '/rag pause'],
    ["don't ask me until pigs fly", '/rag pause'],
    ['stop asking me until we know more', '/rag pause'],
    ['/rag pause until further notice', '/rag pause'],
  ])('“%s” is asked until when, with days to tap', async (words, command) => {
    const talk = await aTalk();
    await talk.say(ANN, '/rag 8.1.1');
    const { card } = await talk.say(ANN, words);
    expect(card.heading).toBe('Until when?');
    expect(card.buttons.map(({ say }) => say)).toEqual(
      ['27 Nov', '4 Dec', '18 Dec'].map((day) => `${command} until Fri ${day} 2015`),
    );
    expect(await talk.ledger('8.1.1')).toHaveLength(1);
    expect(await talk.arrangements()).toEqual([]);
  });

  test('a tap does it, and so does a day that is typed', async () => {
    const talk = await aTalk();
    await talk.say(ANN, '/rag 8.1.1');
    await talk.say(ANN, 'snooze until the cows come home');
    await talk.say(ANN, '4 Dec');
    expect((await talk.ledger('8.1.1')).at(-1)?.event).toMatchObject({ kind: 'snoozed', until: '2015-12-04' });
    await talk.say(ANN, 'pause until further notice');
    await talk.tap(ANN, 'Fri 27 Nov');
    expect(await talk.arrangements()).toHaveLength(1);
  });

  test.each([
    ['snooze until Friday', '2015-11-27'],
    ['snooze', '2015-11-23'],
    ['snooze please', '2015-11-23'],
    ['remind me in a fortnight', '2015-12-04'],
  ])('“%s” needs no question', async (words, until) => {
    const talk = await aTalk();
    await talk.say(ANN, '/rag 8.1.1');
    await talk.say(ANN, words);
    expect((await talk.ledger('8.1.1')).at(-1)?.event).toMatchObject({ kind: 'snoozed', until });
  });

  test.each([
    'recruitment is paused until further notice',
    'remind me when it is due?',
    'remind me to call Ann when she is back',
    'amber, on hold until the board meets',
    'ask me for the figures when you need them',
    'the supplier left us alone for weeks',
  ])('“%s” is no such wish', async (words) => {
    const talk = await aTalk();
    await talk.say(ANN, '/rag 8.1.1');
    expect((await talk.say(ANN, words)).card.heading).not.toBe('Until when?');
  });
});
