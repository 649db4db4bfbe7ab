import { describe, expect, test } from 'vitest';
import { aTalk } from '#test/commands/a-talk.ts';

// What went wrong: which board meets when, and when its papers close, stood in a diary that no reminder could count by.
describe('the forums of a plan', () => {
  test('one is added in a line, read back with weekdays, and taken back by its Undo', async () => {
    const talk = await aTalk();
    const { text, card } = await talk.say(
      'Olive Office',
      '/rag forum add Improvement Board meets 3 March, 7 April; papers 10 days before',
    );
    expect(card.heading).toBe('Improvement Board (IB) is added');
    expect(text).toContain('Thu 3 Mar 2016');
    // Ten days before is a Monday; ten before 7 April is Easter Monday, on which nobody takes papers.
    expect(text).toContain('papers close Mon 22 Feb 2016');
    expect(text).toContain('papers close Thu 24 Mar 2016');
    expect((await talk.say('Ann Archer', '/rag forum')).text).toContain('Thu 3 Mar 2016; papers close Mon 22 Feb 2016');
    await talk.say('Olive Office', '/rag forum');
    await talk.say('Olive Office', '/rag undo');
    expect((await talk.say('Olive Office', '/rag forum')).card.heading).toMatch(/has no forum yet$/u);
  });

  test('one is changed, keeps the meetings that were, and is ended', async () => {
    const talk = await aTalk();
    await talk.say('Olive Office', '/rag forum add Joint Board (JB) meets 10 November 2015, 3 March 2016');
    const changed = await talk.say('Olive Office', '/rag forum JB meets 15 March 2016; papers 5 working days before');
    expect(changed.text).toContain('papers close Tue 8 Mar 2016');
    expect(changed.text).not.toContain('3 Mar 2016\n');
    expect((await talk.say('Olive Office', '/rag forum JB also meets 5 April 2016')).text).toContain('Tue 5 Apr 2016');
    expect((await talk.say('Olive Office', '/rag forum JB does not meet 5 April 2016')).text).not.toContain('5 Apr');
    const ended = await talk.say('Olive Office', '/rag forum end the Joint Board');
    expect(ended.card.heading).toBe('Joint Board (JB) meets no longer');
    expect((await talk.tap('Olive Office', 'Undo')).text).toContain('Taken back');
    expect((await talk.say('Olive Office', '/rag forum JB')).card.heading).toBe('Joint Board (JB)');
  });

  test('what is not certain is asked about, and nothing is kept', async () => {
    const talk = await aTalk();
    const { card, text } = await talk.say('Olive Office', '/rag forum add Joint Board meets Tuesday 3 March');
    expect(text).toContain('“Tuesday 3 March” is a Thursday.');
    expect(card.buttons.map(({ label }) => label)).toEqual(['Thu 3 Mar 2016', 'Tue 1 Mar 2016']);
    expect((await talk.say('Olive Office', '/rag forum')).card.heading).toMatch(/has no forum yet$/u);
    await talk.say('Olive Office', '/rag forum add Joint Board meets Tuesday 3 March');
    expect((await talk.tap('Olive Office', 'Tue 1 Mar 2016')).text).toContain('Tue 1 Mar 2016');
    expect((await talk.say('Olive Office', '/rag forum JB in the town hall')).text).toContain('did not understand');
    expect((await talk.say('Olive Office', '/rag forum XYZ')).card.heading).toBe('No forum is called “XYZ”');
    expect((await talk.say('Olive Office', '/rag forum add Joint Board meets 3 March')).text).toContain(
      'there already',
    );
  });

  test('a lead looks and changes nothing', async () => {
    const talk = await aTalk();
    await talk.say('Olive Office', '/rag forum add Joint Board meets 3 March');
    for (const said of ['add Cabinet meets 3 March', 'end JB', 'JB meets 4 March', 'change JB called Cabinet'])
      expect((await talk.say('Ann Archer', `/rag forum ${said}`)).text).toContain('Only the programme office');
    expect((await talk.say('Ann Archer', '/rag forum JB')).card.heading).toBe('Joint Board (JB)');
  });
});
