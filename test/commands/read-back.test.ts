import { expect, test } from 'vitest';
import { aTalk } from './a-talk.ts';

const OFFICE = 'Olive Office';

test('a date without its year is read back with its weekday, and counts once it is said to be right', async () => {
  const talk = await aTalk();
  const asked = await talk.say(OFFICE, '/rag date 8.1.1 31 Jan because the supplier is late');
  expect(asked.card.heading).toBe('8.1.1 · 31 Jan 2016, a Sunday?');
  expect(asked.card.buttons.map(({ label }) => label)).toEqual(['Yes', 'Another date']);
  expect(asked.text).toContain('You gave no year. Nothing is recorded yet.');
  expect((await talk.standing('8.1.1')).agreed).toBe('2015-10-30');
  await talk.tap(OFFICE, 'Yes');
  expect((await talk.standing('8.1.1')).agreed).toBe('2016-01-31');
  expect((await talk.ledger('8.1.1')).at(-1)?.event).toMatchObject({ reason: 'the supplier is late' });
});

test.each([
  ['yes', '2016-01-31'],
  ['28 Feb 2016', '2016-02-28'],
])('“%s” under it agrees %s with the reason given before', async (said, agreed) => {
  const talk = await aTalk();
  await talk.say(OFFICE, '/rag date 8.1.1 31 Jan because the supplier is late');
  await talk.say(OFFICE, said);
  expect((await talk.standing('8.1.1')).agreed).toBe(agreed);
  expect((await talk.ledger('8.1.1')).at(-1)?.event).toMatchObject({ reason: 'the supplier is late' });
});

test('another date is asked for, and the reason is not lost', async () => {
  const talk = await aTalk();
  await talk.say(OFFICE, '/rag date 8.1.1 31 Jan because the supplier is late');
  expect((await talk.tap(OFFICE, 'Another date')).card.heading).toBe('8.1.1 · which day?');
  await talk.say(OFFICE, '28 Feb 2016');
  expect((await talk.ledger('8.1.1')).at(-1)?.event).toMatchObject({
    day: '2016-02-28',
    reason: 'the supplier is late',
  });
});

test('a date alone is asked for with its reason, in one line', async () => {
  const talk = await aTalk();
  await talk.say(OFFICE, '/rag date 8.1.1');
  await talk.say(OFFICE, '28 Feb 2016 because the board meets then');
  expect((await talk.ledger('8.1.1')).at(-1)?.event).toMatchObject({
    day: '2016-02-28',
    reason: 'the board meets then',
  });
});

test.each([
  ['32 January', '8.1.1 · there is no 32 January', 'January has 31 days.'],
  ['30 Feb', '8.1.1 · there is no 30 Feb', 'February has 28 or 29 days.'],
  ['29/2/2017', '8.1.1 · there is no 29/2/2017', 'February 2017 has 28 days.'],
  ['3/13/2017', '8.1.1 · 13 Mar 2017, a Monday?', 'I am not certain of your words.'],
  ['Fri 12 March 2016', '8.1.1 · 12 Mar 2016, a Saturday?', 'That is a Saturday, not “Fri”.'],
  ['31 Jan 16', '8.1.1 · 31 Jan 2016, a Sunday?', 'I took “16” as the year.'],
  ['10 Nov', '8.1.1 · 10 Nov 2016, a Thursday?', 'The last one has passed, so I took the next.'],
  ['Friday', '8.1.1 · 27 Nov 2015, a Friday?', 'I counted from today.'],
  ['Jan', '8.1.1 · 31 Jan 2016, a Sunday?', 'You gave no day, so I took the last one meant.'],
])('“%s” moves no date: “%s”', async (said, heading, why) => {
  const talk = await aTalk();
  const { card, text } = await talk.say(OFFICE, `/rag date 8.1.1 ${said} because the supplier is late`);
  expect(card.heading).toBe(heading);
  expect(text).toContain(why);
  expect(await talk.standing('8.1.1')).toMatchObject({ agreed: '2015-10-30', moves: [] });
});

test('the right day after one that there is not needs no other word', async () => {
  const talk = await aTalk();
  await talk.say(OFFICE, '/rag date 8.1.1 32 January because the supplier is late');
  await talk.say(OFFICE, '31 January 2016');
  expect((await talk.ledger('8.1.1')).at(-1)?.event).toMatchObject({
    day: '2016-01-31',
    reason: 'the supplier is late',
  });
});

test('where the last one has passed, that is one tap too', async () => {
  const talk = await aTalk();
  await talk.say(OFFICE, '/rag date 8.1.1 10 Nov because it was agreed then');
  await talk.tap(OFFICE, 'Tue 10 Nov 2015');
  expect((await talk.standing('8.1.1')).agreed).toBe('2015-11-10');
});

test.each([
  '/rag away "Ann Archer" 4–35 Jan',
  '/rag pause "Ann Archer" until 32 January',
  '/rag snooze 8.1.1 until 31 June',
])('“%s” is refused, for there is no such day', async (said) => {
  const talk = await aTalk();
  const { card } = await talk.say(OFFICE, said);
  expect(card.heading).toMatch(/^There is no /u);
  expect(await talk.arrangements()).toEqual([]);
  expect((await talk.standing('8.1.1')).snoozes).toEqual([]);
});

test.each([
  ['/rag approve 8.1.1, Joint Board 3 November 2015, minute 12', 'No new date is waiting for 8.1.1'],
  ['/rag verify 8.1.1 all but the annex', '8.1.1 is not said to be done yet'],
])('“%s” is refused at once, where no reading of its words could be done', async (words, heading) => {
  const talk = await aTalk();
  expect((await talk.say(OFFICE, words)).card.heading).toBe(heading);
});
