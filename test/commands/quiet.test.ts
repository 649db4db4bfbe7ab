import { expect, test } from 'vitest';
import { aTalk, PEOPLE, toldTo } from './a-talk.ts';
import { aPerson, personId } from '#test/kit/an-action.ts';

const OFFICE = 'Olive Office';
const ANN = personId('Ann Archer');

test.each([
  ['until 4 Jan', '2016-01-04'],
  ['until Friday', '2015-11-27'],
  ['for a fortnight', '2015-12-04'],
  ['reminders until 4 Jan please', '2016-01-04'],
  ['me till 4/1', '2016-01-04'],
])('“pause %s” is quiet until %s', async (words, until) => {
  const talk = await aTalk();
  const { text } = await talk.say('Ann Archer', `/rag pause ${words}`);
  expect(text).toContain('No date moves');
  expect(await talk.arrangements()).toMatchObject([{ person: ANN, by: ANN, event: { kind: 'paused', until, words } }]);
});

test('pause alone asks until when, and a tap answers', async () => {
  const talk = await aTalk();
  const { card } = await talk.say('Ann Archer', '/rag pause');
  expect(card.heading).toBe('Until when?');
  expect(await talk.arrangements()).toEqual([]);
  await talk.tap('Ann Archer', 'Fri 27 Nov 2015');
  expect(await talk.arrangements()).toMatchObject([{ event: { kind: 'paused', until: '2015-11-27' } }]);
});

test.each([
  ['/rag pause until the cows come home', 'Until when?'],
  ['/rag pause until 4 Jan 2015', 'A later day, please'],
  ['/rag away until the cows come home', 'I could not read the date'],
  ['/rag away from 4 Jan', 'Say it like this'],
  ['/rag away', 'Say it like this'],
  ['/rag away 4–15 Jan deputy', 'Say it like this'],
  ['/rag away 4–15 Jan deputy Ann Archer', 'Say it like this'],
  ['/rag away 4–15 Jan deputy Zachary Quist', 'I cannot find “Zachary Quist”'],
  ['/rag away 4–15 Jan deputy Office', 'Which “Office”?'],
  ['/rag away 4–15 Jan 2015', 'A later day, please'],
  ['/rag away Ben Baker 4–15 Jan', 'That is for the programme office'],
  ['/rag pause "Ben Baker" until 4 Jan', 'That is for the programme office'],
  ['/rag back "Ben Baker"', 'That is for the programme office'],
  ['/rag away Zachary Quist 4–15 Jan', 'I cannot find “Zachary Quist”'],
  ['/rag away everybody 4–15 Jan', 'I cannot find “everybody”'],
  ['/rag away all staff 4–15 Jan', 'I cannot find “staff”'],
  ['/rag away the whole team 4–15 Jan', 'I cannot find “whole team”'],
  ['/rag back', 'Nothing to end'],
])('“%s” is answered “%s” and records nothing', async (say, heading) => {
  const talk = await aTalk();
  expect((await talk.say('Ann Archer', say)).card.heading).toBe(heading);
  expect(await talk.arrangements()).toEqual([]);
});

test.each([
  ['4–15 Jan', '2016-01-04', '2016-01-15', null],
  ['4-15 Jan deputy @Ben Baker', '2016-01-04', '2016-01-15', 'Ben Baker'],
  ['from 4 Jan to 15 Jan, deputy: Ben', '2016-01-04', '2016-01-15', 'Ben Baker'],
  ['on annual leave until 4 Dec, covered by Ben Baker', '2015-11-20', '2015-12-04', 'Ben Baker'],
  ['deputy “Ben Baker” 4–15 Jan', '2016-01-04', '2016-01-15', 'Ben Baker'],
  ['deputy April Jones 4–15 Jan', '2016-01-04', '2016-01-15', 'April Jones'],
  ['4–15 Jan deputy April Jones', '2016-01-04', '2016-01-15', 'April Jones'],
  ['next week', '2015-11-23', '2015-11-27', null],
  ['in August', '2016-08-01', '2016-08-31', null],
  ['for two weeks', '2015-11-20', '2015-12-04', null],
  ['Monday', '2015-11-23', '2015-11-23', null],
  ['at a conference 4–15 Jan', '2016-01-04', '2016-01-15', null],
])('“away %s” is leave from %s to %s', async (words, from, to, deputy) => {
  const talk = await aTalk({ people: [...PEOPLE, aPerson('April Jones')] });
  const { text, notices } = await talk.say('Ann Archer', `/rag away ${words}`);
  expect(text).toContain('No date moves');
  const expected = { kind: 'away', from, to, deputy: deputy === null ? null : personId(deputy), words };
  expect(await talk.arrangements()).toMatchObject([{ person: ANN, event: expected }]);
  expect(toldTo(notices).map(([who]) => who)).toEqual(deputy === null ? [] : [personId(deputy)]);
});

// What went wrong: of “away April 8–12 March” only eleven months from 8 April were offered.
test('“away April 8–12 March” from the office may be of April', async () => {
  const talk = await aTalk({ people: [...PEOPLE, aPerson('April Jones'), aPerson('Will Marsh')] });
  const { card } = await talk.say(OFFICE, '/rag away Will and April 8–12 March');
  expect(card.buttons.map(({ label }) => label).join(' ')).not.toContain('Will Marsh');
  await talk.say(OFFICE, '/rag away April 8–12 March');
  expect(await talk.arrangements()).toEqual([]);
  await talk.tap(OFFICE, 'April Jones, Tue 8 Mar 2016 to Sat 12 Mar 2016');
  const event = { kind: 'away', from: '2016-03-08', to: '2016-03-12' };
  expect(await talk.arrangements()).toMatchObject([{ person: personId('April Jones'), event }]);
});

test('a deputy may answer during the leave, and not before or after', async () => {
  const talk = await aTalk();
  await talk.say('Ann Archer', '/rag away 23–27 Nov deputy Carol Cole');
  const say = '/rag 8.1.1 green';
  expect((await talk.say('Carol Cole', say)).card.heading).toBe('8.1.1 is not yours to update');
  talk.setDay('2015-11-24');
  expect((await talk.say('Carol Cole', say)).card.heading).toBe('Recorded: 8.1.1 is Green ●');
  talk.setDay('2015-11-30');
  expect((await talk.say('Carol Cole', say)).card.heading).toBe('8.1.1 is not yours to update');
});

test('coming back ends a pause and a leave, and the deputy is told', async () => {
  const talk = await aTalk();
  await talk.say('Ann Archer', '/rag pause until 4 Jan');
  await talk.say('Ann Archer', '/rag away until 15 Jan deputy Carol Cole');
  const { card, notices } = await talk.say('Ann Archer', '/rag back');
  expect(card.heading).toBe('Welcome back');
  expect(toldTo(notices)).toEqual([[personId('Carol Cole'), 'Ann Archer is back']]);
  expect((await talk.say('Carol Cole', '/rag 8.1.1 green')).card.heading).toBe('8.1.1 is not yours to update');
  expect((await talk.say('Ann Archer', '/rag resume')).card.heading).toBe('Nothing to end');
});

test.each([
  ['/rag pause "Ann Archer" until 4 Jan', 'paused', 'I ask Ann Archer again on Mon 4 Jan 2016', 'I ask you again on'],
  ['/rag pause Ann Archer until 4 Jan', 'paused', 'I ask Ann Archer again on Mon 4 Jan 2016', 'I ask you again on'],
  [
    '/rag away @Ann 4–15 Jan deputy “Ben Baker”',
    'away',
    'Ann Archer is away Mon 4 Jan 2016 to Fri 15 Jan 2016',
    'Away Mon 4 Jan',
  ],
])('the office may arrange it for somebody, who is told in their own words: “%s”', async (say, kind, heading, told) => {
  const talk = await aTalk({ people: PEOPLE.map((one) => (one.id === ANN ? { ...one, aliases: ['Ann'] } : one)) });
  const { card, notices } = await talk.say(OFFICE, say);
  expect(card.heading).toBe(heading);
  expect(await talk.arrangements()).toMatchObject([{ person: ANN, by: personId(OFFICE), event: { kind } }]);
  expect(toldTo(notices)[0]).toEqual([ANN, expect.stringContaining(told)]);
  expect((await talk.say(OFFICE, '/rag back "Ann Archer"')).card.heading).toBe('Ann Archer is back');
});

test('words under a reminder that only begin alike are an answer, and behind “/rag” a command that failed', async () => {
  const talk = await aTalk();
  await talk.say('Ann Archer', '/rag 8.1.1');
  const before = await talk.ledger('8.1.1');
  for (const words of ['back on track', 'pause on recruiting, sorry', 'away team has met us']) {
    expect((await talk.say('Ann Archer', `/rag ${words}`)).card.heading, words).toBe('Say it like this');
    expect(await talk.ledger('8.1.1'), words).toEqual(before);
  }
  await talk.say('Ann Archer', 'back on track');
  expect((await talk.standing('8.1.1')).declared?.rating).toBe('green');
  expect(await talk.arrangements()).toEqual([]);
});

test('several actions are snoozed at once, each answered for itself', async () => {
  const talk = await aTalk();
  const { text } = await talk.say('Ann Archer', '/rag snooze 8.1.1, 8.1.3 and 8.1.2 until Friday');
  expect(text).toContain('I ask again about 8.1.1 on Fri 27 Nov');
  expect(text).toContain('8.1.2 is not yours to update');
  expect((await talk.standing('8.1.3')).snoozes).toEqual([{ person: ANN, until: '2015-11-27' }]);
});

test.each([
  ['14:00', '14:00'],
  ['2pm', '14:00'],
  ['at 9.45 am', '09:45'],
  ['usual', null],
])('“time %s” asks from %s on', async (words, expected) => {
  const talk = await aTalk();
  await talk.say('Ann Archer', `/rag time ${words}`);
  expect(await talk.arrangements()).toMatchObject([
    { person: ANN, event: { kind: 'asked-at', time: expected, words } },
  ]);
});

test.each(['time', 'time 6am', 'time 25:00', 'time 22:00'])(
  '“%s” is asked about, and records nothing',
  async (words) => {
    const talk = await aTalk();
    expect((await talk.say('Ann Archer', `/rag ${words}`)).card.heading).toBe('At what time?');
    expect(await talk.arrangements()).toEqual([]);
  },
);

test.each(['time 13:00', 'Time 13:00', 'time 1pm', 'time: 13:00', '/time 13:00', '@Ragtime time 13:00'])(
  '“%s” without /rag is kept as the hour, whatever the conversation is about',
  async (words) => {
    const talk = await aTalk();
    await talk.say('Ann Archer', '/rag 8.1.3');
    expect((await talk.say('Ann Archer', words)).card.heading).toBe('You are asked from 13:00');
    expect(await talk.arrangements()).toMatchObject([{ person: ANN, event: { kind: 'asked-at', time: '13:00' } }]);
  },
);

test.each([
  ['ask me at 2pm', '14:00'],
  ['please ask me after 14:00', '14:00'],
  ['can you ask me from 2pm instead?', '14:00'],
  ['could you message me at 14:00 please', '14:00'],
  ['not before 10am please', '10:00'],
  ['I would rather be asked at 10:00', '10:00'],
  ["I'd prefer to be messaged after 2pm", '14:00'],
  ['I start at 10', '10:00'],
  ['I start work at 10am', '10:00'],
  ['don’t ask me before 10:00', '10:00'],
  ['never write to me before 10am', '10:00'],
])('“%s” is asked about as the hour of each day', async (words, time) => {
  const talk = await aTalk();
  await talk.say('Ann Archer', '/rag 8.1.3');
  const { card } = await talk.say('Ann Archer', words);
  expect(card.heading).toBe(`Shall I ask you from ${time} each day?`);
  expect(await talk.arrangements()).toEqual([]);
  await talk.tap('Ann Archer', `From ${time}`);
  expect(await talk.arrangements()).toMatchObject([{ event: { kind: 'asked-at', time } }]);
});

test.each([
  'don’t ask me on nights',
  'please don’t message me at weekends',
  'can you not message me at lunchtime',
  'stop pinging me in the evening',
  'I work nights, don’t message me in the day',
])('“%s” is told when anybody is asked, and is no word on an action', async (words) => {
  const talk = await aTalk();
  await talk.say('Ann Archer', '/rag 8.1.3');
  const { card, text } = await talk.say('Ann Archer', words);
  expect(card.heading).toBe('When shall I ask you?');
  expect(text.replaceAll(/\s+/gu, ' ')).toContain('on working days only');
  expect((await talk.ledger('8.1.3')).filter(({ by }) => by === ANN)).toEqual([]);
  await talk.tap('Ann Archer', '13:30');
  expect(await talk.arrangements()).toMatchObject([{ event: { kind: 'asked-at', time: '13:30' } }]);
});

// It is Friday 20 November 2015.
test.each([
  ['I only work Monday to Wednesday', 'Thu 26 Nov 2015 to Fri 27 Nov 2015'],
  ['I only work Mon to Wed', 'Thu 26 Nov 2015 to Fri 27 Nov 2015'],
  ['I work Mon-Wed only', 'Thu 26 Nov 2015 to Fri 27 Nov 2015'],
  ['i work part time, mon to wed', 'Thu 26 Nov 2015 to Fri 27 Nov 2015'],
  ['My working days are Mon, Tues and Weds', 'Thu 26 Nov 2015 to Fri 27 Nov 2015'],
  ['I am only in Tuesdays and Thursdays', 'Mon 23 Nov 2015'],
  ["I don't work Fridays", 'Fri 27 Nov 2015'],
  ['I do not work on Fridays', 'Fri 27 Nov 2015'],
  ['I don’t work on a Friday', 'Fri 27 Nov 2015'],
  ["I'm not in on Fridays", 'Fri 27 Nov 2015'],
  ['Friday is my non-working day', 'Fri 27 Nov 2015'],
  ['Fridays are my day off', 'Fri 27 Nov 2015'],
  ['I have Fridays off', 'Fri 27 Nov 2015'],
  ['I never work Thursdays or Fridays', 'Thu 26 Nov 2015 to Fri 27 Nov 2015'],
  ['/rag I don’t work Fridays', 'Fri 27 Nov 2015'],
])('“%s” offers the days that are not worked, and is no word on an action', async (words, first) => {
  const talk = await aTalk();
  await talk.say('Ann Archer', '/rag 8.1.3');
  const { card, text } = await talk.say('Ann Archer', words);
  expect(card.heading).toBe('Which days are you not in?');
  expect(text.replaceAll(/\s+/gu, ' ')).toContain('I keep no working week of one person');
  expect(card.buttons[0]!.label).toBe(first);
  expect((await talk.ledger('8.1.3')).filter(({ by }) => by === ANN)).toEqual([]);
  talk.setDay('2015-11-23');
  expect((await talk.say(OFFICE, '/rag office')).text).not.toContain(words);
});

test.each([
  ['amber, I don’t work Fridays so it slips', 'amber'],
  ['amber, time 13:00 was too late for the panel', 'amber'],
])('“%s” is an answer like any', async (words, rating) => {
  const talk = await aTalk();
  await talk.say('Ann Archer', '/rag 8.1.3');
  await talk.say('Ann Archer', words);
  expect((await talk.standing('8.1.3')).declared?.rating).toBe(rating);
});

test.each([
  '/rag time 13:00 "Ann Archer"',
  '/rag time "Ann Archer" 13:00',
  '/rag time Ann Archer 13:00',
  '/rag time 13:00 for Ann',
])('“%s” by the office is told that the hour is its owner’s, and sets nobody’s', async (words) => {
  const talk = await aTalk();
  const { card, text } = await talk.say(OFFICE, words);
  expect(card.heading).toBe('Each person sets their own hour');
  expect(text.replaceAll(/\s+/gu, ' ')).toContain('Ann Archer can write “time 13:00”');
  expect(card.buttons).toEqual([]);
  expect(await talk.arrangements()).toEqual([]);
});
