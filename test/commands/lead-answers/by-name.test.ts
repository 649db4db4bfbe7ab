import { describe, expect, test } from 'vitest';
import { aTalk } from '#test/commands/a-talk.ts';

const ANN = 'Ann Archer';
const BEN = 'Ben Baker';

// What went wrong: “my actions”, the words on the button, typed under a card was kept as an answer and sent to the office.
describe('the name of a page, typed under a card', () => {
  test.each([
    ['my actions', 'Your actions'],
    ['My actions.', 'Your actions'],
    ['show me my actions please', 'Your actions'],
    ['what you can say', 'What you can say'],
    ['due soon', 'Due'],
  ])('“%s” is the page, and is kept nowhere', async (words, heading) => {
    for (const before of ['/rag 8.1.1', '8.1.1 it has been quite a week', '8.1.1 amber']) {
      const talk = await aTalk();
      await talk.say(ANN, before);
      const lines = (await talk.ledger('8.1.1')).length;
      expect((await talk.say(ANN, words)).card.heading.toLowerCase()).toContain(heading.toLowerCase());
      expect(await talk.ledger('8.1.1')).toHaveLength(lines);
    }
  });

  test.each(['my actions are all in hand', 'due soon but the supplier is late'])('“%s” is no page', async (words) => {
    const talk = await aTalk();
    await talk.say(ANN, '8.1.1 amber');
    await talk.say(ANN, words);
    expect((await talk.ledger('8.1.1')).length).toBeGreaterThan(2);
  });
});

// What went wrong: a bare “pause until 9 Feb” was asked “Which action?”; it is the person's.
describe('a pause with its day, and nothing else', () => {
  test.each([
    ['pause until 4 December', '2015-12-04'],
    ['please pause my reminders until 4 Dec', '2015-12-04'],
    ['pause till friday', '2015-11-27'],
    ['pause for a fortnight', '2015-12-04'],
  ])('“%s” is its writer’s own, whatever was talked of', async (words, until) => {
    for (const before of ['/rag mine', '/rag 8.1.1', '8.1.1 amber']) {
      const talk = await aTalk();
      await talk.say(ANN, before);
      await talk.say(ANN, words);
      expect(await talk.arrangements(), before).toMatchObject([{ event: { kind: 'paused', until } }]);
    }
  });

  test.each(['8.1.1 pause until 4 December', 'works are paused until 4 December', 'pause until the cows come home'])(
    '“%s” pauses nobody',
    async (words) => {
      const talk = await aTalk();
      await talk.say(ANN, '/rag 8.1.1');
      await talk.say(ANN, words);
      expect(await talk.arrangements()).toEqual([]);
    },
  );
});

// What went wrong: “yes, Lev” after “/rag away” was answered “I found no day in “””.
describe('a name behind yes, where a leave is talked of', () => {
  test('is who answers, and the last day is asked', async () => {
    const talk = await aTalk();
    await talk.say(ANN, '/rag away');
    expect((await talk.say(ANN, 'yes, ben')).text).toContain('Ben Baker answers meanwhile');
    await talk.say(ANN, '4 Dec');
    expect(await talk.arrangements()).toMatchObject([
      { event: { kind: 'away', from: '2015-11-20', to: '2015-12-04' } },
    ]);
  });

  test('is who answers on the days that were said', async () => {
    const talk = await aTalk();
    await talk.say(ANN, 'away next week');
    await talk.say(ANN, 'yes, ben');
    expect(await talk.arrangements()).toMatchObject([
      { event: { kind: 'away', from: '2015-11-23', to: '2015-11-27' } },
    ]);
  });

  test('no answer says that it found no day in nothing', async () => {
    const talk = await aTalk();
    expect((await talk.say(ANN, '/rag away whenever')).text).not.toContain('“”');
  });
});

// What went wrong: “2.1 ok” showed the card and was kept nowhere.
describe('a bare assent with a number', () => {
  test.each(['8.1.2 ok', '8.1.2 yes', '8.1.2 y', '8.1.2 👍', '8.1.2 okay', '8.1.2: yep', '8.1.2 ok thanks'])(
    '“%s” is yes to “will it be done?”, asked by one tap, and its words are kept',
    async (words) => {
      const talk = await aTalk();
      const { text } = await talk.say(BEN, words);
      expect(text).toContain('8.1.2 · is that right?');
      expect(text).toContain('I read this as Green');
      expect((await talk.standing('8.1.2')).declared).toBeNull();
      expect((await talk.standing('8.1.2')).unsettled).not.toBeNull();
      await talk.tap(BEN, 'Green');
      expect((await talk.standing('8.1.2')).declared).toMatchObject({ rating: 'green' });
    },
  );

  test.each(['8.1.1 ok', '8.1.1 yes'])('“%s” of what is past its date is asked whether it is done', async (words) => {
    const talk = await aTalk();
    expect((await talk.say(ANN, words)).text).toContain('I read this as done');
    expect((await talk.standing('8.1.1')).stage).toBe('open');
  });

  test.each(['8.1.1', '8.1.1 please', '8.1.1 thanks', '8.1.1?'])('“%s” assents to nothing', async (words) => {
    const talk = await aTalk();
    expect((await talk.say(ANN, words)).text).not.toContain('is that right?');
  });
});

// What went wrong: with two words pending, “all on track” was said of one of the two alone.
test('“all on track”, with words pending, is asked of all that its writer leads, by one tap', async () => {
  const talk = await aTalk();
  await talk.say(ANN, '8.1.1 it has been quite a week');
  await talk.say(ANN, '8.1.3 touch wood');
  const { card } = await talk.say(ANN, 'all on track');
  for (const ref of ['8.1.1', '8.1.3', '9.1.1']) expect((await talk.standing(ref)).declared).toBeNull();
  await talk.tap(ANN, card.buttons[0]!.label);
  for (const ref of ['8.1.1', '8.1.3', '9.1.1'])
    expect((await talk.standing(ref)).declared, ref).toMatchObject({ rating: 'green' });
});

// What went wrong: said a second time, “done” heard nothing, and what showed it became a note.
test('“done”, said again, hears what shows it and asks for it no second time', async () => {
  const talk = await aTalk();
  await talk.say(ANN, '8.1.1 done');
  expect((await talk.say(ANN, '8.1.1 done')).text).toContain('Once something does, write it here.');
  await talk.say(ANN, 'photos on S:/licensing');
  expect((await talk.standing('8.1.1')).evidence).toBe('photos on S:/licensing');
});

// What went wrong: “seen the ledger” was kept as “the ledger”.
test.each(['seen the ledger', 'seen: minutes of 4 November', 'seen it on the site'])(
  '“%s” is kept whole',
  async (words) => {
    const talk = await aTalk();
    await talk.say(ANN, '8.1.1 done, in the ledger');
    await talk.say('Vera Venn', `/rag verify 8.1.1 ${words}`);
    expect((await talk.ledger('8.1.1')).at(-1)?.event).toMatchObject({ kind: 'verified', words });
  },
);
