import { describe, expect, test } from 'vitest';
import { anAction } from '#test/kit/an-action.ts';
import { aTalk } from '#test/commands/a-talk.ts';
import type { Talk } from '#test/commands/a-talk.ts';

const [ANN, BEN, OFFICE, VERA] = ['Ann Archer', 'Ben Baker', 'Olive Office', 'Vera Venn'];
const ACTIONS = [
  anAction({ ref: '1.1', title: 'Restore the peat', owners: [ANN, BEN], due: '2016-03-31', position: 0 }),
  anAction({ ref: '1.2', title: 'Mend the path', owners: [ANN], due: '2016-03-31', position: 1 }),
  anAction({ ref: '1.3', title: 'Train every councillor', owners: [BEN], due: '2015-11-27', position: 2 }),
];

const aPlan = (): Promise<Talk> => aTalk({ actions: ACTIONS, isGreeted: true, today: '2015-11-23' });

// What went wrong: “both on sharepoint” was the evidence of the second alone.
describe('what shows both of two that were said to be done', () => {
  test.each(['both on sharepoint', 'Both are on SharePoint', 'all on sharepoint', 'they are both in the shared drive'])(
    '“%s” is the evidence of each',
    async (words) => {
      const talk = await aPlan();
      await talk.say(ANN, '1.1 done');
      await talk.say(ANN, '1.2 done');
      await talk.say(ANN, words);
      for (const ref of ['1.1', '1.2']) expect((await talk.standing(ref)).evidence).toBe(words);
      await talk.say(ANN, 'undo');
      for (const ref of ['1.1', '1.2'])
        expect(await talk.standing(ref)).toMatchObject({ evidence: null, stage: 'delivered' });
    },
  );

  test.each(['both certificates are in the safe', 'on sharepoint', 'both will be on sharepoint tomorrow'])(
    '“%s” is nothing of the first',
    async (words) => {
      const talk = await aPlan();
      await talk.say(ANN, '1.1 done');
      await talk.say(ANN, '1.2 done');
      await talk.say(ANN, words);
      expect((await talk.standing('1.1')).evidence).toBeNull();
    },
  );
});

// What went wrong: “after lambing so may” was expected on 1 June.
test.each([
  ['after lambing so may', '2016-05-31'],
  ['after lambing so end of may', '2016-05-31'],
  ['after the elections, so june', '2016-06-30'],
])('a month behind “after … so” is that month: “%s”', async (words, day) => {
  const talk = await aPlan();
  await talk.say(ANN, `/rag 1.2 ${words}`);
  expect((await talk.standing('1.2')).forecast).toBe(day);
});

// What went wrong: what others say of the day was a note, and the day was not asked.
test.each([
  'nah 11 dec they say',
  '11 dec they say',
  'they say 11 dec',
  '11 dec apparently',
  'im told 11 dec',
  'no, 11 dec according to the printers',
])('a day that others gave is offered: “%s”', async (words) => {
  const talk = await aPlan();
  await talk.say(BEN, '/rag 1.3 4 Dec');
  await talk.say(BEN, words);
  expect((await talk.standing('1.3')).forecast).toBe('2015-12-04');
  await talk.tap(BEN, 'Expected 11 Dec');
  expect((await talk.standing('1.3')).forecast).toBe('2015-12-11');
});

describe('what a check sent back', () => {
  async function sentBack(): Promise<Talk> {
    const talk = await aPlan();
    await talk.say(ANN, '/rag 1.2 done photos on the drive');
    await talk.say(VERA, '/rag verify 1.2 no the sign fell off');
    return talk;
  }

  // What went wrong: that it is put right was a note, and nobody was asked whether it is done.
  test.each([
    'it fell off, back up now',
    'fixed now',
    "it's been put right",
    'sign replaced this morning',
    'they have been put back up now',
    'sorry wrong pics, new ones up now',
  ])('“%s” is offered as done', async (words) => {
    const talk = await sentBack();
    const { card } = await talk.say(ANN, words);
    expect(card.buttons[0]?.label).toBe('Done');
    expect((await talk.standing('1.2')).stage).toBe('open');
    await talk.say(ANN, 'yes');
    expect((await talk.standing('1.2')).stage).toBe('delivered');
  });

  test.each([
    'will be fixed now that Sam is back',
    'not fixed yet',
    'fixed now?',
    'back on Monday',
    'the wind was back up',
  ])('“%s” is not', async (words) => {
    const talk = await sentBack();
    const { text } = await talk.say(ANN, words);
    expect(text).not.toContain('I read this as done');
  });
});

// What went wrong: asked how to rate it, with nothing to tap that says what was meant.
test.each([
  ['dun', 'Done'],
  ['its dun', 'Done'],
  ['slipping a wk or 2', 'Expected 14 Apr 2016'],
  ['slipping a week or two', 'Expected 14 Apr 2016'],
  ['slip by a month or two', 'Expected 31 May 2016'],
])('“%s” is asked with its best reading first', async (words, label) => {
  const talk = await aPlan();
  const { card } = await talk.say(ANN, `/rag 1.2 ${words}`);
  expect(card.buttons[0]?.label).toBe(label);
  expect(await talk.standing('1.2')).toMatchObject({ stage: 'open', forecast: null });
});

test('“yes two weeks” settles “a wk or 2”', async () => {
  const talk = await aPlan();
  await talk.say(ANN, '/rag 1.2 slipping a wk or 2');
  await talk.say(ANN, 'yes two weeks');
  expect((await talk.standing('1.2')).forecast).toBe('2016-04-14');
});

test.each([
  ['leave it with Ann', [ANN]],
  ['leave it with Ann Archer', [ANN]],
  ['leave it with Legal', []],
  ['leave it with me', []],
])('“%s” names %j', async (words, named) => {
  const talk = await aPlan();
  const { text } = await talk.say(BEN, `/rag 1.3 ${words}`);
  expect((await talk.standing('1.3')).notMine.length).toBe(named.length);
  for (const name of named) expect(text).toContain(name);
});

// What went wrong: a tap on the card about one's own words changed nothing once a colleague had said something.
describe('a card that asks what one’s own words mean', () => {
  async function asked(): Promise<Talk> {
    const talk = await aPlan();
    await talk.say(ANN, '/rag 1.1 the judges are being awkward');
    await talk.say(BEN, '/rag 1.1 amber no money');
    return talk;
  }

  test('is answered by a tap after a colleague’s word', async () => {
    const talk = await asked();
    await talk.tap(ANN, 'Red');
    const { voices, unsettled } = await talk.standing('1.1');
    expect(voices.map(({ rating }) => rating).toSorted()).toEqual(['amber', 'red']);
    expect(unsettled).toBeNull();
  });

  test('“Just a note” leaves the colleague’s rating', async () => {
    const talk = await asked();
    const { text } = await talk.tap(ANN, 'Just a note');
    expect(text).toContain('Kept as a note on 1.1; it is still Amber');
  });

  test('is too old once the colleague said that it is done', async () => {
    const talk = await asked();
    await talk.say(BEN, '/rag 1.1 done, see the minutes of 20 Nov');
    expect((await talk.tap(ANN, 'Red')).text).toContain('I changed nothing');
    expect((await talk.standing('1.1')).stage).toBe('delivered');
  });
});

test('the office’s words with the number of another action are not offered of the one in hand', async () => {
  const talk = await aPlan();
  await talk.say(OFFICE, '/rag 1.1');
  const { card } = await talk.say(OFFICE, 'not happy with the training slip on 1.3');
  expect(card.heading).toBe('Which action is this about?');
});

// What went wrong: “jan, say the 15th” was expected on 31 January with the 15th as a note, “so jan probs, say 15th” on 15 December.
test.each(['jan, say the 15th', 'so jan probs, say 15th', 'jan, probably the 15th'])(
  'a day of the month behind a month is in it, and asked about: “%s”',
  async (words) => {
    const talk = await aPlan();
    const { card } = await talk.say(BEN, `/rag 1.3 ${words}`);
    expect((await talk.standing('1.3')).forecast).toBeNull();
    expect(card.buttons.slice(0, 2).map(({ label }) => label)).toEqual([
      'Expected 31 Jan 2016',
      'Expected 15 Jan 2016',
    ]);
  },
);

// What went wrong: what excepted something from what had been called done was a note.
test.each(['well bar licence 14', 'all bar the north end', 'bar licence 14'])(
  '“%s” behind done asks whether it is done after all',
  async (words) => {
    const talk = await aPlan();
    await talk.say(ANN, '/rag 1.2 done, see the minutes of 20 Nov');
    expect((await talk.say(ANN, words)).card.heading).toContain('Is 1.2 done after all?');
  },
);

// What went wrong: a note of the wrong one, which stayed Green.
test.each(['ignore that wrong one meant 1.1', 'ignore that, wrong one, 1.1', 'scrap that, I meant 1.1'])(
  '“%s” asks whether it was the other',
  async (words) => {
    const talk = await aPlan();
    await talk.say(ANN, '/rag 1.2 green');
    expect((await talk.say(ANN, words)).card.buttons.map(({ label }) => label)).toContain('It was 1.1');
  },
);

// What went wrong: the slipway finished was a note of the licences, and what signed it off made those done.
test.each(['the slipway finished this afternoon', 'slipway finished this morning', 'slipway done yesterday'])(
  '“%s” is asked of the one that is called so',
  async (words) => {
    const talk = await aTalk({
      actions: [
        anAction({ ref: '1.1', title: 'Resurface the quay slipway', owners: [ANN], position: 0 }),
        anAction({ ref: '1.2', title: 'Renew the mooring licences', owners: [ANN], position: 1 }),
      ],
      today: '2015-11-23',
    });
    await talk.say(ANN, '/rag 1.2');
    expect((await talk.say(ANN, words)).card.heading).toBe('1.1 · is that right?');
    await talk.say(ANN, 'yes');
    expect((await talk.standing('1.1')).stage).toBe('delivered');
    expect((await talk.standing('1.2')).stage).toBe('open');
  },
);

test.each(['no change otherwise', 'otherwise no change'])('“%s” says the rating again', async (words) => {
  const talk = await aPlan();
  await talk.say(ANN, '/rag 1.2 green');
  talk.setDay('2015-11-30');
  await talk.say(ANN, `/rag 1.2 ${words}`);
  expect((await talk.standing('1.2')).declared).toMatchObject({ rating: 'green', on: '2015-11-30' });
});

// What went wrong: a day with a small word beside it was asked about with no day to tap.
test.each(['end feb then', 'well, end of feb'])('“%s” behind words that wait is offered or taken', async (words) => {
  const talk = await aPlan();
  await talk.say(BEN, '/rag 1.3 new contractor starts 7 dec they say');
  const { card } = await talk.say(BEN, words);
  const { forecast } = await talk.standing('1.3');
  expect([forecast, card.buttons[0]?.label]).toContainEqual(forecast === null ? 'Expected 29 Feb 2016' : '2016-02-29');
});

// What went wrong: a verifier’s yes to what waits was told that it is not theirs to update.
test.each(['yes to both', 'both fine', 'all seen thanks', 'happy with both'])(
  '“%s” of a verifier asks which of those that wait',
  async (words) => {
    const talk = await aPlan();
    await talk.say(ANN, '1.1 done, see the minutes');
    await talk.say(ANN, '1.2 done, see the minutes');
    await talk.say(VERA, '/rag help');
    expect((await talk.say(VERA, words)).card.heading).toBe('Which of them did you see?');
    for (const ref of ['1.1', '1.2']) expect((await talk.standing(ref)).stage).toBe('delivered');
  },
);
