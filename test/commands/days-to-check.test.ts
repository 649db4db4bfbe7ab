import { expect, test } from 'vitest';
import { aTalk } from './a-talk.ts';

const OFFICE = 'Olive Office';
const BEN = 'Ben Baker';

// The day of these tests is Friday 20 November 2015.

/** Answers that give a day far from today: the rating counts, the day is read back, and a tap takes it. */
test.each([
  ['8.1.2 amber, now 31 Jan 2206', 'amber', 'Yes, Fri 31 Jan 2206', '2206-01-31'],
  ['8.1.2 amber, now 31/01/2206', 'amber', 'Yes, Fri 31 Jan 2206', '2206-01-31'],
  ['8.1.2 red, now 31 Jan 2061', 'red', 'Yes, Mon 31 Jan 2061', '2061-01-31'],
  ['8.1.2 expected 31 January 2115', null, 'Yes, Thu 31 Jan 2115', '2115-01-31'],
  ['8.1.2 done by 2105', null, 'Yes, Thu 31 Dec 2105', '2105-12-31'],
])('“%s”: the rating %s counts, the day once “%s” is tapped', async (said, rating, label, day) => {
  const talk = await aTalk();
  const { text } = await talk.say(BEN, said);
  expect(text).toContain('far from today');
  expect(await talk.standing('8.1.2')).toMatchObject({ forecast: null, dateAsked: null, stage: 'open' });
  expect((await talk.standing('8.1.2')).declared?.rating ?? null).toBe(rating);
  await talk.tap(BEN, label);
  expect((await talk.standing('8.1.2')).forecast).toBe(day);
});

test('a day of a century gone by is told of, and records nothing but the rating', async () => {
  const talk = await aTalk();
  const { text } = await talk.say(BEN, '8.1.2 amber, now 31 Jan 1999');
  expect(await talk.standing('8.1.2')).toMatchObject({ forecast: null, declared: { rating: 'amber' } });
  expect(text).toContain('Sun 31 Jan 1999');
});

test.each(['8.1.2 amber, now 31 Jan 2017', '8.1.2 amber, now 31 December 2030'])(
  '“%s” is a day like any other',
  async (said) => {
    const talk = await aTalk();
    const { text } = await talk.say(BEN, said);
    expect(text).not.toContain('far from today');
    expect((await talk.standing('8.1.2')).forecast).not.toBeNull();
  },
);

/** What the office decides by such a day. */
test.each([
  ['31 Jan 2206', '8.1.1 · 31 Jan 2206, a Friday?', '2206-01-31'],
  ['1 Jan 2115', '8.1.1 · 1 Jan 2115, a Tuesday?', '2115-01-01'],
  ['31 Jan 1999', '8.1.1 · 31 Jan 1999, a Sunday?', '1999-01-31'],
  ['31/1/2061', '8.1.1 · 31 Jan 2061, a Monday?', '2061-01-31'],
])('a date of %s is read back, and counts by a tap or a yes', async (said, heading, day) => {
  for (const answer of ['tap', 'yes'] as const) {
    const talk = await aTalk();
    const { card, text } = await talk.say(OFFICE, `/rag date 8.1.1 ${said} because the board said so`);
    expect(card.heading).toBe(heading);
    expect(text).toContain('That year is far from today.');
    expect((await talk.standing('8.1.1')).agreed).toBe('2015-10-30');
    await (answer === 'tap' ? talk.tap(OFFICE, 'Yes') : talk.say(OFFICE, 'yes'));
    expect((await talk.standing('8.1.1')).agreed).toBe(day);
  }
});

test('a far day for a list is shown with its weekday and set by the tap', async () => {
  const talk = await aTalk();
  const { text } = await talk.say(OFFICE, '/rag date section 8 31 Jan 2061 because the board said so');
  expect(text).toContain('Mon 31 Jan 2061');
  await talk.tap(OFFICE, 'Set it for all 3');
  expect((await talk.standing('8.1.2')).agreed).toBe('2061-01-31');
});

test.each([
  '/rag add 8.1.4 "New thing" lead "Ann Archer" by 31 March 2206',
  '/rag add 8.1.4 "New thing" lead "Ann Archer" by 31 March 1999',
  '/rag edit 8.1.1 date by 31 March 2061',
])('“%s” is read back first', async (said) => {
  const talk = await aTalk();
  const { text } = await talk.say(OFFICE, said);
  expect(text).toContain('That year is far from today.');
  expect((await talk.ledger('8.1.1')).map(({ event }) => event.kind)).toEqual(['published']);
});

/** Leave whose days are turned round, or of which the year was rolled on: what is asked, what a tap arranges. */
const LEAVES: readonly (readonly [said: string, label: string, from: string, to: string])[] = [
  ['10 Dec to 1 Dec', 'Tue 1 Dec 2015 to Thu 10 Dec 2015', '2015-12-01', '2015-12-10'],
  ['from 10 Dec until 1 Dec', 'Tue 1 Dec 2015 to Thu 10 Dec 2015', '2015-12-01', '2015-12-10'],
  ['10/12/2015 to 1/12/2015', 'Tue 1 Dec 2015 to Thu 10 Dec 2015', '2015-12-01', '2015-12-10'],
  ['from 10 Dec 2015 until 1 Dec 2015', 'Tue 1 Dec 2015 to Thu 10 Dec 2015', '2015-12-01', '2015-12-10'],
  ['4–1 Jan', 'Fri 1 Jan 2016 to Mon 4 Jan 2016', '2016-01-01', '2016-01-04'],
  ['28 to 3 January', 'Mon 28 Dec 2015 to Sun 3 Jan 2016', '2015-12-28', '2016-01-03'],
  ['1 Oct to 10 Oct', 'Sat 1 Oct 2016 to Mon 10 Oct 2016', '2016-10-01', '2016-10-10'],
  ['1 Jan 2016 to 1 Jan 2018', 'Fri 1 Jan 2016 to Mon 1 Jan 2018', '2016-01-01', '2018-01-01'],
  ['until 31 Jan 2061', 'Fri 20 Nov 2015 to Mon 31 Jan 2061', '2015-11-20', '2061-01-31'],
];

test.each(LEAVES)('leave “%s” is asked about; “%s” arranges it', async (said, label, from, to) => {
  for (const [who, whose] of [
    [OFFICE, '"Ann Archer" '],
    ['Ann Archer', ''],
  ] as const) {
    const talk = await aTalk();
    const { text } = await talk.say(who, `/rag away ${whose}${said} deputy "Carol Cole"`);
    expect(text).toContain('Nothing is arranged yet.');
    expect(await talk.arrangements()).toEqual([]);
    await talk.tap(who, label);
    expect(await talk.arrangements()).toMatchObject([
      { event: { kind: 'away', from, to, deputy: 'person:carol-cole' } },
    ]);
  }
});

test.each([
  ['20 Dec to 3 Jan', '2015-12-20', '2016-01-03'],
  ['1 Nov to 30 Nov', '2015-11-01', '2015-11-30'],
  ['4–15 Jan', '2016-01-04', '2016-01-15'],
  ['30 Nov–4 Dec', '2015-11-30', '2015-12-04'],
  ['until 30 June 2016', '2015-11-20', '2016-06-30'],
])('leave “%s” is plain', async (said, from, to) => {
  const talk = await aTalk();
  await talk.say('Ann Archer', `/rag away ${said}`);
  expect(await talk.arrangements()).toMatchObject([{ event: { kind: 'away', from, to } }]);
});

test('leave that is over is refused', async () => {
  const talk = await aTalk();
  const { text } = await talk.say(OFFICE, '/rag away "Ann Archer" 1 Oct 2015 to 10 Oct 2015');
  expect(text).toContain('Sat 10 Oct 2015 has passed.');
  expect(await talk.arrangements()).toEqual([]);
});

test('leave said in passing is never for a year because its days are turned round', async () => {
  const talk = await aTalk();
  const { card, text } = await talk.say('Ann Archer', 'I am away from 10 Dec to 1 Dec');
  expect(card.buttons.map(({ label }) => label)).not.toContain('Yes');
  expect(text).not.toContain('called “Dec”');
  expect(await talk.arrangements()).toEqual([]);
});

test.each([
  ['/rag pause until 31 Jan 2061', 'Yes, Mon 31 Jan 2061'],
  ['/rag pause until 31 Jan 2206', 'Yes, Fri 31 Jan 2206'],
  ['/rag pause until 10 Nov', 'Yes, Thu 10 Nov 2016'],
])('“%s” is read back first', async (said, label) => {
  const talk = await aTalk();
  await talk.say(BEN, said);
  expect(await talk.arrangements()).toEqual([]);
  await talk.tap(BEN, label);
  expect(await talk.arrangements()).toMatchObject([{ event: { kind: 'paused' } }]);
});

test.each([
  ['/rag snooze 8.1.2 until 31 Jan 2061', 'Yes, Mon 31 Jan 2061', '2061-01-31'],
  ['8.1.2 snooze till 10 Nov', 'Yes, Thu 10 Nov 2016', '2016-11-10'],
])('“%s” is read back first', async (said, label, until) => {
  const talk = await aTalk();
  await talk.say(BEN, said);
  expect((await talk.standing('8.1.2')).snoozes).toEqual([]);
  await talk.tap(BEN, label);
  expect((await talk.standing('8.1.2')).snoozes).toMatchObject([{ until }]);
});

/** Onto which day somebody is asked again who put it off to a day on which nobody, or not they, are asked. */
test.each([
  ['until Sunday', null, 'Mon 23 Nov'],
  ['until Saturday', null, 'Mon 23 Nov'],
  ['until 25 Dec', null, 'Tue 29 Dec'],
  ['until 1 Jan', null, 'Mon 4 Jan 2016'],
  ['until Tuesday', '23–27 Nov', 'Mon 30 Nov'],
  ['', '23–24 Nov', 'Wed 25 Nov'],
  ['until Wednesday', null, 'Wed 25 Nov'],
])('“snooze 8.1.2 %s” (away %s) promises %s', async (when, away, day) => {
  const talk = await aTalk();
  if (away !== null) await talk.say(BEN, `/rag away ${away}`);
  const { card } = await talk.say(BEN, `/rag snooze 8.1.2 ${when}`);
  expect(card.heading).toBe(`I ask again about 8.1.2 on ${day}`);
});

// What went wrong: a day of another name was taken without a word.
test('a day said by the wrong name is told, with the day that has that name in a tap', async () => {
  const talk = await aTalk();
  await talk.say(BEN, '/rag 8.1.2');
  const { text, card } = await talk.say(BEN, 'ask me on Wed 26 November');
  expect(text.replaceAll(/\s+/gu, ' ')).toContain('Thu 26 Nov is another day of the week than you said.');
  expect(card.buttons.map(({ label }) => label)).toEqual(['Undo', 'Wed 25 Nov']);
  expect((await talk.tap(BEN, 'Wed 25 Nov')).card.heading).toBe('I ask again about 8.1.2 on Wed 25 Nov');
});

test.each([
  ['until 25 Dec', null, 'I ask you again on Tue 29 Dec 2015'],
  ['until Sunday', '23–27 Nov', 'I ask you again on Mon 30 Nov 2015'],
])('“pause %s” (away %s): %s', async (when, away, heading) => {
  const talk = await aTalk();
  if (away !== null) await talk.say(BEN, `/rag away ${away}`);
  expect((await talk.say(BEN, `/rag pause ${when}`)).card.heading).toBe(heading);
});
