import { describe, expect, test } from 'vitest';
import { anAction } from '#test/kit/an-action.ts';
import { ACTIONS, aTalk } from './a-talk.ts';

const ANN = 'Ann Archer';
const OLIVE = 'Olive Office';
const PLAN = {
  actions: [...ACTIONS, anAction({ ref: 'E8', title: 'Move the depot', due: '2015-12-10', position: 9 })],
};

// What went wrong: “give E8 to carol” under 8.1.1's card was kept as a word about 8.1.1.
describe('an action that is given away by its number', () => {
  test.each([
    'give E8 to carol',
    'please pass E8 over to Carol Cole',
    'can you reassign E8 to Carol?',
    'E8 belongs to Carol',
  ])('“%s” is asked of the office about that one, whatever was shown', async (words) => {
    const talk = await aTalk(PLAN);
    await talk.say(ANN, '/rag 8.1.1');
    await talk.say(ANN, words);
    expect(await talk.ledger('8.1.1')).toHaveLength(1);
    expect((await talk.standing('E8')).requests).toMatchObject([{ what: 'other-lead' }]);
    const { card } = await talk.say(OLIVE, '/rag requests E8');
    expect(card.buttons.map(({ say }) => say).join('\n')).toContain('Carol Cole');
  });

  test.each([
    'E8 not mine its carols',
    'E8 not mine, it’s Carol’s',
    'E8 isnt mine, ask carol',
    'E8: not mine. Carol Cole',
    'E8 is carols not mine',
  ])('“%s” says whose it is, and the office has them one tap away', async (words) => {
    const talk = await aTalk(PLAN);
    await talk.say(ANN, '/rag 8.1.1');
    await talk.say(ANN, words);
    expect(await talk.ledger('8.1.1')).toHaveLength(1);
    expect((await talk.standing('E8')).notMine).toEqual(['person:ann-archer']);
    expect((await talk.ledger('E8')).at(-1)?.event).toMatchObject({ kind: 'not-mine' });
    const { card } = await talk.say(OLIVE, '/rag office');
    expect(card.buttons.map(({ say }) => say).join('\n')).toContain('Carol Cole');
  });

  // What went wrong: it was taken off the lead at once, who was asked about it no more.
  test.each([
    'am retiring end of March, this will pass to Carol Cole',
    'I leave at Easter and this will be handed over to Carol Cole',
  ])('“%s” is theirs still, and the office is asked for another lead', async (words) => {
    const talk = await aTalk(PLAN);
    await talk.say(ANN, '/rag 8.1.1');
    await talk.say(ANN, words);
    expect(await talk.standing('8.1.1')).toMatchObject({ notMine: [], requests: [{ what: 'other-lead' }] });
    const { card } = await talk.say(OLIVE, '/rag requests 8.1.1');
    expect(card.buttons.map(({ say }) => say).join('\n')).toContain('Carol Cole');
  });

  test('without a number it is of the one that was shown', async () => {
    const talk = await aTalk(PLAN);
    await talk.say(ANN, '/rag 8.1.1');
    await talk.say(ANN, 'not mine its carols');
    expect((await talk.standing('8.1.1')).notMine).toEqual(['person:ann-archer']);
  });

  test('of a number that there is not it says so, and keeps nothing with the card above', async () => {
    const talk = await aTalk(PLAN);
    await talk.say(ANN, '/rag 8.1.1');
    const { text } = await talk.say(ANN, 'give 1.4 to carol');
    expect(text).toContain('1.4');
    expect(await talk.ledger('8.1.1')).toHaveLength(1);
  });

  test('is refused where it is not theirs to give', async () => {
    const talk = await aTalk(PLAN);
    const { text } = await talk.say('Ben Baker', 'give E8 to carol');
    expect(text).toContain('E8 is not yours to update');
    expect((await talk.standing('E8')).requests).toEqual([]);
  });

  test('is one tap for the office', async () => {
    const talk = await aTalk(PLAN);
    await talk.say(OLIVE, 'give E8 to carol');
    expect((await talk.ledger('E8')).length).toBe(1);
    await talk.tap(OLIVE, 'Give E8 to carol');
    expect((await talk.standing('E8')).owners).toMatchObject([{ name: 'Carol Cole' }]);
  });

  test.each(['give E8 to Carol and Ben jointly', 'Give E8 to Carol Cole & Ben Baker', 'give E8 to Carol, Ben please'])(
    '“%s” is one tap for the office, for both',
    async (words) => {
      const talk = await aTalk(PLAN);
      const { card } = await talk.say(OLIVE, words);
      expect((await talk.ledger('E8')).length).toBe(1);
      await talk.tap(OLIVE, card.buttons[0]?.label ?? 'none');
      expect((await talk.standing('E8')).owners).toMatchObject([{ name: 'Carol Cole' }, { name: 'Ben Baker' }]);
    },
  );

  test.each([
    'move E8 to next month',
    'move E8 to 31 Jan 2016',
    'E8 is not mine to rate',
    'send 8.1.1 to the printers',
    'give 100 to charity',
  ])('“%s” gives nothing away', async (words) => {
    const talk = await aTalk(PLAN);
    await talk.say(ANN, words);
    for (const ref of ['E8', '8.1.1']) {
      expect(await talk.standing(ref)).toMatchObject({ requests: [], notMine: [] });
    }
  });
});

// What went wrong: why a check found it wanting stood in the history alone.
describe('what a check finds missing', () => {
  test.each(['Not yet, minutes missing', 'no, minutes missing'])('“%s” stands on the action', async (words) => {
    const talk = await aTalk(PLAN);
    await talk.say(ANN, 'E8 done, see the minutes of 12 Nov');
    await talk.say('Vera Venn', `/rag verify E8 ${words}`);
    for (const who of [ANN, OLIVE]) {
      const { text } = await talk.say(who, '/rag E8');
      expect(text.replaceAll(/\s+/gu, ' ')).toContain(
        'Vera Venn looked on 20 Nov, not complete yet: “minutes missing”',
      );
    }
    await talk.say(ANN, 'E8 amber the minutes come next week');
    expect((await talk.say(ANN, '/rag E8')).text).not.toContain('minutes missing');
  });

  test('what a deputy says stands under the deputy’s name, on the action and in its history', async () => {
    const talk = await aTalk(PLAN);
    await talk.say(ANN, '/rag away until 4 Dec deputy Carol Cole');
    await talk.say('Carol Cole', 'E8 red no supplier wants it');
    expect((await talk.say(ANN, '/rag E8')).text).toContain('Carol Cole: “no supplier wants it”');
    const { text } = await talk.say(OLIVE, '/rag history E8');
    expect(text).toMatch(/Carol Cole · first rating: Red ■\s+> no supplier wants it/u);
  });
});
