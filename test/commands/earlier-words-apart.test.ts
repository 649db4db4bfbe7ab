import { describe, expect, test } from 'vitest';
import { aTalk } from './a-talk.ts';
import type { Talk } from './a-talk.ts';

const ANN = 'Ann Archer';

async function noteAfter(talk: Talk, said: readonly string[]): Promise<string> {
  for (const words of said) await talk.say(ANN, words);
  return (await talk.standing('8.1.1')).narrative?.text ?? '';
}

// What went wrong: words that were not understood became the note of a later, plain answer that says the opposite.
describe('words that wait and say otherwise', () => {
  test.each([
    ['8.1.1 should be green but Alice disagrees', '8.1.1 red'],
    ['8.1.1 should be green but Alice disagrees', '8.1.1 amber'],
    ['8.1.1 amber or red, hard to say', '8.1.1 green'],
    ['8.1.1 not started', '8.1.1 green'],
    ['8.1.1 hasn’t begun yet', '8.1.1, 8.1.3 green'],
    ['8.1.1 not under way', '8.1.1 green'],
    ['8.1.1 is Carol’s', '8.1.1 green'],
    ['8.1.1 that one belongs to Carol', '8.1.1 amber'],
    ['8.1.1 not one of mine I think', '8.1.1 red'],
    ['8.1.1 done for january', '8.1.1 red'],
    ['8.1.1 I think it is finished', '8.1.1 amber'],
  ])('“%s” is no note of “%s”', async (first, then) => {
    const talk = await aTalk();
    expect(await noteAfter(talk, [first, then])).toBe('');
    // They stay on record under their own line.
    expect(JSON.stringify(await talk.ledger('8.1.1'))).toContain(first.slice(6));
  });

  test.each([
    ['8.1.1 should be green but Alice disagrees', 'Red'],
    ['8.1.1 done for january', 'Red'],
  ])('“%s” is no note of the tap “%s”, and a reason is asked for', async (words, tap) => {
    const talk = await aTalk();
    await talk.say(ANN, words);
    const { text } = await talk.tap(ANN, tap);
    expect(text).toContain('What would get it back to Green?');
    expect((await talk.standing('8.1.1')).narrative).toBeNull();
  });
});

describe('words that wait and say no other thing', () => {
  test.each([
    ['8.1.1 the supplier is being difficult', '8.1.1 red'],
    ['8.1.1 board was a bit of a car crash', '8.1.1 red'],
    ['8.1.1 too much red tape', '8.1.1 amber'],
    ['8.1.1 no longer red I would say', '8.1.1 amber'],
    ['8.1.1 not started', '8.1.1 red'],
    ['8.1.1 we are 80% there', '8.1.1 amber'],
  ])('“%s” is the note of “%s”', async (first, then) => {
    expect(await noteAfter(await aTalk(), [first, then])).toBe(first.slice(6));
  });

  test('are the note of a tap that settles what they mean', async () => {
    const talk = await aTalk();
    await talk.say(ANN, '8.1.1 board was a bit of a car crash');
    await talk.tap(ANN, 'Amber');
    expect((await talk.standing('8.1.1')).narrative?.text).toBe('board was a bit of a car crash');
  });
});
