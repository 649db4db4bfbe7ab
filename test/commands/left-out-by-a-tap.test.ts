import { describe, expect, test } from 'vitest';
import { aTalk } from './a-talk.ts';

// What went wrong: “all but 8.1.2” typed under a list was taken for a word about 8.1.2.
describe('under a list that is shown before it is decided', () => {
  test.each([
    'all but 8.1.2',
    'all except 8.1.2',
    'not 8.1.2',
    'everything apart from 8.1.2',
    'leave out 8.1.2',
    'yes but not 8.1.2',
  ])('“%s” offers the list without it, and one tap decides that', async (said) => {
    const talk = await aTalk();
    await talk.say('Olive Office', '/rag date section 8 31 Mar 2016 because late');
    const { card } = await talk.say('Olive Office', said);
    expect(card.heading).toBe('Without 8.1.2?');
    expect((await talk.standing('8.1.1')).agreed).toBe('2015-10-30');
    await talk.tap('Olive Office', 'Do it for these 2');
    const agreed = await Promise.all(['8.1.1', '8.1.2', '8.1.3'].map(async (ref) => (await talk.standing(ref)).agreed));
    expect(agreed).toEqual(['2016-03-31', '2015-12-04', '2016-03-31']);
  });

  test('a range is left out too', async () => {
    const talk = await aTalk();
    await talk.say('Olive Office', '/rag date section 8 31 Mar 2016 because late');
    const { card } = await talk.say('Olive Office', 'all but 8.1.1-8.1.2');
    expect(card.buttons.map(({ say }) => say)).toEqual(['/rag date 8.1.3! 31 Mar 2016 because late']);
  });

  test('with no list before it the words are what they were', async () => {
    const talk = await aTalk();
    const { card } = await talk.say('Olive Office', 'all but 8.1.2');
    expect(card.heading).not.toContain('Without');
  });
});

// What went wrong: words after a day without “because” were its reason, whatever they said.
describe('words behind a day that bear on the decision', () => {
  test.each([
    'provisionally',
    'Gwen still to agree',
    'tbc',
    'I think',
    ', hold off for now',
    'wait for Gwen',
    "don't tell Ann yet",
    'until we hear from HR',
  ])('“%s” are asked about', async (words) => {
    const talk = await aTalk();
    const { card } = await talk.say('Olive Office', `/rag date 8.1.3 31 Mar 2016 ${words}`);
    expect(card.heading).toBe('Do I read you right?');
    expect((await talk.standing('8.1.3')).agreed).toBe('2016-06-30');
    await talk.tap('Olive Office', 'Do it so');
    expect((await talk.standing('8.1.3')).agreed).toBe('2016-03-31');
  });

  test.each(['supplier late', 'board wanted more time', 'because the date was provisional'])(
    '“%s” are its reason',
    async (words) => {
      const talk = await aTalk();
      await talk.say('Olive Office', `/rag date 8.1.3 31 Mar 2016 ${words}`);
      expect((await talk.standing('8.1.3')).agreed).toBe('2016-03-31');
    },
  );

  test('a message that is too long to be read whole decides nothing', async () => {
    const talk = await aTalk();
    const { card } = await talk.say(
      'Olive Office',
      `/rag close 8.1.3 as withdrawn because ${'it is over and '.repeat(400)} unless Gwen objects`,
    );
    expect(card.heading).toBe('That is too long for a decision');
    expect((await talk.standing('8.1.3')).stage).toBe('open');
  });
});

test.each(['Friday 30 January', 'Friday 30 January 2016', 'Fri 30 Jan'])(
  'a new action by “%s”, which is a Saturday, is offered both days',
  async (day) => {
    const talk = await aTalk();
    const { card } = await talk.say('Olive Office', `/rag add 8.1.9 "Open the new office" lead "Ann Archer" by ${day}`);
    expect(card.buttons.map(({ label }) => label)).toEqual(['By Sat 30 Jan 2016', 'By Fri 29 Jan 2016', 'No date yet']);
  },
);

describe('merged actions', () => {
  test('are told to each lead once, and to those who lead what they went into', async () => {
    const talk = await aTalk();
    const { notices } = await talk.say(
      'Olive Office',
      '/rag merge 8.1.1 9.1.1 into 8.1.2 because they are one piece of work',
    );
    const to = notices.map((one) => ('person' in one.to ? one.to.person : null));
    expect(to).toHaveLength(2);
    expect(new Set(to)).toEqual(new Set(['person:ann-archer', 'person:ben-baker']));
  });

  test('what stays as it is says whether anybody had asked', async () => {
    const talk = await aTalk();
    expect((await talk.say('Olive Office', '/rag keep 8.1.1')).text).toContain('Nobody had asked for anything else.');
  });
});

describe('leave that overlaps', () => {
  test('says who is asked on the days that both have, and tells whoever is not any more', async () => {
    const talk = await aTalk();
    await talk.say('Ann Archer', '/rag away 23 Nov - 4 Dec deputy Ben Baker');
    const { text, notices } = await talk.say('Ann Archer', '/rag away 30 Nov - 11 Dec deputy Carol Cole');
    expect(text).toContain('Carol Cole is asked, not Ben Baker.');
    expect(notices.map(({ card }) => card.heading)).toEqual([
      expect.stringContaining('You stand in for Ann Archer'),
      expect.stringContaining('You do not stand in for Ann Archer'),
    ]);
    const within = await talk.say('Ann Archer', '/rag away 1 Dec - 2 Dec');
    expect(within.text).toContain(
      'The leave to 11 Dec is on record for these days and holds: Carol Cole is asked in your place.',
    );
    expect(within.text).not.toContain('Nobody is asked');
  });

  test('a deputy who is away all that time is not told that questions come to them', async () => {
    const talk = await aTalk();
    await talk.say('Ben Baker', '/rag away 23 Nov - 4 Dec');
    const { notices } = await talk.say('Ann Archer', '/rag away 23 Nov - 4 Dec deputy Ben Baker');
    expect(notices.map(({ card }) => card.heading)).toEqual([
      expect.stringContaining('Ann Archer named you to stand in'),
    ]);
  });
});

test('a link without its front is kept whole as what shows it', async () => {
  const talk = await aTalk();
  await talk.say('Ann Archer', '8.1.1 done, see secret.example/x/y?z=1#top and minutes');
  expect((await talk.standing('8.1.1')).evidence).toContain('secret.example/x/y?z=1#top');
});
