import { describe, expect, test } from 'vitest';
import { aTalk } from '#test/commands/a-talk.ts';
import type { Told } from '#test/commands/a-talk.ts';

const [ANN, BEN, OLIVE] = ['Ann Archer', 'Ben Baker', 'Olive Office'];

/** Ann says Green of 8.1.3, Ben says Red; gives the conversation and what Ann was told. */
async function aDisagreement() {
  const talk = await aTalk();
  await talk.say(ANN, '/rag 8.1.3 green');
  const ben = await talk.say(BEN, '/rag 8.1.3 red two bids fell through');
  return { talk, told: ben };
}

describe('ask other lead', () => {
  test('a lead who is told of another rating reads the other’s words and may ask them', async () => {
    const { told } = await aDisagreement();
    const [card] = told.notices.map((one) => one.card);
    expect(labels(card)).toEqual(['Agree: Red', 'I still say Green', 'Ask Ben Baker', 'What Ben Baker said']);
    expect(card?.blocks).toContainEqual({ kind: 'heard', by: 'Ben Baker', words: 'two bids fell through' });
  });

  test('the other is asked for one line, whoever asked hears it, and Undo is offered', async () => {
    const { talk } = await aDisagreement();
    const asked = await talk.say(ANN, '/rag ask other lead 8.1.3 "Ben Baker"');
    expect(asked.card.heading).toBe('8.1.3 · Ben Baker is asked');
    expect(labels(asked.card)).toContain('Undo');
    expect(toWhom(asked)).toEqual(['person:ben-baker']);
    expect(asked.notices[0]?.card.heading).toBe('8.1.3 · Ann Archer asks what you see');
    expect(labels(asked.notices[0]?.card)).toEqual(['Agree: Green', 'I still say Red', 'Show it']);
    await talk.bring(BEN, asked.notices[0]!.card, ['8.1.3']);
    const answered = await talk.say(BEN, 'the second bidder wants a higher price');
    expect(answered.card.heading).toContain('8.1.3');
    expect(answered.notices.map(({ card }) => card.heading)).toContain('8.1.3 · Ben Baker says why it is Red');
    expect((await talk.standing('8.1.3')).narrative?.text).toContain('higher price');
  });

  test('whoever disagreed is told when the other agrees', async () => {
    const { talk } = await aDisagreement();
    const agreed = await talk.say(ANN, '/rag 8.1.3 red');
    expect(agreed.notices.map(({ card }) => card.heading)).toContain('8.1.3 · Ann Archer agrees: Red ■');
  });

  test('asking is taken back with one tap, and the other is told', async () => {
    const { talk } = await aDisagreement();
    await talk.say(ANN, '/rag ask other lead 8.1.3');
    const back = await talk.tap(ANN, 'Undo');
    expect(toWhom(back)).toEqual(['person:ben-baker']);
    expect(back.text).toContain('No answer to it is needed');
  });

  test.each([
    ['nobody who agrees is asked', BEN, '/rag ask other lead 8.1.2', 'nobody sees it differently'],
    [
      'nobody asks about an action that they do not lead',
      'Carol Cole',
      '/rag ask other lead 8.1.3',
      'programme office',
    ],
    ['the office asks with a question of its own', OLIVE, '/rag ask other lead 8.1.3', 'programme office'],
  ])('%s', async (_, who, said, says) => {
    const { talk } = await aDisagreement();
    const told = await talk.say(who, said);
    expect(told.text).toContain(says);
    expect(told.notices).toEqual([]);
  });

  test.each(['ask other lead about the budget', 'we should ask other leads first'])(
    '“%s” is somebody’s own sentence',
    async (said) => {
      const { talk } = await aDisagreement();
      const told = await talk.say(BEN, said);
      expect(told.notices.map(({ card }) => card.heading)).not.toContain('8.1.3 · Ben Baker asks what you see');
    },
  );
});

function labels(card: Told['card'] | undefined): readonly string[] {
  return card?.buttons.map(({ label }) => label) ?? [];
}

function toWhom({ notices }: Told): readonly string[] {
  return notices.map(({ to }) => ('person' in to && to.person !== null ? to.person : ''));
}

// What went wrong: “agree” under “you and Ben see it differently” was taken for an answer about another action.
describe('the words of a disagreement’s card, typed, with another question open', () => {
  async function aQuestionAndIt() {
    const { talk, told } = await aDisagreement();
    const other = await talk.say(ANN, '/rag 8.1.1');
    await talk.bring(ANN, other.card, ['8.1.1']);
    await talk.bring(ANN, told.notices[0]!.card, ['8.1.3'], 'notice');
    return talk;
  }

  const agrees = ['agree', 'I agree', 'Agreed.', 'ok red'];
  const stays = ['i dont agree, power is booked', 'I disagree: power is booked', 'no, I don’t agree - power is booked'];

  test.each(agrees)('“%s” agrees, and rates nothing else', async (said) => {
    const talk = await aQuestionAndIt();
    await talk.say(ANN, said);
    const { disagreement } = await talk.standing('8.1.3');
    expect(disagreement.filter(({ rating }) => rating !== 'red')).toEqual([]);
    expect((await talk.ledger('8.1.3')).at(-1)?.event).toMatchObject({ kind: 'updated', change: { rating: 'red' } });
    expect((await talk.standing('8.1.1')).lastUpdate).toBeNull();
  });

  test.each(stays)('“%s” stands by what was said, with its reason', async (said) => {
    const talk = await aQuestionAndIt();
    const told = await talk.say(ANN, said);
    expect(told.card.heading).toContain('8.1.3');
    const ledger = await talk.ledger('8.1.3');
    expect(JSON.stringify(ledger.at(-1)?.event)).toContain('power is booked');
  });
});

// What went wrong: words typed right after a card about 8.1.3 were asked about, and 8.1.3 was on no button.
test('of words that name no action, the one that their writer was told of last is offered first', async () => {
  const { talk, told } = await aDisagreement();
  const list = await talk.say(ANN, '/rag mine');
  await talk.bring(ANN, list.card, []);
  await talk.bring(ANN, told.notices[0]!.card, ['8.1.3'], 'notice');
  const { card } = await talk.say(ANN, 'the contractor rang about the keys');
  expect(card.heading).toBe('Which action is this about?');
  expect(card.buttons[0]?.say).toBe('/rag about 8.1.3');
});
