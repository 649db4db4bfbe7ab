import { describe, expect, test } from 'vitest';
import { aTalk } from '#test/commands/a-talk.ts';

const ANN = 'Ann Archer';
const TODAY = '2026-02-02';

// What went wrong: a later date said in ordinary words was a note, and nobody asked about it.
describe('a later day in the words of a rating that is recorded', () => {
  test.each([
    ['8.1.1 red no applicants readvertise now 15/3', '2026-03-15'],
    ['8.1.1 amber only one candidate, poss end april', '2026-04-30'],
    ['8.1.1 red consent refused now end april', '2026-04-30'],
    ['8.1.1 amber until 10 march', '2026-03-10'],
    ['8.1.1 amber till 15/3', '2026-03-15'],
    ['8.1.1 amber draft w/ trustees hopefully mid march', '2026-03-15'],
  ])('“%s” is asked about, and one tap makes it the expected one', async (words, day) => {
    const talk = await aTalk({ today: TODAY });
    const { card, text } = await talk.say(ANN, words);
    expect(text).toMatch(/Is \d+ \w+ the new date\?/u);
    expect((await talk.standing('8.1.1')).forecast).toBeNull();
    await talk.tap(ANN, card.buttons[0]!.label);
    expect((await talk.standing('8.1.1')).forecast).toBe(day);
  });

  test('is the expected one where its writer says yes', async () => {
    const talk = await aTalk({ today: TODAY });
    await talk.say(ANN, '8.1.1 amber until 10 march');
    await talk.say(ANN, 'yes');
    expect((await talk.standing('8.1.1')).forecast).toBe('2026-03-10');
  });

  test.each([
    '8.1.1 amber cabinet 15 march',
    '8.1.1 amber the board met on 20 jan',
    '8.1.1 amber HR away until 10 march',
    '8.1.1 amber, interviews 3-5 march',
    '8.1.2 amber, waiting on the grant',
  ])('“%s” asks for no date', async (words) => {
    const talk = await aTalk({ today: TODAY });
    expect((await talk.say(ANN, words)).text).not.toContain('the new date?');
  });
});
