import { expect, test } from 'vitest';
import { aTalk } from './a-talk.ts';

// “/rag approve” alone answered with an example of itself, and the office had to know by heart what waited for it.

const OFFICE = 'Olive Office';

test('“approve” alone lists the dates that wait, the longest first, each under the name of whoever asks, with a tap that agrees it', async () => {
  const talk = await aTalk();
  await talk.say('Ben Baker', '8.1.2 amber supplier late, now 29 January 2016');
  talk.setDay('2015-11-27');
  await talk.say('Ann Archer', '8.1.1 red no candidates, now 31 March 2016');
  const { card, text } = await talk.say(OFFICE, '/rag approve');
  expect(card.heading).toBe('2 dates to decide');
  expect(text.indexOf('8.1.2')).toBeLessThan(text.indexOf('8.1.1'));
  expect(text.replaceAll(/\s+/g, ' ')).toContain('4 Dec → 29 Jan 2016 · Ben Baker: “supplier late”');
  await talk.tap(OFFICE, '8.1.2: agree 29 Jan 2016');
  expect((await talk.standing('8.1.2')).agreed).toBe('2016-01-29');
  expect((await talk.say(OFFICE, '/rag approve')).card.heading).toBe('1 date to decide');
});

test('where none waits it says so', async () => {
  const talk = await aTalk();
  expect((await talk.say(OFFICE, '/rag approve')).card.heading).toBe('No date waits for you');
});

test('a lead who says “approve” is told whose it is', async () => {
  const talk = await aTalk();
  await talk.say('Ben Baker', '8.1.2 amber supplier late, now 29 January 2016');
  const { text } = await talk.say('Ann Archer', '/rag approve');
  expect(text).not.toContain('29 Jan');
});
