import { describe, expect, test } from 'vitest';
import { aTalk } from './a-talk.ts';

const ANN = 'Ann Archer';
const OFFICE = 'Olive Office';

// What went wrong: a minute after “done” the same lead said “not mine”; the “done” stood as theirs, nobody asked about it, and
// the office read of the two apart.
const BOTH: readonly (readonly [answer: string, denial: string, said: string])[] = [
  ['/rag 8.1.1 done https://example.org/1', '/rag not mine 8.1.1', 'done'],
  ['8.1.1 green', 'not mine 8.1.1', 'Green ●'],
  ['8.1.1 amber waiting on HR', '8.1.1 not mine, it is Carol Cole', 'Amber ▲'],
  ['8.1.1 amber waiting on HR, now 31 Jan 2016', "8.1.1 that's Carol Cole's, not mine", 'Amber ▲ and 31 Jan 2016'],
];

describe('an answer, and then that it is not theirs', () => {
  test.each(BOTH)('“%s”, then “%s”: both are asked about and told together', async (answer, denial, said) => {
    const talk = await aTalk();
    await talk.say(ANN, answer);
    const { text, card } = await talk.say(ANN, denial);
    expect(text).toContain('noted that it is not yours');
    expect(text).toContain(`You had just said ${said}.`);
    expect(card.buttons.map(({ label }) => label)).toContain(`Take back ${said}`);
    const office = await talk.say(OFFICE, '/rag office');
    expect(office.text.replaceAll(/\s+/gu, ' ')).toContain(`says it is not theirs, today, and had just said ${said}`);
  });

  test('the answer is taken back by one tap, and the denial stands', async () => {
    const talk = await aTalk();
    await talk.say(ANN, '/rag 8.1.1 done https://example.org/1');
    await talk.say(ANN, '/rag not mine 8.1.1');
    await talk.tap(ANN, 'Take back done');
    const { stage, notMine } = await talk.standing('8.1.1');
    expect([stage, notMine]).toEqual(['open', ['person:ann-archer']]);
    expect((await talk.say(OFFICE, '/rag office')).text).not.toContain('had just said');
  });

  test('no tap takes back what the same message said of another action', async () => {
    const talk = await aTalk();
    await talk.say(ANN, '8.1.1 green; 8.1.3 green');
    const { text, card } = await talk.say(ANN, '/rag not mine 8.1.1');
    expect(text).toContain('You had just said Green ●. It stands, and the programme office sees both.');
    expect(card.buttons.map(({ label }) => label)).toEqual(['Undo']);
  });

  test('what is to be checked says that its lead denies it', async () => {
    const talk = await aTalk();
    await talk.say(ANN, '/rag 8.1.1 done https://example.org/1');
    await talk.say(ANN, '/rag not mine 8.1.1');
    expect((await talk.say(OFFICE, '/rag office')).text.replaceAll(/\s+/gu, ' ')).toContain(
      'They have said since that it is not theirs',
    );
  });
});

describe('nothing more is asked', () => {
  test.each([
    ['where they said nothing', null, null],
    ['where they wrote a note', '/rag note 8.1.1 the advert is out', null],
    ['where it was weeks ago', '8.1.1 green', '2015-12-10'],
  ])('%s', async (_, before, later) => {
    const talk = await aTalk();
    if (before !== null) await talk.say(ANN, before);
    if (later !== null) talk.setDay(later);
    const { text } = await talk.say(ANN, '/rag not mine 8.1.1');
    expect(text).toContain('noted that it is not yours');
    expect(text).not.toContain('You had just said');
    expect((await talk.say(OFFICE, '/rag office')).text).not.toContain('had just said');
  });

  test('where another of its leads said it', async () => {
    const talk = await aTalk();
    await talk.say('Ben Baker', '8.1.3 green');
    expect((await talk.say(ANN, '/rag not mine 8.1.3')).text).not.toContain('You had just said');
  });
});
