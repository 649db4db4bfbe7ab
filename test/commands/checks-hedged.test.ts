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

// What went wrong: “not yet, where are the files?” was asked about, and where nobody tapped the words were nowhere.
describe('a not yet that asks for what is missing', () => {
  const NOT_YETS: readonly (readonly [said: string, missing: string])[] = [
    ['not yet, where are the files for Moor Lane?', 'where are the files for Moor Lane?'],
    ['Not yet. Where are the files for Moor Lane?', 'Where are the files for Moor Lane?'],
    ['not yet - can I see the signed copy?', 'can I see the signed copy?'],
    ['not yet: who signed it?', 'who signed it?'],
    ['no, where is the register?', 'where is the register?'],
    ['not yet, what about the other two sites?', 'what about the other two sites?'],
    ['not yet, Moor Lane is missing', 'Moor Lane is missing'],
    ['not yet, please send the certificate', 'please send the certificate'],
  ];

  test.each(NOT_YETS)('“%s”, under the check', async (said, words) => {
    const talk = await asked();
    await talk.say('Vera Venn', said);
    expect((await talk.ledger('8.1.1')).at(-1)?.event).toMatchObject({ kind: 'not-verified', words });
  });

  test.each(NOT_YETS)('“%s”, where it is asked what was seen', async (said, words) => {
    const talk = await aDelivery(ACTIONS, '');
    await talk.tap('Vera Venn', 'It is complete');
    await talk.say('Vera Venn', said);
    expect((await talk.ledger('8.1.1')).at(-1)?.event).toMatchObject({ kind: 'not-verified', words });
  });

  test.each([
    'not yet?',
    'not yet, or is it?',
    'no, why?',
    'not yet, maybe?',
    'no idea, where are the files?',
    'not yet, is it?',
  ])('“%s” is asked about', async (said) => {
    const talk = await asked();
    await talk.say('Vera Venn', said);
    expect((await talk.standing('8.1.1')).stage).toBe('delivered');
  });
});

describe('what a checker wrote and did not settle', () => {
  const flat = ({ text }: { readonly text: string }): string => text.replaceAll(/\s+/gu, ' ');

  test('is in the history, before the office and on the next card of the check', async () => {
    const talk = await asked();
    expect(flat(await talk.say('Vera Venn', 'almost complete'))).toContain('kept');
    expect(flat(await talk.say('Ann Archer', '/rag history 8.1.1'))).toContain('almost complete');
    expect(flat(await talk.say('Olive Office', '/rag office'))).toContain(
      'Vera Venn was asked and wrote today “almost complete”',
    );
    talk.setDay('2015-11-23');
    expect(flat(await talk.say('Vera Venn', '/rag checks'))).toContain('on 20 Nov, Vera Venn wrote “almost complete”');
    expect(flat(await talk.say('Olive Office', '/rag office'))).not.toContain('did not understand');
  });

  test('takes nothing from what a lead wrote, and ends with the check', async () => {
    const talk = await asked();
    await talk.say('Ann Archer', '8.1.1 the second half is with the printers');
    await talk.say('Vera Venn', '/rag checks');
    await talk.say('Vera Venn', 'almost complete');
    const office = flat(await talk.say('Olive Office', '/rag office'));
    expect(office).toContain('the second half is with the printers');
    expect(office).toContain('almost complete');
    await talk.say('Vera Venn', '/rag verify 8.1.1 no, the last page is missing');
    expect(await talk.standing('8.1.1')).toMatchObject({ stage: 'open', checkWords: null });
    await talk.say('Ann Archer', '/rag 8.1.1 done, minutes of 20 November');
    expect(flat(await talk.say('Olive Office', '/rag office'))).not.toContain('almost complete');
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

// What went wrong: “whoever checks it sees your words”, and the checker read “Nothing shows it yet” alone.
test('what its lead writes beside a done is before whoever checks it, also when they are asked later', async () => {
  const talk = await aDelivery(ACTIONS, '');
  await talk.say('Ann Archer', 'I’ll send the contract by 30 June');
  const { text } = await talk.say('Vera Venn', '/rag checks');
  expect(text.replaceAll(/\s+/gu, ' ')).toContain('Ann Archer wrote “I’ll send the contract by 30 June”');
});

// What went wrong: “Vera Venn looked yesterday and wrote “on it””.
test('of whoever wrote neither yes nor no it is not said that they looked', async () => {
  const talk = await aDelivery(ACTIONS, '');
  await talk.say('Vera Venn', 'on it');
  talk.setDay('2015-11-23');
  const text = (await talk.say('Olive Office', '/rag office')).text.replaceAll(/\s+/gu, ' ');
  expect(text).toContain('Vera Venn was asked and wrote 3 days ago “on it”, neither yes nor no.');
});
