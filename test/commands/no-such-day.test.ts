import { expect, test } from 'vitest';
import { aTalk } from './a-talk.ts';

const OFFICE = 'Olive Office';
const BEN = 'Ben Baker';

/** Answers with a day that there cannot be: what of each is recorded all the same, and the day that is quoted back. */
const ANSWERS: readonly (readonly [said: string, rating: string | null, quoted: string])[] = [
  ['8.1.2 amber, now 32 January', 'amber', '32 January'],
  ['8.1.2 amber, waiting on HR, now 30 Feb', 'amber', '30 Feb'],
  ['8.1.2 red - slipped to 31 Mehefin', 'red', '31 Mehefin'],
  ['8.1.2 amber, now 31/09/2016', 'amber', '31/09/2016'],
  ['8.1.2 amber now 2016-13-01', 'amber', '2016-13-01'],
  ['8.1.2 red, expected 29 Feb 2017', 'red', '29 Feb 2017'],
  ['8.1.2 done by 30 Feb', null, '30 Feb'],
  ['8.1.2 expected 31 June', null, '31 June'],
  ['8.1.2 30 Feb', null, '30 Feb'],
  ['8.1.2 will be done by June 31st', null, 'June 31st'],
];

test.each(ANSWERS)('“%s” records what else it says, and asks for the day', async (said, rating, quoted) => {
  const talk = await aTalk();
  const { text } = await talk.say(BEN, said);
  expect(await talk.standing('8.1.2')).toMatchObject({ forecast: null, dateAsked: null, stage: 'open' });
  expect((await talk.standing('8.1.2')).declared?.rating ?? null).toBe(rating);
  expect(text).toContain(`There is no ${quoted}`);
  await talk.say(BEN, '31 January 2016');
  expect((await talk.standing('8.1.2')).forecast).toBe('2016-01-31');
});

test.each([
  ['8.1.2 amber because the report of 31 June is late', 'amber'],
  ['8.1.2 amber, 31 of the 32 January starters are trained', 'amber'],
])('“%s” gives no day, and none is asked for', async (said, rating) => {
  const talk = await aTalk();
  const { text } = await talk.say(BEN, said);
  expect((await talk.standing('8.1.2')).declared?.rating).toBe(rating);
  expect(text).not.toContain('There is no');
});

test('a wish until a day that there is not is not granted till another, and the rating beside it counts', async () => {
  const talk = await aTalk();
  const { text } = await talk.say(BEN, '8.1.2 amber, snooze till 31 November');
  expect(text).toContain('There is no 31 November');
  expect(await talk.standing('8.1.2')).toMatchObject({ snoozes: [], declared: { rating: 'amber' } });
});

test.each(['snooze 8.1.2 until 31 June', '8.1.2 remind me on 30 Feb', '8.1.2 can I have until 31 April'])(
  '“%s” arranges nothing and says which day there is not',
  async (said) => {
    const talk = await aTalk();
    const { text } = await talk.say(BEN, said);
    expect(text).toMatch(/There is no (?:31 June|30 Feb|31 April)/u);
    expect(await talk.standing('8.1.2')).toMatchObject({ snoozes: [], forecast: null, dateAsked: null });
  },
);

test.each(['I am away 30 Feb to 4 Mar', 'on leave until 31 June', "I'm off from 32 January"])(
  '“%s” offers no leave that there cannot be',
  async (said) => {
    const talk = await aTalk();
    const { text, card } = await talk.say(BEN, said);
    expect(text).toMatch(/There is no (?:30 Feb|31 June|32 January)/u);
    expect(card.buttons.map(({ label }) => label)).not.toContain('Yes');
    expect(await talk.arrangements()).toEqual([]);
  },
);

test.each([
  '/rag date section 8 32 January 2016 because of the board',
  '/rag date 8.1.1 8.1.2 31 June 2016 because of the board',
  '/rag date overdue 30 Chwefror because of the board',
  '/rag date lead "Ann Archer" 2016-13-01 because of the board',
])('“%s” decides nothing, and says why once for all', async (said) => {
  const talk = await aTalk();
  const { text, card } = await talk.say(OFFICE, said);
  expect(text).toMatch(/there is no/iu);
  expect(text).not.toContain('it is so already');
  expect(card.buttons.map(({ label }) => label).filter((label) => label.startsWith('Yes'))).toEqual([]);
  expect((await talk.standing('8.1.1')).agreed).toBe('2015-10-30');
});

test.each([
  '/rag add 8.1.4 "New thing" lead "Ann Archer" by 31 June 2016',
  '/rag edit 8.1.1 date by 30 Feb 2016',
  '/rag split 8.1.1 into "Part one" by 31 June 2016; "Part two" by 30 June 2016',
  '/rag pause until 31 June',
  '/rag away "Ann Archer" 30 Feb–4 Mar',
  '/rag snooze 8.1.1 until 32 January',
])('“%s” is asked about with the days that the month has', async (said) => {
  const talk = await aTalk();
  const { text } = await talk.say(OFFICE, said);
  expect(text).toMatch(/there is no (?:31 June|30 Feb|32 January)/iu);
  expect(text).toMatch(/has (?:28|29|28 or 29|30|31) days/u);
  expect(await talk.arrangements()).toEqual([]);
});
