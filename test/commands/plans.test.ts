import { describe, expect, test } from 'vitest';
import type { Action } from '#src/plan/action.ts';
import { anAction } from '#test/kit/an-action.ts';
import { aTalk, refsOn } from './a-talk.ts';

const CYPS: readonly Action[] = [
  anAction({ plan: 'CYPS', ref: '1.1', title: 'Open a family hub', due: '2015-10-30' }),
  anAction({ plan: 'CYPS', ref: '1.2', title: 'Publish the help offer', due: '2016-06-30', position: 1 }),
];

const aTalkOnTwo = () => aTalk({ otherPlan: CYPS });

// What went wrong: last year's plan went on asking, and the only way to stop it was to close every action of it by hand.
describe('a plan that the office archives', () => {
  test('takes no update, and says so in a sentence', async () => {
    const talk = await aTalkOnTwo();
    const { text } = await talk.say('Olive Office', '/rag plans archive CYPS yes');
    expect(text).toContain('Children’s plan is archived');
    const { card, text: refused } = await talk.say('Ann Archer', '/rag CYPS 1.1 amber waiting on HR');
    expect(card.heading).toBe('1.1 is of a plan that is archived');
    expect(refused).toContain('Children’s plan is kept as it is, so your words are kept with it');
    const decided = await talk.say('Olive Office', '/rag date CYPS 1.1 31 Jan because the board said so');
    expect(decided.card.heading).toBe('1.1 is of a plan that is archived');
  });

  test('hears no “not mine” and passes no request on', async () => {
    const talk = await aTalkOnTwo();
    await talk.say('Olive Office', '/rag plans archive CYPS yes');
    for (const said of ['not mine', 'amber, can someone else take this?', 'this should be closed']) {
      const { card } = await talk.say('Ann Archer', `CYPS 1.1 ${said}`);
      expect([said, card.heading]).toEqual([said, '1.1 is of a plan that is archived']);
    }
  });

  // What went wrong: “its 19 open actions” of a plan that held 20, one of which the newer version had dropped and was asked about.
  test('stops what a newer version has dropped and is still open', async () => {
    const dropped = {
      ...anAction({ plan: 'CYPS', ref: '1.3', due: '2016-06-30', position: 2 }),
      isDropped: true as const,
    };
    const talk = await aTalk({ otherPlan: [...CYPS, dropped] });
    expect((await talk.say('Olive Office', '/rag plans archive CYPS')).text).toContain('3 open actions');
  });

  test('is in no round, and one that had begun passes over it', async () => {
    const talk = await aTalkOnTwo();
    expect((await talk.say('Ann Archer', '/rag round')).card.heading).toBe('5 of your actions need a word. First:');
    await talk.say('Olive Office', '/rag plans archive CYPS yes');
    const { text } = await talk.tap('Ann Archer', 'Skip');
    expect(text).toContain('CYPS 1.1 is of a plan that is archived now.');
    expect(text).not.toContain('CYPS 1.1 Open a family hub');
    expect((await talk.say('Ann Archer', '/rag round')).card.heading).toBe('3 of your actions need a word. First:');
  });

  test('is in no list but one that names it, and each action can be looked at', async () => {
    const talk = await aTalkOnTwo();
    expect(refsOn((await talk.say('Ann Archer', '/rag overdue')).card)).toContain('CYPS 1.1');
    await talk.say('Olive Office', '/rag plans archive CYPS yes');
    expect(refsOn((await talk.say('Ann Archer', '/rag overdue')).card)).toEqual(['8.1.1']);
    expect(refsOn((await talk.say('Ann Archer', '/rag overdue CYPS')).card)).toEqual(['CYPS 1.1']);
    const { card } = await talk.say('Ann Archer', '/rag CYPS 1.1');
    expect(card.heading).toContain('Open a family hub');
    expect(card.buttons.map(({ label }) => label)).toEqual(['History', 'The plan’s words', 'What the ratings mean']);
  });

  test('comes back by one tap', async () => {
    const talk = await aTalkOnTwo();
    await talk.say('Olive Office', '/rag plans archive CYPS yes');
    expect((await talk.tap('Olive Office', 'Bring it back')).card.heading).toBe('Children’s plan runs again');
    expect((await talk.say('Ann Archer', '/rag CYPS 1.1 amber waiting on HR')).card.heading).toContain('Amber');
  });
});

test('another default plan changes what a ref without a key means', async () => {
  const talk = await aTalkOnTwo();
  const { text } = await talk.say('Olive Office', '/rag plans default CYPS');
  expect(text).toContain('Its numbers are typed without CYPS from now on, such as 1.1');
  expect((await talk.say('Ann Archer', '/rag 1.1')).card.heading).toContain('Open a family hub');
  expect((await talk.say('Ann Archer', '/rag RIP 8.1.1')).card.heading).toContain('Recruit a licensing manager');
});

test('only the office decides about a plan', async () => {
  const talk = await aTalkOnTwo();
  const { text } = await talk.say('Ann Archer', '/rag plans archive CYPS');
  expect(text).toContain('Only the programme office can decide about a plan.');
});

test('a name in the speaker’s own capitals is kept, and taken back by a tap', async () => {
  const talk = await aTalkOnTwo();
  expect((await talk.say('Olive Office', '/rag plans rename cyps Children First')).card.heading).toBe(
    'CYPS is called Children First now',
  );
  expect((await talk.tap('Olive Office', 'Undo')).card.heading).toBe(
    'Taken back: Children First is called Children’s plan again',
  );
});

test.each(['/rag plans archive', '/rag plans rename', '/rag plans default CYPS please'])(
  '“%s” says how it is said',
  async (said) => {
    const talk = await aTalkOnTwo();
    expect((await talk.say('Olive Office', said)).card.heading).toBe('Say it like this');
  },
);
