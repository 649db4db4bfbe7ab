import { describe, expect, test } from 'vitest';
import { anAction } from '#test/kit/an-action.ts';
import { aTalk } from './a-talk.ts';
import type { Talk } from './a-talk.ts';

const ROW = [1, 2, 3, 4, 7].map((number) =>
  anAction({ ref: `PV${number}`, title: `Matter ${number}`, due: '2016-06-30' }),
);
const NUMBERS = [1, 2, 3, 4].map((number) =>
  anAction({ ref: `8.1.${number}`, title: `Thing ${number}`, due: '2016-06-30' }),
);

async function ratings(talk: Talk, refs: readonly string[]): Promise<string> {
  const all = await Promise.all(refs.map((ref) => talk.standing(ref)));
  return all.map(({ declared, stage }) => declared?.rating.charAt(0) ?? (stage === 'delivered' ? 'd' : '-')).join('');
}

// What went wrong: “PV1-4 green” was taken for PV1 alone.
describe('a row of actions of which only the last number is said', () => {
  test.each([
    ['PV1-4 green', 'gggg-'],
    ['PV1 - 4 green', 'gggg-'],
    ['PV1–4: green', 'gggg-'],
    ['PV1..4 amber', 'aaaa-'],
    ['PV1-PV4 green', 'gggg-'],
    ['PV2 - 3 weeks late, amber', '-a---'],
    ['PV1 - 2 of 3 sites done, green', 'g----'],
    ['PV1-6 green', '-----'],
    ['PV1 to 9 done', '-----'],
    ['PV3 to 60% done', '-----'],
  ])('“%s” is of those that there are, or asked about', async (said, expected) => {
    const talk = await aTalk({ actions: ROW });
    await talk.say('Ann Archer', said);
    expect(await ratings(talk, ['PV1', 'PV2', 'PV3', 'PV4', 'PV7'])).toBe(expected);
  });

  test.each(['PV1 through 4 green', 'PV1 to 4 done'])(
    '“%s” is asked about each where it is not plain',
    async (said) => {
      const talk = await aTalk({ actions: ROW });
      const { text } = await talk.say('Ann Archer', said);
      for (const ref of ['PV1', 'PV2', 'PV3', 'PV4']) expect(text).toContain(ref);
      expect(text).not.toContain('PV7');
    },
  );

  test.each([
    ['8.1.1-3 green', 'ggg-'],
    ['8.1.1 to 3: green', 'ggg-'],
    ['8.1.2 – 4 amber', '-aaa'],
    ['8.1.1-9 green', '----'],
    ['8.1.2 - 3 weeks late, amber', '-a--'],
  ])('“%s” too', async (said, expected) => {
    const talk = await aTalk({ actions: NUMBERS });
    await talk.say('Ann Archer', said);
    expect(await ratings(talk, ['8.1.1', '8.1.2', '8.1.3', '8.1.4'])).toBe(expected);
  });
});

// What went wrong: “green, I'd say” was recorded for certain.
describe('a hedge', () => {
  test.each([
    'green, I’d say',
    "green, I'd say",
    'green if you ask me',
    'sort of green',
    'green, or thereabouts',
    'green, give or take',
    'green as far as I know',
    'green, in my view',
    'amber, not sure',
    'green, surely',
    'green, don’t quote me',
    'green imo',
    'green, let’s say',
    'green, as I understand it',
    'green, from what I hear',
    'green, presumably',
    'tentatively green',
    'done, as far as I am aware',
  ])('“%s” is asked back', async (said) => {
    const talk = await aTalk();
    const { card } = await talk.say('Ann Archer', `8.1.1 ${said}`);
    expect(card.heading).toBe('8.1.1 · is that right?');
    expect(await ratings(talk, ['8.1.1'])).toBe('-');
  });

  test.each([
    "I'd say amber",
    'green, no doubt',
    'green, all good',
    'green, all surely signed',
    'amber, supplier not sure of the date',
  ])('that is none, as in “%s”, leaves the answer as it is', async (said) => {
    const talk = await aTalk();
    await talk.say('Ann Archer', `8.1.1 ${said}`);
    expect(await ratings(talk, ['8.1.1'])).not.toBe('-');
  });
});

// What went wrong: an expected day that has passed, or is another day of the week, was left in the note without a word.
describe('an expected day that cannot be meant', () => {
  test.each([
    ['8.1.1 amber now 10 October 2015', ['Mon 10 Oct 2016']],
    ['8.1.1 amber now Monday 10 October 2015', ['Mon 10 Oct 2016']],
    ['8.1.1 amber, expected 1 November 2015', []],
    ['8.1.1 amber waiting on HR, now 31 Oct 2015', []],
    ['8.1.1 amber new date 01/10/2015', ['Sat 1 Oct 2016']],
    ['8.1.1 amber, will be done by 10 October 2015', ['Mon 10 Oct 2016']],
    ['8.1.1 amber now Friday 31 January 2016', ['Sun 31 Jan 2016', 'Fri 29 Jan 2016']],
    ['8.1.1 amber, expected by Wed 1 Dec', ['Tue 1 Dec', 'Wed 2 Dec']],
  ])('as in “%s” is asked for, and the rest is recorded', async (said, offered) => {
    const talk = await aTalk();
    const { text, card } = await talk.say('Ann Archer', said);
    expect(text).toContain('Which day do you expect it?');
    const says = card.buttons.filter(({ say }) => say.includes('expected')).map(({ label }) => label);
    expect(says.map((label) => label.replace(/ 2015$/u, ''))).toEqual(offered);
    expect((await talk.standing('8.1.1')).declared?.rating).toBe('amber');
    expect((await talk.standing('8.1.1')).forecast).toBe(null);
  });

  test.each([
    'amber since 10 October 2015',
    'amber, was due 10 October 2015',
    'amber, meeting held 10 November 2015',
    'amber, meeting on Wed 1 Dec',
  ])('is not asked for where it is only told of: “%s”', async (said) => {
    const talk = await aTalk();
    expect((await talk.say('Ann Archer', `8.1.1 ${said}`)).text).not.toContain('Which day');
  });
});
