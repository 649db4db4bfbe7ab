import { describe, expect, test } from 'vitest';
import { aTalk } from '#test/commands/a-talk.ts';

const ANN = 'Ann Archer';

// What went wrong: “oops, undo that” under a page was kept as the note “undo undo that”, and nothing was undone.
describe('what takes back the last answer, under a page of its action', () => {
  test.each([
    'oops, undo that',
    'oops undo',
    'oops, please undo that',
    'Oops! Undo that please',
    'oops - take that back',
    'whoops, undo that',
    'sorry, undo that',
    'can you undo that',
    'please undo',
    'undo',
  ])('“%s”', async (words) => {
    const talk = await aTalk();
    await talk.say(ANN, '8.1.1 green');
    await talk.say(ANN, '8.1.1 amber, snow on the tops');
    await talk.say(ANN, '/rag 8.1.1');
    const { text } = await talk.say(ANN, words);
    expect(text).toContain('Taken back');
    expect((await talk.standing('8.1.1')).declared?.rating).toBe('green');
    expect(text).not.toContain('undo undo');
  });
});

// What went wrong: “Your words: seen saw the contract…”. What a checker typed is shown and kept as typed.
describe('what a checker saw, asked for after a tap,', () => {
  test.each([
    'saw the contract and met her on 4 Jan',
    'seen the minutes',
    'read the minutes of 4 Jan',
    'https://council.example/minutes.pdf',
    'minutes of 4 Jan, item 3',
    'I saw it on site on 4 Jan',
  ])('“%s” is kept as it was typed', async (words) => {
    const talk = await aTalk();
    await talk.say(ANN, '/rag 8.1.1 done');
    await talk.say('Vera Venn', '/rag verify 8.1.1');
    const { text } = await talk.say('Vera Venn', words);
    expect(text.replaceAll(/\s+/gu, ' ')).toContain(`> ${words}`);
    const verified = (await talk.ledger('8.1.1')).findLast(({ event }) => event.kind === 'verified');
    expect(verified?.event).toMatchObject({ words });
  });

  test('is shown as it was typed where it is not plain', async () => {
    const talk = await aTalk();
    await talk.say(ANN, '/rag 8.1.1 done');
    await talk.say('Vera Venn', '/rag verify 8.1.1');
    const { text } = await talk.say('Vera Venn', 'some of the minutes are missing');
    expect(text).toContain('> some of the minutes are missing');
  });
});
