import { describe, expect, test } from 'vitest';
import { anAction } from '#test/kit/an-action.ts';
import { aTalk } from './a-talk.ts';
import type { Talk } from './a-talk.ts';

const [ANN, BEN, OFFICE] = ['Ann Archer', 'Ben Baker', 'Olive Office'];
const ACTIONS = [
  anAction({ ref: 'A1', title: 'Draw the access map', owners: [ANN], due: '2015-12-18', position: 0 }),
  anAction({ ref: 'A3', title: 'Mend the path', owners: [ANN, BEN], due: '2016-03-31', position: 1 }),
];
const aPlanOfTwo = (): Promise<Talk> => aTalk({ actions: ACTIONS, isGreeted: true, today: '2015-11-23' });

describe('a message that breaks off is no more than likely: what was to follow may turn it round', () => {
  test.each([
    ['A1 on track and', 'green'],
    ['A1 green but', 'green'],
    ['A1 amber because', 'amber'],
    ['A1 green except', 'green'],
    ['A1 done but', undefined],
    ['A1 green and…', 'green'],
    ['A1 amber, or', 'amber'],
    ['A1 all on track although', 'green'],
    ['A1 green unless', 'green'],
  ])('“%s”', async (words, read) => {
    const talk = await aPlanOfTwo();
    await talk.say(ANN, words);
    const { declared, stage, unsettled } = await talk.standing('A1');
    expect([declared, stage]).toEqual([null, 'open']);
    expect(unsettled?.words).toBe(words.replace('A1 ', ''));
    expect(unsettled?.reading?.rating).toBe(read);
  });

  test.each(['A1 on track', 'A1 green, and the survey is out', 'A1 amber…', 'A1 green I think so'])(
    '“%s” does not break off',
    async (words) => {
      const talk = await aPlanOfTwo();
      const { text } = await talk.say(ANN, words);
      expect(text).toMatch(/Green|Amber/u);
    },
  );
});

describe('a part of the school year is a vague day, asked about with the days that it most likely is', () => {
  test.each([
    ['by half term', ['12 Feb 2016', '27 May 2016']],
    ['A1 by half term', ['12 Feb 2016', '27 May 2016']],
    ['before half-term', ['12 Feb 2016', '27 May 2016']],
    ['amber, half term now', ['12 Feb 2016', '27 May 2016']],
    ['now half term', ['12 Feb 2016', '27 May 2016']],
    ['done by half term', ['12 Feb 2016', '27 May 2016']],
    ['will be after half term', ['22 Feb 2016', '6 Jun 2016']],
    ['straight after the half term break', ['22 Feb 2016', '6 Jun 2016']],
    ['by end of term', ['18 Dec', '24 Mar 2016']],
    ['done by end of term', ['18 Dec', '24 Mar 2016']],
    ['end of this term', ['18 Dec', '24 Mar 2016']],
    ['before the end of term', ['18 Dec', '24 Mar 2016']],
    ['finished by the end of term', ['18 Dec', '24 Mar 2016']],
    ['slipping to half term', ['12 Feb 2016', '27 May 2016']],
    ['more like half term', ['12 Feb 2016', '27 May 2016']],
  ])('“%s” offers %j', async (words, days) => {
    const talk = await aPlanOfTwo();
    await talk.say(ANN, '/rag A1');
    const { card } = await talk.say(ANN, words);
    expect((await talk.standing('A1')).forecast).toBeNull();
    expect((await talk.standing('A1')).stage).toBe('open');
    const labels = card.buttons.map(({ label }) => label).join(' | ');
    for (const day of days.filter((one) => one !== '18 Dec')) expect(labels).toContain(day);
    const later = card.buttons.find(({ label }) => label.includes(days.at(-1)!))!;
    await talk.tap(ANN, later.label);
    expect((await talk.standing('A1')).forecast).not.toBeNull();
  });

  test.each([
    'the half term reports are out',
    'green, schools were shut at half term',
    'a long-term plan',
    'in the short term green',
  ])('“%s” is no day of it', async (words) => {
    const talk = await aPlanOfTwo();
    await talk.say(ANN, '/rag A1');
    const { card } = await talk.say(ANN, words);
    expect(card.buttons.map(({ label }) => label).join(' ')).not.toMatch(/12 Feb|22 Feb|24 Mar/u);
  });
});

describe('whoever agrees with a colleague is asked whether it is that colleague’s rating', () => {
  test.each([
    'A3 agree with Ben',
    'i agree with ben on A3',
    'A3 I agree with Ben Baker',
    'A3 agreed with Ben',
    'A3 like Ben said',
    'A3 as Ben says',
    'A3 same as Ben',
    'A3 ditto Ben',
    'A3 Ben is right',
  ])('“%s”', async (words) => {
    const talk = await aPlanOfTwo();
    await talk.say(BEN, 'A3 amber waiting on stone');
    talk.setDay('2015-11-24');
    const { text, card } = await talk.say(ANN, words);
    expect(text).toContain('I read this as Amber ▲');
    expect(card.buttons[0]?.label).toBe('Amber');
    await talk.tap(ANN, 'Amber');
    const { voices, unsettled } = await talk.standing('A3');
    expect(voices.map(({ by, rating }) => `${by} ${rating}`)).toEqual([
      'person:ben-baker amber',
      'person:ann-archer amber',
    ]);
    expect(unsettled).toBeNull();
  });

  test.each([
    'A3 agree with Carol',
    'A3 I do not agree with Ben',
    'A3 agree with Ben that the path is a mess but it is green',
  ])('“%s” is not read as Ben’s', async (words) => {
    const talk = await aPlanOfTwo();
    await talk.say(BEN, 'A3 amber waiting on stone');
    talk.setDay('2015-11-24');
    expect((await talk.say(ANN, words)).text).not.toContain('I read this as Amber');
  });
});

describe('a hope is no promise: under the office’s question of a date it is asked, with the day one tap away', () => {
  test.each([
    'maybe feb',
    'feb maybe',
    'hopefully feb',
    'probably february',
    'feb I hope',
    'maybe end of feb',
    'A1 maybe feb',
  ])('“%s”', async (words) => {
    const talk = await aPlanOfTwo();
    await talk.say(OFFICE, '/rag ask A1 which date can you promise?');
    talk.setDay('2015-11-24');
    await talk.say(ANN, '/rag A1');
    const { text, card } = await talk.say(ANN, words);
    expect((await talk.standing('A1')).forecast).toBeNull();
    expect(text).toContain('29 Feb 2016');
    expect(card.buttons[0]?.label).toBe('Expected 29 Feb 2016');
    await talk.tap(ANN, 'Expected 29 Feb 2016');
    expect((await talk.standing('A1')).forecast).toBe('2016-02-29');
  });
});
