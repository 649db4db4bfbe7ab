import { expect, test } from 'vitest';
import { anAction } from '#test/kit/an-action.ts';
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

// What went wrong: “F2 fine by me” of the office, for which a date of F2 waited, rated F2 Green, and “8.1.2 agreed” called it done.
test.each([
  '8.1.2 fine by me',
  '8.1.2 agreed',
  '8.1.2 yes that’s fine',
  '8.1.2 happy with that',
  '/rag 8.1.2 ok',
  '8.1.2: no problem, thanks',
  '8.1.2 approved',
  '8.1.2 no',
  '8.1.2 not agreed, sorry',
])('“%s” of the office, of whom a date is asked for, shows the request, which “yes” approves', async (said) => {
  const talk = await aTalk();
  await talk.say('Ben Baker', '8.1.2 amber supplier late, now 29 January 2016');
  const before = await talk.ledger('8.1.2');
  const { card } = await talk.say(OFFICE, said);
  expect(card.heading).toContain('Ben Baker asks for a new date');
  expect(await talk.ledger('8.1.2')).toEqual(before);
  await talk.say(OFFICE, 'yes');
  expect((await talk.standing('8.1.2')).agreed).toBe('2016-01-29');
});

test.each(['8.1.2 fine, the supplier is back', '8.1.2 amber'])(
  '“%s” of the office is what it says, whatever waits',
  async (said) => {
    const talk = await aTalk();
    await talk.say('Ben Baker', '8.1.2 amber supplier late, now 29 January 2016');
    expect((await talk.say(OFFICE, said)).card.heading).not.toContain('asks for a new date');
  },
);

test('the office that types “undo” under its own open question is asked what it means', async () => {
  const talk = await aTalk();
  await talk.say(OFFICE, '/rag assign 8.1.3 to Carol Cole');
  await talk.say(OFFICE, '/rag close 8.1.2');
  const { card } = await talk.say(OFFICE, '/rag undo');
  expect(card.heading).toBe('Nothing of that is done yet');
  expect((await talk.ledger('8.1.3')).at(-1)?.event.kind).toBe('assigned');
  await talk.tap(OFFICE, 'Take back what I did before it');
  expect((await talk.ledger('8.1.3')).at(-1)?.event.kind).toBe('undone');
});

test('of an action of the office’s own nothing is called published', async () => {
  const talk = await aTalk();
  await talk.say(OFFICE, '/rag add 8.1.9 "Publish the results" lead "Ben Baker" by 31 March 2016');
  const { text } = await talk.say(OFFICE, '/rag date 8.1.9 29 April 2016 because late');
  expect(text).toContain('due Fri 29 Apr 2016');
  expect(text).not.toContain('published');
});

// What went wrong: it was said to be done and waited to be checked, and its new date still waited to be decided.
test('a date that was asked for waits for nobody once the action is said to be done, and again when that is found wanting', async () => {
  const talk = await aTalk({ actions: [anAction({ ref: '8.1.1', due: '2015-11-30' })] });
  await talk.say('Ann Archer', '/rag 8.1.1 amber supplier late, now end of January');
  expect((await talk.say('Olive Office', '/rag office')).text).toContain('new date to decide');
  await talk.say('Ann Archer', '/rag 8.1.1 done, the minutes of 3 June');
  const { text } = await talk.say('Olive Office', '/rag office');
  expect(text).toContain('1 to check');
  expect(text).not.toContain('new date to decide');
  expect((await talk.say('Olive Office', '/rag approve')).text).not.toContain('8.1.1');
  await talk.say('Vera Venn', '/rag verify 8.1.1 no, page 3 is missing');
  expect((await talk.say('Olive Office', '/rag office')).text).toContain('new date to decide');
});
