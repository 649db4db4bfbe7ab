import { describe, expect, test } from 'vitest';
import { anAction } from '#test/kit/an-action.ts';
import { aDelivery } from './a-delivery.ts';
import { aTalk } from './a-talk.ts';
import type { Talk } from './a-talk.ts';

const OFFICE = 'Olive Office';
const ACTIONS = [
  anAction({ ref: '8.1.1', title: 'Recruit a manager', due: '2015-11-26', position: 0 }),
  anAction({ ref: '8.1.2', title: 'Train councillors', due: '2015-11-27', position: 1 }),
];

/** Vera is asked what she saw of a delivery that nothing shows. */
const asked = (): Promise<Talk> => aDelivery(ACTIONS, '');

describe('what a checker types under “What did you see?”', () => {
  // What went wrong: “looks fine” was answered with “8.1.1 is not yours to update”.
  test.each(['looks fine', 'fine by me', 'all good', 'on track', 'checked the site, the notices are up'])(
    '“%s” is asked about with the words kept, and a typed yes completes it with them',
    async (words) => {
      const talk = await asked();
      const { text } = await talk.say('Vera Venn', words);
      expect(text).toContain('is it complete?');
      expect(text).toContain(words);
      expect((await talk.standing('8.1.1')).stage).toBe('delivered');
      await talk.say('Vera Venn', 'yes');
      expect(await talk.standing('8.1.1')).toMatchObject({ stage: 'complete' });
      expect((await talk.ledger('8.1.1')).at(-1)?.event).toMatchObject({ kind: 'verified', words });
    },
  );

  test('a typed no sends it back with them', async () => {
    const talk = await asked();
    await talk.say('Vera Venn', 'half of the notices are up');
    await talk.say('Vera Venn', 'no');
    expect((await talk.ledger('8.1.1')).at(-1)?.event).toMatchObject({
      kind: 'not-verified',
      words: 'half of the notices are up',
    });
  });

  // What went wrong: “yes complete” closed it, shown by “yes complete”.
  test.each(['yes complete', 'yes, it is done', 'yes, all done thanks', 'it is complete', 'verified'])(
    '“%s” shows nothing, so that what was seen is asked',
    async (words) => {
      const talk = await asked();
      const { text } = await talk.say('Vera Venn', words);
      expect(text).toContain('what did you see?');
      expect((await talk.standing('8.1.1')).stage).toBe('delivered');
    },
  );

  test('what is seen beside a yes is kept with it', async () => {
    const talk = await asked();
    await talk.say('Vera Venn', 'yes, contract of 12 November');
    expect((await talk.ledger('8.1.1')).at(-1)?.event).toMatchObject({
      kind: 'verified',
      words: 'contract of 12 November',
    });
  });
});

describe('what the office types without /rag', () => {
  // What went wrong: “assign 8.1.2 to Ben Baker” under the card of another action was kept as words about that one.
  test.each([
    ['assign 8.1.2 to Ben Baker', 'assigned'],
    ['close 8.1.2 as withdrawn because the grant has ended', 'closed'],
    ['date 8.1.2 29 Jan 2016 because the supplier is late', 'date-agreed'],
    ['restrict 8.1.2', 'restricted'],
  ])('“%s” is the command that it says, where a number follows its name', async (words, kind) => {
    const talk = await aTalk({ actions: ACTIONS });
    await talk.say(OFFICE, '/rag 8.1.1');
    await talk.say(OFFICE, words);
    expect((await talk.ledger('8.1.2')).at(-1)?.event.kind).toBe(kind);
    expect((await talk.standing('8.1.1')).unsettled).toBeNull();
  });

  test.each(['close to finishing', 'date still to be agreed', 'assign somebody soon'])(
    '“%s” names no action and is an answer like any',
    async (words) => {
      const talk = await aTalk({ actions: ACTIONS });
      await talk.say(OFFICE, '/rag 8.1.1');
      await talk.say(OFFICE, words);
      expect((await talk.ledger('8.1.1')).map(({ event }) => event.kind)).not.toContain('closed');
    },
  );

  test('of anybody else it is their own word', async () => {
    const talk = await aTalk({ actions: ACTIONS });
    await talk.say('Ann Archer', '/rag 8.1.1');
    await talk.say('Ann Archer', 'assign 8.1.2 to Ben Baker');
    expect((await talk.standing('8.1.2')).owners).toMatchObject([{ name: 'Ann Archer' }]);
  });
});

test('the reason with which a doubt is settled stands in the history, and the office is not told of it as new', async () => {
  const talk = await aTalk({
    actions: [
      anAction({ ref: '8.1.1', title: 'Recruit', due: null, kind: 'unknown', doubt: 'No date is read from it.' }),
    ],
  });
  await talk.say(OFFICE, '/rag settle 8.1.1 timescale because there is no money yet');
  expect((await talk.say(OFFICE, '/rag history 8.1.1')).text).toContain('there is no money yet');
  talk.setDay('2015-11-23');
  expect((await talk.say(OFFICE, '/rag office')).text).not.toContain('Recruit');
});
