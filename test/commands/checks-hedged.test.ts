import { describe, expect, test } from 'vitest';
import { anAction } from '#test/kit/an-action.ts';
import { aDelivery } from './a-delivery.ts';
import type { Talk } from './a-talk.ts';

const ACTIONS = [anAction({ ref: '8.1.1', title: 'Recruit a manager', due: '2015-11-26', position: 0 })];

const asked = (): Promise<Talk> => aDelivery(ACTIONS, ' https://intranet/minutes');

// What went wrong: “yes and no” and “complete, I saw half of it” closed an action as checked, and its leads were thanked.
describe('a check with a word that may say otherwise', () => {
  test.each([
    'yes and no',
    'It is complete except the last meeting',
    'complete, I saw half of it',
    'complete according to Stella, I have not seen it',
    'yes for the agendas, no for the meetings',
    'complete. Not.',
    'complete 90%',
    'ok if they send minutes',
    'yes but the link is dead',
    'yes I’ll look tomorrow',
    'yes, when I’m back',
    'yes what?',
    'yes, probably',
    'yes I think so',
    'yes, apparently',
    'yes, so Stuart says',
    'not yet? or is it',
    'no idea',
    'no clue',
    'no, wait, yes',
    'yes, hang on, no',
    'complete?',
    'almost complete',
    'yes, to be checked next week',
  ])('“%s” is asked about, and nothing is decided', async (words) => {
    const talk = await asked();
    const { text } = await talk.say('Vera Venn', words);
    expect((await talk.standing('8.1.1')).stage).toBe('delivered');
    expect((await talk.ledger('8.1.1')).map(({ event }) => event.kind)).not.toContain('not-verified');
    expect(text).toContain('is it complete?');
  });

  test.each([
    'yes',
    'yes, minutes of 12 November, item 4',
    'complete, seen on the site',
    'ok, https://intranet/contract',
    'yes, no problems found',
    'verified against the register',
  ])('“%s” completes it', async (words) => {
    const talk = await asked();
    await talk.say('Vera Venn', words);
    expect((await talk.standing('8.1.1')).stage).toBe('complete');
  });

  test.each(['no, the link is dead', 'not yet, half of it is missing', 'no', 'not complete: no minutes'])(
    '“%s” does not',
    async (words) => {
      const talk = await asked();
      await talk.say('Vera Venn', words);
      expect((await talk.standing('8.1.1')).stage).not.toBe('complete');
    },
  );

  test('an e-mail that is quoted below a yes is no word of the checker’s', async () => {
    const talk = await asked();
    await talk.say('Vera Venn', 'yes\n\n> On 16 June Ragtime wrote:\n> Is it complete?');
    expect((await talk.ledger('8.1.1')).at(-1)?.event).toMatchObject({ kind: 'verified', words: '' });
  });
});

describe('opening again, with a word that may say otherwise', () => {
  test.each(['if Ann wants', 'not yet', 'on 1 December', 'because it may not be done, unless Ann objects'])(
    '“/rag reopen 8.1.1 %s” opens nothing before it is asked',
    async (words) => {
      const talk = await asked();
      await talk.say('Vera Venn', 'yes');
      await talk.say('Olive Office', `/rag reopen 8.1.1 ${words}`);
      expect((await talk.standing('8.1.1')).stage).toBe('complete');
    },
  );

  test('with a reason it opens', async () => {
    const talk = await asked();
    await talk.say('Vera Venn', 'yes');
    await talk.say('Olive Office', '/rag reopen 8.1.1 because the post was never filled');
    expect((await talk.standing('8.1.1')).stage).toBe('open');
  });
});
