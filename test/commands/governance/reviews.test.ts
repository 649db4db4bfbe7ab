import { describe, expect, test } from 'vitest';
import { aTalk } from '#test/commands/a-talk.ts';

// What went wrong: the review at six months was remembered when the commissioners asked for its papers.
describe('the reviews of a plan', () => {
  test('one is added in a line, read back, listed with what is due by then, and taken back', async () => {
    const talk = await aTalk();
    const added = await talk.say(
      'Olive Office',
      '/rag reviews add Three-monthly review every 3 months from 26 August 2015',
    );
    expect(added.card.heading).toBe('Three-monthly review is added');
    expect(added.text).toContain('It is held every 3 months from Wed 26 Aug 2015. Next: Thu 26 Nov 2015.');
    await talk.say('Olive Office', '/rag reviews add Six-monthly report 6, 12, 18 and 24 months after 26 June 2015');
    const { text } = await talk.say('Ann Archer', '/rag reviews');
    expect(text).toContain('Three-monthly review (TMR): Thu 26 Nov; 1 open action is due by then');
    expect(text).toContain('Sat 26 Dec; 2 open actions are due by then');
    // Of what only some may see there is a number and no name.
    await talk.say('Olive Office', '/rag restrict 8.1.1');
    expect((await talk.say('Ben Baker', '/rag reviews')).text).toContain('1 open action is due by then');
    await talk.say('Olive Office', '/rag reviews end TMR');
    expect((await talk.tap('Olive Office', 'Undo')).text).toContain('Taken back');
    expect((await talk.say('Olive Office', '/rag reviews')).text).toContain('Three-monthly review');
  });

  test('one of which every day has been says its last, and no end that nobody decided', async () => {
    const talk = await aTalk();
    await talk.say('Olive Office', '/rag reviews add Peer review on 23 November 2015');
    talk.setDay('2015-12-01');
    const { text } = await talk.say('Olive Office', '/rag reviews');
    expect(text).toContain('Peer review (PR): its last day was Mon 23 Nov; none is ahead');
  });

  test('one is changed and ended by what it is typed by, and a lead changes nothing', async () => {
    const talk = await aTalk();
    await talk.say('Olive Office', '/rag reviews add 12-month review on 26 February 2016');
    const changed = await talk.say('Olive Office', '/rag reviews change 12MR on 29 February 2016');
    expect(changed.text).toContain('It is held on Mon 29 Feb 2016.');
    for (const said of ['end 12MR', 'change 12MR on 1 March 2016', 'add Peer review on 1 March 2016'])
      expect((await talk.say('Ann Archer', `/rag reviews ${said}`)).card.heading).toBe(
        'That is for the programme office',
      );
    expect((await talk.say('Olive Office', '/rag reviews change 12MR some time')).text).toContain('did not understand');
    expect((await talk.say('Olive Office', '/rag reviews add Peer review')).card.heading).toBe(
      'When is Peer review held?',
    );
    expect((await talk.say('Olive Office', '/rag reviews end XYZ')).card.heading).toBe('No review is called “XYZ”');
    expect((await talk.say('Olive Office', '/rag reviews end 12MR')).card.heading).toBe(
      '12-month review is held no longer',
    );
  });
});
