import { describe, expect, test } from 'vitest';
import { aTalk } from '#test/commands/a-talk.ts';
import { anAction } from '#test/kit/an-action.ts';

const ANN = 'Ann Archer';
const ACTIONS = [
  anAction({ ref: '8.1.1', title: 'Revise the pilotage directions', due: '2015-11-27', position: 0 }),
  anAction({ ref: '8.1.2', title: 'Recruit two VTS officers', due: '2016-01-29', position: 1 }),
  anAction({ ref: '8.1.3', title: 'Fill the post', due: '2015-12-31', owners: ['Ben Baker'], position: 2 }),
];

async function aTalkOf(...before: readonly string[]) {
  const talk = await aTalk({ actions: ACTIONS });
  await talk.say(ANN, '/rag 8.1.1');
  for (const said of before) await talk.say(ANN, said);
  return talk;
}

describe('what is said of another action by some words of its title', () => {
  // What went wrong: it was recorded of the action in hand, or kept there as a note.
  test.each([
    ['the VTS one is red', { rating: 'red' }],
    ['VTS recruitment done', { done: true }],
    ['I’d go amber on the VTS one', { rating: 'amber' }],
    ['the recruitment one’s amber', { rating: 'amber' }],
    ['VTS recruitment slipping to end of March', { forecast: '2016-03-31' }],
    ['and the VTS recruitment is fine', { rating: 'green' }],
    ['VTS recruitment: amber, waiting on HR', { rating: 'amber', waitingOn: 'HR' }],
    ['Recruitment - red, nobody applied', { rating: 'red' }],
  ])('“%s” is asked about of that one', async (said, reading) => {
    const talk = await aTalkOf();
    const before = await talk.ledger('8.1.1');
    expect((await talk.say(ANN, said)).card.heading).toBe('8.1.2 · is that right?');
    expect(await talk.ledger('8.1.1')).toEqual(before);
    expect((await talk.ledger('8.1.2')).at(-1)?.event).toMatchObject({ kind: 'kept', reading });
  });

  test.each(['red for the VTS recruitment, this one’s green', 'green on the pilotage, amber on VTS'])(
    '“%s” is recorded of the one in hand, and asked about of the other',
    async (said) => {
      const talk = await aTalkOf();
      expect((await talk.say(ANN, said)).card.heading).toBe('1 recorded, 1 to confirm');
      expect((await talk.standing('8.1.1')).declared?.rating).toBe('green');
      expect((await talk.standing('8.1.2')).declared).toBeNull();
    },
  );
});

// What went wrong: what is said of the other was the note of the one in hand as well.
test.each([
  ['pilotage is amber, the VTS recruitment is red', 'pilotage is amber'],
  ['amber, the VTS recruitment is red', undefined],
])('of “%s” the note of the one in hand is “%s”', async (said, narrative) => {
  const talk = await aTalkOf();
  await talk.say(ANN, said);
  const event = (await talk.ledger('8.1.1')).at(-1)?.event;
  expect(event).toMatchObject({ kind: 'updated', change: { rating: 'amber' } });
  expect(event?.kind === 'updated' ? event.change.narrative : null).toBe(narrative);
  expect((await talk.ledger('8.1.2')).at(-1)?.event).toMatchObject({ kind: 'kept', reading: { rating: 'red' } });
});

// What went wrong: what would get it back to Green was offered as a Green.
test.each(['path to green: Legal signs on 10 December', 'to get back to green: Legal signs'])(
  '“%s” is a note of an amber, and rates nothing',
  async (said) => {
    const talk = await aTalkOf('amber');
    await talk.say(ANN, said);
    expect(await talk.standing('8.1.1')).toMatchObject({ declared: { rating: 'amber' }, narrative: { text: said } });
  },
);

test('“who sees that” is answered, and is no note', async () => {
  const talk = await aTalkOf('amber');
  const before = await talk.ledger('8.1.1');
  expect((await talk.say(ANN, 'who sees that')).text).toContain('The programme office sees an answer at once');
  expect(await talk.ledger('8.1.1')).toEqual(before);
});

describe('“on track for” a day', () => {
  // What went wrong: it was Green, and the later day a note.
  test.each(['on track for January', 'on course for the end of January', '8.1.1 on target for Christmas'])(
    'that is later than was agreed, “%s”, is no Green: the day is asked about',
    async (said) => {
      const talk = await aTalkOf();
      expect((await talk.say(ANN, said)).card.buttons[0]?.label).toMatch(/^Expected /u);
      expect((await talk.standing('8.1.1')).declared).toBeNull();
    },
  );

  test('that is not is Green', async () => {
    const talk = await aTalkOf();
    await talk.say(ANN, 'on track for the 27th');
    expect((await talk.standing('8.1.1')).declared?.rating).toBe('green');
  });
});

// What went wrong: “delete that” asked the office to close the action, and “sorry, no” was a note beside a Green.
test.each(['delete that', 'bin that', 'forget I said that', 'sorry, no', 'I mean no'])(
  '“%s” right under an answer asks whether to take it back',
  async (said) => {
    const talk = await aTalkOf('green');
    expect((await talk.say(ANN, said)).card.heading).toBe('Take back what you said of 8.1.1?');
  },
);

test.each(['y', 'aye', 'Aye, go on', 'yes please'])('“%s” settles the reading that is shown', async (said) => {
  const talk = await aTalkOf('cautiously green');
  await talk.say(ANN, said);
  expect((await talk.standing('8.1.1')).declared?.rating).toBe('green');
});

// What went wrong: the yes was lost, and the rest became a word about the other.
test.each([
  ['Yes, and 8.1.2 too', 'green'],
  ['yep, same for 8.1.2', 'green'],
  ['yes and 8.1.2 is amber', 'amber'],
  ['y. 8.1.2 red', 'red'],
])('“%s” settles the reading that is shown, and is heard of the other', async (said, other) => {
  const talk = await aTalkOf('cautiously green');
  await talk.say(ANN, said);
  expect((await talk.standing('8.1.1')).declared?.rating).toBe('green');
  expect((await talk.standing('8.1.2')).declared?.rating).toBe(other);
});

test('a yes beside words of no action settles nothing of another', async () => {
  const talk = await aTalkOf('cautiously green');
  const before = await talk.ledger('8.1.2');
  await talk.say(ANN, 'yes and the board likes it');
  expect(await talk.ledger('8.1.2')).toEqual(before);
});

test('what the button says, typed with the note behind it, is that note', async () => {
  const talk = await aTalkOf();
  const { text } = await talk.say(ANN, 'Add a note pilots rang');
  expect(text).toContain('Kept as a note on 8.1.1');
  expect(text).toContain('> pilots rang');
});

// What went wrong: “I will not ask you about it again” was said to somebody who never was asked.
test('whoever does not lead an action is told so when they say that it is not theirs', async () => {
  const talk = await aTalkOf();
  expect((await talk.say(ANN, 'not mine 8.1.3')).text).toContain('You do not lead it, so I do not ask you about it.');
  expect((await talk.say(ANN, 'not mine 8.1.2')).text).toContain('I will not ask you about it again.');
});

test('a place to look that has a date in its name is understood', async () => {
  const talk = await aTalkOf();
  const { text } = await talk.say(ANN, 'done, minutes in sharepoint/panel/mar26');
  expect(text).toContain('Shown by minutes in sharepoint/panel/mar26.');
  expect(text).not.toContain('I did not understand');
});

// What went wrong: it was kept, and the rating asked for again.
test.each(['option 3', 'button three', 'press option 3 please', 'Option no. 3.'])(
  '“%s” says what the third button of the card says',
  async (said) => {
    const talk = await aTalk({ actions: ACTIONS });
    const { card } = await talk.say(ANN, '/rag 8.1.1');
    expect(card.buttons[2]?.label).toBe('Amber');
    await talk.say(ANN, said);
    expect((await talk.standing('8.1.1')).declared?.rating).toBe('amber');
  },
);

test.each(['option 30', 'the third option is to wait', 'button it'])('“%s” presses nothing', async (said) => {
  const talk = await aTalkOf();
  await talk.say(ANN, said);
  expect((await talk.standing('8.1.1')).declared).toBeNull();
});

test.each([
  'Waiting on recruitment - amber',
  'Update: amber, recruitment too slow',
  'amber - the VTS recruitment is late',
])('“%s” is of the one in hand', async (said) => {
  const talk = await aTalkOf();
  await talk.say(ANN, said);
  expect((await talk.standing('8.1.1')).declared?.rating).toBe('amber');
});

// What went wrong: the office's “recruitment: green” rated what it had spoken of last.
test.each([
  ['recruitment: green', '8.1.2'],
  ['recruitment: Ann says green', '8.1.2'],
  ['the post is red', '8.1.3'],
])('“%s” of the office is asked about of the one that is called so', async (said, ref) => {
  const talk = await aTalk({ actions: ACTIONS });
  await talk.say('Olive Office', '/rag 8.1.1');
  expect((await talk.say('Olive Office', said)).card.heading).toBe(`${ref} · is that right?`);
  expect((await talk.standing('8.1.1')).declared).toBeNull();
});

test('where it is asked which action is meant, the one that the words call by a word of its title is first', async () => {
  const talk = await aTalk({ actions: ACTIONS });
  const { card } = await talk.say(ANN, 'recruitment: two shortlisted, so green');
  expect(card.heading).toBe('Which action is this about?');
  expect(card.buttons[0]?.label).toContain('8.1.2');
});

// What went wrong: words of another title were the note of the one in hand, which had their rating.
test.each([
  ['fill the post: red', '8.1.3'],
  ['two VTS officers: done', '8.1.2'],
])('“%s” is nothing of the one in hand, whoever leads the other', async (said, ref) => {
  const talk = await aTalkOf();
  const before = await talk.ledger('8.1.1');
  expect((await talk.say(ANN, said)).card.heading).toContain(ref);
  expect(await talk.ledger('8.1.1')).toEqual(before);
});

test.each(["it's the third one down, red", 'the 2nd item on my list is amber'])(
  '“%s” where one is spoken of is asked about',
  async (said) => {
    const talk = await aTalkOf();
    expect((await talk.say(ANN, said)).card.heading).toBe('Which action is this about?');
  },
);

test('a likely reading with the number of another action in it is not offered of the one in hand', async () => {
  const talk = await aTalk({ actions: ACTIONS });
  await talk.say('Olive Office', '/rag 8.1.1');
  const { card } = await talk.say('Olive Office', 'not happy with the pilot slip on 8.1.3');
  expect(card.heading).toBe('Which action is this about?');
});
