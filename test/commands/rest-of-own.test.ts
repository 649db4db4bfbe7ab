import { describe, expect, test } from 'vitest';
import { anAction } from '#test/kit/an-action.ts';
import { aTalk, refsOn } from './a-talk.ts';

const ANN = 'Ann Archer';
const OLIVE = 'Olive Office';
const PLAN = {
  actions: [
    ...['8.1', '8.2', '8.3', 'E8'].map((ref, position) => {
      return anAction({ ref, title: `Work on ${ref}`, due: `2016-0${position + 1}-20`, position });
    }),
    anAction({ ref: '9.1', owners: ['Carol Cole'], due: '2016-01-20', position: 9 }),
  ],
};

// What went wrong: “apart from 8.1 the rest are green” offered 8.1 and none of the rest.
describe('all of one’s own but some, where nothing was asked', () => {
  test.each([
    ['apart from 8.1 the rest are green', ['8.2', '8.3', 'E8'], 'Green'],
    ['all green except 8.1', ['8.2', '8.3', 'E8'], 'Green'],
    ['everything is green apart from 8.1 and 8.3', ['8.2', 'E8'], 'Green'],
    ['the rest of them are amber bar 8.2', ['8.1', '8.3', 'E8'], 'Amber'],
    ['8.1 no change, everything else amber', ['8.2', '8.3', 'E8'], 'Amber'],
    ['all but E8 are on track', ['8.1', '8.2', '8.3'], 'Green'],
    ['everything but 8.1 is green', ['8.2', '8.3', 'E8'], 'Green'],
    ['green except 8.1', ['8.2', '8.3', 'E8'], 'Green'],
    ['apart from 8.1 and 8.2 all green', ['8.3', 'E8'], 'Green'],
    ['the rest are fine, except 8.1', ['8.2', '8.3', 'E8'], 'Green'],
    ['except for 8.1, all the others are red', ['8.2', '8.3', 'E8'], 'Red'],
  ])('“%s” shows the others, and one tap records them', async (words, others, word) => {
    const talk = await aTalk(PLAN);
    const { card } = await talk.say(ANN, words);
    expect(refsOn(card)).toEqual(others);
    for (const ref of ['8.1', '8.2', '8.3', 'E8', '9.1']) expect((await talk.standing(ref)).declared).toBeNull();
    await talk.tap(ANN, `Yes, all ${others.length} ${word}`);
    for (const ref of ['8.1', '8.2', '8.3', 'E8', '9.1']) {
      expect((await talk.standing(ref)).declared?.rating ?? null).toBe(
        others.includes(ref) ? word.toLowerCase() : null,
      );
    }
  });

  test('under a card about the one that is left out it is the same', async () => {
    const talk = await aTalk(PLAN);
    await talk.say(ANN, '/rag 8.1');
    const { card } = await talk.say(ANN, 'apart from 8.1 the rest are green');
    expect(refsOn(card)).toEqual(['8.2', '8.3', 'E8']);
  });

  test('what is said of one by its number is recorded beside it', async () => {
    const talk = await aTalk(PLAN);
    const { card } = await talk.say(ANN, '8.1 red supplier late, the rest are green');
    expect((await talk.standing('8.1')).declared).toMatchObject({ rating: 'red' });
    expect(refsOn(card)).toEqual(['8.2', '8.3', 'E8']);
    expect((await talk.standing('8.2')).declared).toBeNull();
  });

  test.each(['all green', 'the rest are green', 'everything else is amber'])(
    '“%s” with nothing before it is asked about and recorded nowhere',
    async (words) => {
      const talk = await aTalk(PLAN);
      expect((await talk.say(ANN, words)).card.heading).toBe('Which action is this about?');
    },
  );
});

// What went wrong: “the rest are fine”, under the question for a reason, was told to be kept as the reason.
describe('“the rest are fine” under the question why one is red', () => {
  test.each(['the rest are fine', 'the others are all green', 'everything else is on track', 'rest are fine'])(
    '“%s” is of the others, one tap away, and no reason',
    async (words) => {
      const talk = await aTalk(PLAN);
      await talk.say(ANN, '8.1 red');
      const { card, text } = await talk.say(ANN, words);
      expect(text).not.toContain('kept as the reason');
      expect(refsOn(card)).toEqual(['8.2', '8.3', 'E8']);
      await talk.tap(ANN, 'Yes, all 3 Green');
      expect((await talk.standing('8.1')).declared).toMatchObject({ rating: 'red' });
      expect((await talk.standing('8.2')).declared).toMatchObject({ rating: 'green' });
      expect((await talk.ledger('8.1')).filter(({ event }) => event.kind === 'updated')).toHaveLength(1);
    },
  );

  test.each(['supplier is late', 'the rest of the team has left'])('“%s” is the reason', async (words) => {
    const talk = await aTalk(PLAN);
    await talk.say(ANN, '8.1 red');
    await talk.say(ANN, words);
    expect(JSON.stringify((await talk.ledger('8.1')).at(-1)?.event)).toContain(words);
  });
});

describe('what is typed under the question why, and is plainly of something else', () => {
  const asking = ['/rag close 8.1 as withdrawn', '/rag date 8.1 31 Mar 2016'];
  const others = [
    'the rest are fine',
    'same for the other',
    'not mine',
    'not mine, ask Carol',
    'approve all except 8.2',
    'close 8.2 as withdrawn',
    'amber for 8.2',
    'and 8.2 is amber',
    'remind me on Friday',
    'snooze until the cows come home',
    'round',
  ];
  test.each(asking.flatMap((ask) => others.map((line) => [ask, line] as const)))(
    'after “%s”, “%s” is no reason',
    async (ask, line) => {
      const talk = await aTalk(PLAN);
      await talk.say(OLIVE, ask);
      await talk.say(OLIVE, line);
      expect(await talk.standing('8.1')).toMatchObject({ stage: 'open', agreed: '2016-01-20' });
    },
  );

  test.each([
    'the rest of the work is for the county',
    'it is not ours to move',
    'done by the county now',
    'asked for by the board',
  ])('“%s” is the reason all the same', async (line) => {
    const talk = await aTalk(PLAN);
    await talk.say(OLIVE, '/rag close 8.1 as withdrawn');
    await talk.say(OLIVE, line);
    expect((await talk.standing('8.1')).stage).toBe('withdrawn');
  });
});

// What went wrong: “green for everything” under a card about one rated that one and said nothing of the others.
test.each(['all green', 'green for everything', 'green on all of them', 'green for the lot'])(
  '“%s” under a card about one is asked of all that its writer leads',
  async (words) => {
    const talk = await aTalk(PLAN);
    await talk.say(ANN, '/rag 8.1');
    const { card } = await talk.say(ANN, words);
    expect(refsOn(card)).toEqual(['8.1', '8.2', '8.3', 'E8']);
    expect((await talk.standing('8.1')).declared).toBeNull();
  },
);
