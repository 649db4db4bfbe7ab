import { describe, expect, test } from 'vitest';
import { aTalk } from './a-talk.ts';

// What went wrong: the office had agreed to a date, its lead took the request back, and nobody heard of it.
describe('a lead who takes back a request for a new date', () => {
  test.each(['/rag undo', '/rag undo 8.1.3', 'undo'])(
    'by “%s” after it was agreed leaves the date and tells the office',
    async (undo) => {
      const talk = await aTalk();
      await talk.say('Ann Archer', '8.1.3 amber waiting on HR, now 31 Aug 2016');
      await talk.say('Olive Office', '/rag approve 8.1.3');
      const { text, notices } = await talk.say('Ann Archer', undo);
      expect(text).toContain('The due date stays 31 Aug 2016, which the programme office agreed to.');
      expect((await talk.standing('8.1.3')).agreed).toBe('2016-08-31');
      expect(notices.map(({ to, card }) => ['person' in to && to.person, card.heading])).toEqual([
        ['person:olive-office', '8.1.3 · Ann Archer no longer asks for 31 Aug 2016'],
      ]);
      const [take] = notices[0]!.card.buttons;
      expect(take?.label).toBe('Take the date back');
      await talk.say('Olive Office', take!.say);
      expect((await talk.standing('8.1.3')).agreed).toBe('2016-06-30');
    },
  );

  test('whose date of before is past lets the office take its own decision back', async () => {
    const talk = await aTalk();
    await talk.say('Ann Archer', '8.1.1 amber waiting on HR, now 31 Aug 2016');
    await talk.say('Olive Office', '/rag approve 8.1.1');
    const { notices } = await talk.say('Ann Archer', '/rag undo');
    await talk.say('Olive Office', notices[0]!.card.buttons[0]!.say);
    expect((await talk.standing('8.1.1')).agreed).toBe('2015-10-30');
  });

  test('before anybody decided, or after it was declined or taken back by the office, tells nobody', async () => {
    for (const decided of [
      [],
      ['/rag decline 8.1.3 because the board meets then'],
      ['/rag approve 8.1.3', '/rag undo'],
    ]) {
      const talk = await aTalk();
      await talk.say('Ann Archer', '8.1.3 amber waiting on HR, now 31 Aug 2016');
      for (const said of decided) await talk.say('Olive Office', said);
      const { text, notices } = await talk.say('Ann Archer', '/rag undo');
      expect(notices).toEqual([]);
      expect(text).not.toContain('The due date stays');
      expect((await talk.standing('8.1.3')).agreed).toBe('2016-06-30');
    }
  });
});

test('a lead who takes back “not mine” after it was given away is not told that it is theirs again', async () => {
  const talk = await aTalk();
  await talk.say('Ann Archer', '8.1.1 not mine');
  await talk.say('Olive Office', '/rag assign 8.1.1 "Ben Baker"');
  const { text } = await talk.say('Ann Archer', '/rag undo');
  expect(text).not.toContain('yours again');
  expect(text).toContain('somebody else leads now');
});
