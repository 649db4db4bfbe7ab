import { describe, expect, test } from 'vitest';
import { anAction } from '#test/kit/an-action.ts';
import { aTalk } from './a-talk.ts';

const OLIVE = 'Olive Office';
const CYPS = [anAction({ plan: 'CYPS', ref: '1.1', title: 'Open a family hub', due: '2015-10-30' })];

// What went wrong: each of these waited as words without an action, and all of them stood on the next day’s card.
describe('a command of the office’s without “/rag”', () => {
  test.each([
    ['settings', 'How Improvement plan is kept'],
    ['Settings.', 'How Improvement plan is kept'],
    ['settings CYPS', 'How Children’s plan is kept'],
    ['key', 'What the ratings of Improvement plan mean'],
    ['key CYPS', 'What the ratings of Children’s plan mean'],
    ['forums', 'No board is kept'],
    ['reviews', 'review'],
    ['report', 'No report is frozen yet'],
    ['milestones', 'milestone'],
    ['settings cycle whenever', 'Cycle'],
    ['settings bands traffic light', 'Bands'],
    ['settings bands amber up to 14 days, red beyond', 'Nothing is changed yet.'],
  ])('“%s” is that command', async (said, shows) => {
    const talk = await aTalk({ otherPlan: CYPS });
    const told = await talk.say(OLIVE, said);
    const slashed = await talk.say(OLIVE, `/rag ${said}`);
    expect(told.card.heading).toBe(slashed.card.heading);
    expect(told.text.toLowerCase()).not.toContain('which action');
    expect(`${told.card.heading} ${told.text}`.toLowerCase(), shows).not.toContain('do not know');
  });

  test.each([
    ['settings cycle 30', '/rag settings cycle 30'],
    ['settings bands three-month', '/rag settings bands three-month'],
    ['begin CYPS', '/rag begin CYPS'],
    ['begin', '/rag begin'],
    ['plans archive CYPS', '/rag plans archive CYPS yes'],
  ])('“%s” is done by the tap that says it, and not before', async (said, does) => {
    const talk = await aTalk({ otherPlan: CYPS, isNew: true });
    const before = JSON.stringify([await talk.governance(), await talk.plans()]);
    const { card } = await talk.say(OLIVE, said);
    expect(JSON.stringify([await talk.governance(), await talk.plans()])).toBe(before);
    expect([card.typed?.yes, ...card.buttons.map(({ say }) => say)]).toContain(does);
    await talk.say(OLIVE, 'yes');
    expect(JSON.stringify([await talk.governance(), await talk.plans()])).not.toBe(before);
  });

  test('waits nowhere for an action', async () => {
    const talk = await aTalk({ otherPlan: CYPS });
    for (const said of ['settings cycle 30', 'key', 'plans undo', 'begin CYPS']) {
      expect((await talk.say(OLIVE, said)).card.heading, said).not.toContain('Which action');
    }
    expect((await talk.say(OLIVE, '/rag office')).text).not.toContain('without an action');
  });

  test('is its own under a setting that was refused, which takes only what reads as it', async () => {
    const talk = await aTalk();
    await talk.say(OLIVE, '/rag settings bands traffic light');
    expect((await talk.say(OLIVE, 'key')).card.heading).toContain('mean');
    await talk.say(OLIVE, '/rag settings bands traffic light');
    expect((await talk.say(OLIVE, 'settings cycle fortnightly')).card.typed?.yes).toContain('cycle fortnightly');
    await talk.say(OLIVE, '/rag settings bands traffic light');
    expect((await talk.say(OLIVE, 'thanks')).text).not.toContain('a table counts only');
    await talk.say(OLIVE, '/rag settings bands traffic light');
    expect((await talk.say(OLIVE, 'amber up to 14 days, red beyond')).text).toContain('Nothing is changed yet.');
    await talk.say(OLIVE, '/rag settings bands traffic light');
    expect((await talk.say(OLIVE, 'amber up to a while, red beyond')).text).toContain('a table counts only');
  });

  test.each([
    'board met yesterday, all good',
    'forum was cancelled',
    'begin with the easy ones',
    'key staff have left',
  ])('“%s” is no command', async (said) => {
    const talk = await aTalk();
    expect((await talk.say(OLIVE, said)).card.heading).toBe('Which action is this about?');
  });
});

describe('a command that is somebody else’s', () => {
  test.each(['settings', 'settings cycle 30', 'settings bands three-month', 'plans archive CYPS'])(
    '“%s” of a lead says whose it is',
    async (said) => {
      const talk = await aTalk({ otherPlan: CYPS });
      for (const who of ['Ann Archer', 'Will Wood']) {
        const { text } = await talk.say(who, said);
        expect(text, who).toContain('programme office');
        expect(text, who).not.toContain('do not know');
        expect(text, who).not.toContain('Which action');
      }
    },
  );
});

describe('the key', () => {
  test.each([
    'key',
    'what do the colours mean',
    'What do the colours mean?',
    'what do the ratings mean',
    'what does amber mean?',
    'what does red mean',
    'what do red, amber and green mean',
    'what does RAG stand for',
    'what do these shapes mean',
    'what’s the difference between amber and red?',
  ])('is shown for “%s”, to a lead who is asked, a viewer and the office', async (said) => {
    const talk = await aTalk();
    await talk.say('Ann Archer', '/rag 8.1.1');
    for (const who of ['Ann Archer', 'Will Wood', OLIVE]) {
      const { text, card } = await talk.say(who, said);
      expect(card.heading, who).toContain('mean');
      expect(text, who).toContain('Amber ▲');
    }
    expect((await talk.standing('8.1.1')).lastUpdate).toBeNull();
  });

  test('is no answer to “what does amber mean for the grant, we are stuck”', async () => {
    const talk = await aTalk();
    await talk.say('Ann Archer', '/rag 8.1.1');
    expect((await talk.say('Ann Archer', 'amber means the grant is late')).card.heading).not.toContain('ratings');
  });
});
