import { describe, expect, test } from 'vitest';
import { sayOfOffice } from '#src/messages/words/who/of-the-office.ts';
import { aTalk } from './a-talk.ts';

const [ANN, BEN, OLIVE] = ['Ann Archer', 'Ben Baker', 'Olive Office'];

// Read in two simulated months of a real plan as its chief executive would: what was untrue, said twice or said nothing.
describe('the digest', () => {
  test('counts what was closed in another way among what happened', async () => {
    const talk = await aTalk();
    await talk.say(OLIVE, '/rag close 8.1.2 as superseded because the new course covers it');
    talk.setDay('2015-11-23');
    const { text } = await talk.say(OLIVE, '/rag digest');
    expect(text.replaceAll(/\s+/gu, ' ')).toMatch(/Since [^.]*1 closed in another way/u);
  });

  test('tells what is said not to be somebody’s as that, and since when nobody has decided', async () => {
    const talk = await aTalk();
    await talk.say(ANN, '/rag not mine 8.1.1');
    talk.setDay('2015-12-07');
    const { text } = await talk.say(OLIVE, '/rag digest');
    expect(text.replaceAll(/\s+/gu, ' ')).toContain('said not to be theirs, undecided for 2 weeks');
    expect(text).not.toContain('asked for 2 weeks ago');
  });
});

describe('the office’s card', () => {
  test.each(['/rag not mine 8.1.1', '8.1.1 not mine', 'not mine 8.1.1'])(
    'quotes nothing of “%s”, which it has said already',
    async (said) => {
      const talk = await aTalk();
      await talk.say(ANN, said);
      const { text } = await talk.say(OLIVE, '/rag office');
      expect(text).toContain('Ann Archer says it is not theirs');
      expect(text).not.toMatch(/“[^”]*not mine/u);
    },
  );

  test('quotes what was said besides', async () => {
    const talk = await aTalk();
    await talk.say(BEN, '8.1.2 not mine, Carol Cole has had it since June');
    const { text } = await talk.say(OLIVE, '/rag office');
    expect(text.replaceAll(/\s+/gu, ' ')).toContain('since June');
  });
});

test.each([
  ['Sam Okafor', 'Sam Okafor, programme office'],
  ['Programme office', 'Programme office'],
  ['The programme office', 'The programme office'],
])('whom to turn to: %s is said as “%s”', (name, said) => {
  expect(sayOfOffice(name)).toBe(said);
});
