import { describe, expect, test } from 'vitest';
import { aTalk, refsOn } from '#test/commands/a-talk.ts';
import { anAction } from '#test/kit/an-action.ts';

const CYPS = [anAction({ plan: 'CYPS', ref: '1.1', title: 'Report to the Joint Board', due: '2016-03-30' })];

// What went wrong: what a board had to decide was in three lists, and what had to come before it in none.
describe('what waits for a board', () => {
  test('is one list: the dates, what is to be closed, the papers that are due', async () => {
    const talk = await aTalk();
    for (const said of [
      'add Joint Board (JB) meets 1 December 2015, 12 January 2016, 21 June 2016; papers 10 days before',
      'JB decides section 8',
      'JB needed for 8.1.2',
    ])
      await talk.say('Olive Office', `/rag forum ${said}`);
    await talk.say('Ann Archer', '/rag 8.1.1 amber supplier late, now 31 July 2016');
    await talk.say('Ann Archer', '8.1.3 this should be closed, it is superseded');
    const { card, text } = await talk.say('Olive Office', '/rag board JB');
    expect(card.heading).toBe('3 things wait for Joint Board');
    expect(refsOn(card)).toEqual(['8.1.1', '8.1.3', '8.1.2']);
    expect(text).toContain('It meets next on Tue 1 Dec; papers for that close on Fri 20 Nov.');
    expect(text).toContain('paper by Fri 20 Nov for Tue 1 Dec · due 4 Dec');
    expect(card.buttons.map(({ label }) => label)).toEqual(['Decide 8.1.1', 'Decide 8.1.3', 'Its meetings']);
    expect((await talk.say('Will Wood', '/rag board')).card.heading).toBe('3 things wait for Joint Board');
    expect((await talk.say('Ann Archer', '/rag board JB')).card.heading).toBe('That is for the programme office');
    await talk.say('Olive Office', '/rag restrict 8.1.1');
    expect((await talk.say('Will Wood', '/rag board JB')).text).toContain('1 more is restricted, and not named here.');
  });

  test('of another plan is typed with its key, and an action whose words name a board is asked about', async () => {
    const talk = await aTalk({ otherPlan: CYPS });
    const { card, text } = await talk.say('Olive Office', '/rag forum CYPS add Joint Board (JB) meets 1 March 2016');
    expect(text).toContain('CYPS 1.1 names it. Does it have to come before it first?');
    expect(card.buttons.map(({ label }) => label).slice(0, 2)).toEqual(['Undo', 'They come before it']);
    expect((await talk.say('Olive Office', '/rag board CYPS JB')).card.heading).toBe('Nothing waits for Joint Board');
    await talk.say('Olive Office', '/rag forum CYPS JB');
    expect((await talk.tap('Olive Office', 'They come before it')).card.heading).toBe('1.1 needs Joint Board (JB)');
    talk.setDay('2016-02-01');
    expect((await talk.say('Olive Office', '/rag board CYPS JB')).card.heading).toBe('1 thing waits for Joint Board');
    expect((await talk.say('Olive Office', '/rag forum CYPS JB')).text).not.toContain('names it');
    expect((await talk.say('Olive Office', '/rag board')).card.heading).toMatch(/has no forum yet$/u);
    await talk.say('Olive Office', '/rag forum CYPS JB');
    expect((await talk.tap('Olive Office', 'End it')).card.heading).toBe('Joint Board (JB) meets no longer');
  });

  test('a part of the plan that there is not is asked about', async () => {
    const talk = await aTalk();
    await talk.say('Olive Office', '/rag forum add Joint Board meets 1 March 2016');
    for (const said of ['decides section 77', 'needed for the big thing', 'decides', 'needed for 8.1.3 and 99.9.9']) {
      const { card } = await talk.say('Olive Office', `/rag forum JB ${said}`);
      expect([said, card.heading]).toEqual([said, 'Which part of the plan do you mean?']);
    }
    for (const [said, heading] of [
      ['decides dates of 8', 'Joint Board (JB) decides dates of section 8'],
      ['decides sections 8 and 9', 'Joint Board (JB) decides dates of section 8 and section 9'],
      ['decides the whole plan', 'Joint Board (JB) decides dates of the whole plan'],
      ['no longer decides section 9', 'The programme office decides dates of section 9'],
      ['needed for 8.1.3, section 9', '8.1.3 and section 9 need Joint Board (JB)'],
    ])
      expect((await talk.say('Olive Office', `/rag forum JB ${said}`)).card.heading).toBe(heading);
  });
});
