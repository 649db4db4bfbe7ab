import { describe, expect, test } from 'vitest';
import { anAction } from '#test/kit/an-action.ts';
import { aTalk } from './a-talk.ts';

const ANN = 'Ann Archer';
const OWN = ['F1', 'F2', 'F3'].map((ref, position) => {
  return anAction({ ref, title: `Work on ${ref}`, due: '2015-12-30', position });
});
const two = { actions: OWN.slice(0, 2) };
const three = { actions: OWN };

// What went wrong: “same for the other”, after an answer, rated the same action once more and lost its reason.
describe('the same of another action, said after an answer', () => {
  test.each(['same for F2', 'ditto F2', 'and the same for F2', 'F2 too', 'likewise F2', 'so is F2', 'Same with F2.'])(
    '“%s” is recorded as said',
    async (words) => {
      const talk = await aTalk(three);
      await talk.say(ANN, 'F1 amber supplier late');
      const { card } = await talk.say(ANN, words);
      expect(card.heading).toBe('Recorded: F2 is Amber ▲');
      expect((await talk.standing('F2')).declared).toMatchObject({ rating: 'amber' });
      expect((await talk.standing('F1')).declared).toMatchObject({ rating: 'amber' });
    },
  );

  test.each([
    'same for the other',
    'same for the other one',
    'ditto the other',
    'the other too',
    'and the same for the rest',
  ])('“%s” of the only one that is left is one tap away', async (words) => {
    const talk = await aTalk(two);
    await talk.say(ANN, 'F1 amber supplier late');
    await talk.say(ANN, words);
    expect((await talk.standing('F2')).declared).toBeNull();
    await talk.say(ANN, '/rag F1');
    expect((await talk.ledger('F1')).filter(({ event }) => event.kind === 'updated')).toHaveLength(1);
    await talk.say(ANN, words);
    await talk.tap(ANN, 'Yes Amber');
    expect((await talk.standing('F2')).declared).toMatchObject({ rating: 'amber' });
  });

  test('of several that are left it is asked which', async () => {
    const talk = await aTalk(three);
    await talk.say(ANN, 'F1 red no money');
    const { card } = await talk.say(ANN, 'same for the other');
    expect(card.heading).toBe('Which one is Red too?');
    expect((await talk.standing('F2')).declared).toBeNull();
    await talk.tap(ANN, 'F3 Work on F3');
    expect((await talk.standing('F3')).declared).toMatchObject({ rating: 'red' });
  });

  test('of all the others all are one tap away', async () => {
    const talk = await aTalk(three);
    await talk.say(ANN, 'F1 red no money');
    await talk.say(ANN, 'same for the others');
    await talk.tap(ANN, 'Yes, all 2 Red');
    expect((await talk.standing('F2')).declared).toMatchObject({ rating: 'red' });
    expect((await talk.standing('F3')).declared).toMatchObject({ rating: 'red' });
  });

  test('takes the day with it, and not the reason', async () => {
    const talk = await aTalk(two);
    await talk.say(ANN, 'F1 amber, now 31 Jan 2016, supplier late');
    await talk.say(ANN, 'same for the other');
    await talk.tap(ANN, 'Yes Amber');
    expect(await talk.standing('F2')).toMatchObject({ forecast: '2016-01-31', declared: { rating: 'amber' } });
    expect((await talk.ledger('F2')).some(({ event }) => JSON.stringify(event).includes('supplier'))).toBe(false);
  });

  test.each([
    ['nothing was said before', [], 'same for F2'],
    ['it was said on another day', ['F1 amber supplier late'], 'same for F2'],
  ])('where %s nothing is recorded', async (_, before, words) => {
    const talk = await aTalk(three);
    for (const line of before) await talk.say(ANN, line);
    talk.setDay('2015-11-23');
    await talk.say(ANN, words);
    expect((await talk.standing('F2')).declared).toBeNull();
  });

  test.each(['same as last week', 'the other team is late too', 'same for the other teams'])(
    '“%s” says it of no other action',
    async (words) => {
      const talk = await aTalk(two);
      await talk.say(ANN, 'F1 amber supplier late');
      await talk.say(ANN, words);
      expect((await talk.standing('F2')).declared).toBeNull();
    },
  );

  test('is of no action that somebody else leads', async () => {
    const talk = await aTalk({
      actions: [...OWN, anAction({ ref: 'F9', owners: ['Carol Cole'], due: '2015-12-30', position: 8 })],
    });
    await talk.say(ANN, 'F1 amber supplier late');
    const { text } = await talk.say(ANN, 'same for F9');
    expect(text).toContain('F9 is not yours to update');
  });
});
