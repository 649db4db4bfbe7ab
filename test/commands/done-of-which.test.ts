import { describe, expect, test } from 'vitest';
import { aTalk } from './a-talk.ts';
import type { Talk } from './a-talk.ts';

const ANN = 'Ann Archer';

async function saidDoneLastWeek(): Promise<Talk> {
  const talk = await aTalk();
  talk.setDay('2015-11-12');
  await talk.say(ANN, '8.1.3 done');
  talk.setDay('2015-11-20');
  return talk;
}

// What went wrong: “done, minutes https://…” went to the action that was said done a week ago, and the one due that day was meant.
describe('“done” without a number, days after the action of the conversation was said done,', () => {
  test.each(['done, minutes https://council.example/m', 'done', 'all done, signed off by the board', 'it is done'])(
    '“%s” asks which of the two it is',
    async (words) => {
      const talk = await saidDoneLastWeek();
      const before = await talk.ledger('8.1.3');
      const { card, text } = await talk.say(ANN, words);
      expect(text).toContain('Which action is this about?');
      expect(card.buttons.map(({ label }) => label).join()).toMatch(/8\.1\.3.*8\.1\.1/u);
      expect(await talk.ledger('8.1.3')).toEqual(before);
      await talk.tap(ANN, card.buttons.find(({ label }) => label.startsWith('8.1.1'))!.label);
      expect((await talk.standing('8.1.1')).stage).toBe('delivered');
      expect(await talk.ledger('8.1.3')).toEqual(before);
    },
  );

  test('what shows it is still of the one that was said done', async () => {
    const talk = await saidDoneLastWeek();
    await talk.say(ANN, 'minutes https://council.example/m');
    expect((await talk.standing('8.1.3')).evidence).toContain('council.example');
  });

  test('the same day it is the same action', async () => {
    const talk = await aTalk();
    await talk.say(ANN, '8.1.3 done');
    await talk.say(ANN, 'done, minutes https://council.example/m');
    expect((await talk.standing('8.1.3')).evidence).toContain('council.example');
  });
});

// What went wrong: “no, that was for 8.1.1” days later, under the question about 8.1.1, was a no to that question.
describe('what was said of the wrong action is moved by a word, also under another card and days later', () => {
  test.each(['no, that was for 8.1.1', 'sorry, I meant 8.1.1', 'that was meant for 8.1.1', 'wrong one, it was 8.1.1'])(
    '“%s”',
    async (words) => {
      const talk = await aTalk();
      talk.setDay('2015-11-16');
      await talk.say(ANN, '8.1.3 done, minutes https://council.example/m');
      talk.setDay('2015-11-18');
      const asked = await talk.say('Olive Office', '/rag remind 8.1.1');
      await talk.bring(ANN, asked.notices[0]!.card, ['8.1.1']);
      const { card, text } = await talk.say(ANN, words);
      expect(text).toContain('Take back what you said of 8.1.3?');
      const move = card.buttons.find(({ label }) => label.includes('8.1.1'))!;
      expect(move.say).toContain('8.1.1 done, minutes https://council.example/m');
      await talk.tap(ANN, move.label);
      expect((await talk.standing('8.1.1')).stage).toBe('delivered');
      expect((await talk.standing('8.1.1')).declared).toBeNull();
    },
  );
});
