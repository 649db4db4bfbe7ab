import { expect, test } from 'vitest';
import { anAction } from '#test/kit/an-action.ts';
import { aTalk } from './a-talk.ts';

const [BEN, OLIVE] = ['Ben Baker', 'Olive Office'];

// It is Friday 20 November 2015.
test.each([
  [BEN, '/rag away 7-11 Dec except Wednesday', 'except Wednesday'],
  [BEN, '/rag away 7-11 Dec, not 9th', 'not 9th'],
  [BEN, '/rag away 7-11 Dec but not the 9th', 'but not the 9th'],
  [BEN, '/rag away 7-11 Dec excluding Wed 9 Dec', 'excluding Wed 9 Dec'],
  [BEN, '/rag away 7 to 11 Dec apart from Tuesday', 'apart from Tuesday'],
  [BEN, '/rag away 7-11 Dec 2015 except 9 Dec', 'except 9 Dec'],
  [BEN, '/rag away 7-11 Dec except Wednesday deputy Ann Archer', 'except Wednesday'],
  [OLIVE, '/rag away "Ben Baker" 7-11 Dec 2015 except 9 Dec', 'except 9 Dec'],
])('%s: “%s” offers the whole leave and says that “%s” cannot be taken out', async (who, words, except) => {
  const talk = await aTalk();
  const { card, text } = await talk.say(who, words);
  const line = text.replaceAll(/\s+/gu, ' ');
  expect(line).toContain('Mon 7 Dec 2015 to Fri 11 Dec 2015');
  expect(line).toContain(`“${except}” cannot be taken out of it`);
  expect(card.buttons).toHaveLength(1);
  const done = await talk.say(who, card.buttons[0]!.say);
  expect(done.text.replaceAll(/\s+/gu, ' ')).toContain('Mon 7 Dec 2015 to Fri 11 Dec 2015');
});

test.each([
  ['/rag away 7-11 Dec and 4-8 Jan', ['Mon 7 Dec 2015 to Fri 11 Dec 2015', 'Mon 4 Jan 2016 to Fri 8 Jan 2016']],
  ['/rag away 7-11 Dec, 4-8 Jan', ['Mon 7 Dec 2015 to Fri 11 Dec 2015', 'Mon 4 Jan 2016 to Fri 8 Jan 2016']],
  ['/rag away 1-2 and 7-8 Dec', ['Tue 1 Dec 2015 to Wed 2 Dec 2015', 'Mon 7 Dec 2015 to Tue 8 Dec 2015']],
  ['/rag away Mon, Weds and Fri', ['Mon 23 Nov 2015', 'Wed 25 Nov 2015', 'Fri 27 Nov 2015']],
  ['/rag away Monday and Thursday', ['Mon 23 Nov 2015', 'Thu 26 Nov 2015']],
  ['/rag away Fridays in December', ['Fri 4 Dec 2015', 'Fri 11 Dec 2015', 'Fri 18 Dec 2015', 'Fri 25 Dec 2015']],
  ['/rag away every Friday in December', ['Fri 4 Dec 2015', 'Fri 11 Dec 2015', 'Fri 18 Dec 2015', 'Fri 25 Dec 2015']],
])('“%s” offers each stretch by itself', async (words, stretches) => {
  const talk = await aTalk();
  const { card } = await talk.say(BEN, words);
  expect(card.buttons.map(({ label }) => label)).toEqual(stretches);
  const done = await talk.say(BEN, card.buttons[1]!.say);
  expect(done.text.replaceAll(/\s+/gu, ' ')).toContain(stretches[1]!);
});

// What went wrong: “a week from 7 Dec” was a leave from today to that week, “for three days” was one day.
test.each([
  [BEN, 'for a week from 7 Dec', 'Mon 7 Dec 2015 to Sun 13 Dec 2015'],
  [BEN, 'a week from 7 December 2015', 'Mon 7 Dec 2015 to Sun 13 Dec 2015'],
  [BEN, 'three weeks from 4 Jan', 'Mon 4 Jan 2016 to Sun 24 Jan 2016'],
  [BEN, 'a fortnight starting 7 Dec', 'Mon 7 Dec 2015 to Sun 20 Dec 2015'],
  [BEN, '7 Dec for three days', 'Mon 7 Dec 2015 to Wed 9 Dec 2015'],
  [BEN, 'from 7 Dec for 2 weeks', 'Mon 7 Dec 2015 to Sun 20 Dec 2015'],
  [BEN, '7 Dec + 2 days', 'Mon 7 Dec 2015 to Tue 8 Dec 2015'],
  [BEN, '7 Dec, two weeks', 'Mon 7 Dec 2015 to Sun 20 Dec 2015'],
  [BEN, '7 Dec for 2 wks', 'Mon 7 Dec 2015 to Sun 20 Dec 2015'],
  [BEN, '7 Dec for another week', 'Mon 7 Dec 2015 to Sun 13 Dec 2015'],
  [BEN, 'another fortnight from 7 Dec', 'Mon 7 Dec 2015 to Sun 20 Dec 2015'],
  [BEN, 'from 7 Dec for a further month', 'Mon 7 Dec 2015 to Wed 6 Jan 2016'],
  [BEN, 'from 7 Dec for a year', 'Mon 7 Dec 2015 to Tue 6 Dec 2016'],
  [BEN, '7 Dec for a whole week', 'Mon 7 Dec 2015 to Sun 13 Dec 2015'],
  [BEN, '7 Dec for 1 wk deputy Ann', 'Mon 7 Dec 2015 to Sun 13 Dec 2015'],
  [BEN, 'for 3 days from Monday', 'Mon 23 Nov 2015 to Wed 25 Nov 2015'],
  [BEN, 'for 2 months from 4 Jan 2016', 'Mon 4 Jan 2016 to Thu 3 Mar 2016'],
  [BEN, '10 working days from 7 Dec', 'Mon 7 Dec 2015 to Sun 20 Dec 2015'],
  [OLIVE, 'Ben for a week from 7 Dec', 'Mon 7 Dec 2015 to Sun 13 Dec 2015'],
  [OLIVE, 'Ben a fortnight from Monday deputy Ann', 'Mon 23 Nov 2015 to Sun 6 Dec 2015'],
  [OLIVE, 'Ben Baker 7 Dec for three days', 'Mon 7 Dec 2015 to Wed 9 Dec 2015'],
  [OLIVE, 'Ben until 11 Dec for two reasons', 'Fri 11 Dec 2015'],
])('%s: “/rag away %s” is of the days that are meant', async (who, words, days) => {
  const talk = await aTalk();
  const { text } = await talk.say(who, `/rag away ${words}`);
  expect(text.replaceAll(/\s+/gu, ' ')).toContain(days);
});

// What went wrong: how long “a few days” is was nobody’s to say, and it was a leave of the first of them.
test.each([
  '/rag away 7 Dec for a few days',
  '/rag away from 7 Dec for several weeks',
  '/rag away a few weeks from 7 Dec',
  '/rag away 7 Dec for 2 or 3 weeks',
  '/rag away 7 Dec for a week or so',
  '/rag away 7 Dec for a few days deputy Ann',
  'away 7 Dec for a few days',
  '8.1.2 on leave from 7 Dec for a few weeks',
])('“%s” is asked until when', async (words) => {
  const talk = await aTalk();
  const { text } = await talk.say(BEN, words);
  expect(text).toContain('Until when');
  expect(text).not.toContain('It is on record');
});

test.each([
  ['away 7 Dec for another week', '7–13 Dec'],
  ['8.1.2 away from 7 Dec for 2 wks', '7–20 Dec'],
  ['8.1.2 green, on leave for a fortnight from 7 Dec', '7–20 Dec'],
])('“%s” offers the leave that is meant, the first day counted', async (words, days) => {
  const talk = await aTalk();
  const { text } = await talk.say(BEN, words);
  expect(text).toContain(days);
});

test.each([
  '/rag away 7-11 Dec deputy Ann for 8.1.2 and Carol for 8.1.3',
  '/rag away 7-11 Dec deputy Ann Archer for 8.1.2, Carol Cole for the rest',
])('“%s” asks which one answers for all of it', async (words) => {
  const talk = await aTalk();
  const { card, text } = await talk.say(BEN, words);
  expect(text.replaceAll(/\s+/gu, ' ')).toContain('One person answers for everything');
  expect(card.buttons.map(({ label }) => label)).toEqual([
    'Ann Archer for all',
    'Carol Cole for all',
    'Nobody meanwhile',
  ]);
});

test('a pause of one action is asked about by its number, and no person is looked for', async () => {
  const talk = await aTalk({ actions: [anAction({ ref: 'PV4', owners: ['Ben Baker'] })] });
  const { card } = await talk.say(BEN, '/rag pause PV4 until 4 Jan');
  expect(card.heading).toBe('What is to be paused?');
  expect(card.buttons.map(({ label }) => label)).toContain('Everything until Mon 4 Jan 2016');
});

test.each([
  ['/rag new date 8.1.2 30 Feb', '30 Feb'],
  ['/rag new date 8.1.2 31 June because HR', '31 June'],
])('“%s” is told that there is no such day', async (words, day) => {
  const talk = await aTalk();
  const { text } = await talk.say(BEN, words);
  expect(text).toContain(day);
  expect(text).toMatch(/no such day|not a day|no 3/iu);
  expect(text).not.toContain('Say it like this');
});

test('two days for a new date are offered one tap each, with the reason', async () => {
  const talk = await aTalk();
  const { card } = await talk.say(BEN, '/rag new date 8.1.2 9 Dec 2015 or 16 Dec 2015 because union');
  expect(card.buttons.map(({ label }) => label)).toEqual(['Wed 9 Dec 2015', 'Wed 16 Dec 2015']);
  expect(card.buttons.map(({ say }) => say)).toEqual([
    '/rag new date 8.1.2 9 Dec 2015 because union',
    '/rag new date 8.1.2 16 Dec 2015 because union',
  ]);
});
