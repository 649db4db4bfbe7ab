import { describe, expect, test } from 'vitest';
import type { Card } from '#src/messages/card.ts';
import { aTalk, toldTo } from './a-talk.ts';

// What went wrong: leave that the office arranged before it let a plan begin was told at once to the lead and the deputy.
// Carol leads nothing; Ann and Ben do.
const BEFORE: readonly (readonly string[])[] = [
  ['/rag away Ann Archer 7 Dec to 18 Dec deputy Ben Baker'],
  ['/rag away Ann Archer 7 Dec to 18 Dec deputy Carol Cole'],
  ['/rag away Ann Archer 7 Dec to 18 Dec'],
  ['/rag away Ann Archer 7 Dec to 18 Dec deputy Ben Baker', '/rag back Ann Archer'],
  ['/rag away Ann Archer 7 Dec to 18 Dec deputy Ben Baker', '/rag undo'],
  ['/rag away Ann Archer 7 Dec to 18 Dec deputy Ben Baker', '/rag away Ben Baker 9 Dec to 10 Dec'],
  ['/rag away Ann Archer 7 Dec to 18 Dec deputy Ben Baker', '/rag away Ann Archer 7 Dec to 18 Dec deputy Carol Cole'],
  ['/rag pause Ann Archer until 4 Dec'],
  ['/rag pause Ann Archer until 4 Dec', '/rag resume Ann Archer'],
  ['/rag assign 8.1.1 to Ben Baker'],
  ['/rag assign 8.1.1 to Ben Baker', '/rag undo'],
  ['/rag assign 8.1.1, 8.1.2 to Carol Cole because she knows it', '/rag undo'],
  ['/rag date 8.1.1 29 Jan 2016 because the advert failed'],
  ['/rag date 8.1.1 29 Jan 2016 because the advert failed', '/rag undo'],
  ['/rag close 8.1.1 withdrawn because no money'],
  ['/rag close 8.1.1 withdrawn because no money', '/rag reopen 8.1.1 because there is money'],
  ['/rag add 9.1.2 “Write it up” lead Ann Archer by 31 Jan 2016'],
  ['/rag edit 8.1.1 title Recruit two licensing managers'],
  ['/rag edit 8.1.1 dates by end Jan 2016'],
  ['/rag split 8.1.1 into Advertise; Interview'],
  ['/rag merge 8.1.1 into 8.1.3 because they are one piece of work'],
  ['/rag restrict 8.1.1'],
  ['/rag ask 8.1.1 is the contract signed?'],
  ['/rag remind 8.1.1'],
  ['/rag remind Ann Archer'],
  ['/rag remind overdue'],
  ['/rag checker 8.1.1 Ben Baker'],
  ['/rag 8.1.1 done https://example.org/1'],
  ['/rag 8.1.3 amber waiting on HR'],
];

describe('before the office lets a plan begin, no lead hears anything of', () => {
  test.each(BEFORE.map((said) => [said.join(', then '), said] as const))('%s', async (_, said) => {
    const talk = await aTalk({ isNew: true });
    for (const words of said) {
      const { notices } = await talk.say('Olive Office', words);
      expect(toldTo(notices)).toEqual([]);
    }
  });

  test('what a lead arranges who found the bot by themselves, but their own answer', async () => {
    const talk = await aTalk({ isNew: true });
    const { notices, text } = await talk.say('Ann Archer', '/rag away 7 Dec to 18 Dec deputy Ben Baker');
    expect(toldTo(notices)).toEqual([]);
    expect(text).toContain('Ben Baker is asked in your place');
    expect(text).not.toContain('is told');
    expect(text).toContain('Nobody hears of it before the asking begins');
  });
});

describe('the office is told truly who hears of it and when', () => {
  test.each([
    ['/rag away Ann Archer 7 Dec to 18 Dec deputy Ben Baker'],
    ['/rag pause Ann Archer until 4 Dec'],
    ['/rag close 8.1.1 withdrawn because no money'],
    ['/rag split 8.1.1 into Advertise; Interview'],
  ])('before the beginning: nobody, after %s', async (words) => {
    const { text } = await (await aTalk({ isNew: true })).say('Olive Office', words);
    expect(text).toContain('Nobody hears of it before the asking begins');
    expect(text).not.toMatch(/(?:is|are) told/u);
  });

  test('after the beginning and before the first messages: with these', async () => {
    const talk = await aTalk({ isNew: true });
    await talk.say('Olive Office', '/rag begin');
    const { text, notices } = await talk.say('Olive Office', '/rag away Ann Archer 7 Dec to 18 Dec deputy Ben Baker');
    expect(toldTo(notices)).toEqual([]);
    expect(text).toContain('Ann Archer and Ben Baker hear of it with the first message, on Mon 23 Nov at 09:30');
    expect(text).not.toContain('is told');
  });

  test('once the first messages have gone: at once, a deputy who leads nothing too', async () => {
    const talk = await aTalk();
    const { notices } = await talk.say('Olive Office', '/rag away Ann Archer 7 Dec to 18 Dec deputy Carol Cole');
    expect(toldTo(notices).map(([person]) => person)).toEqual(['person:ann-archer', 'person:carol-cole']);
  });

  test('another of the office who leads nothing is told at once', async () => {
    const talk = await aTalk({ isNew: true });
    const { notices } = await talk.say('Olive Office', '/rag away Oscar Office 7 Dec to 18 Dec');
    expect(toldTo(notices).map(([person]) => person)).toEqual(['person:oscar-office']);
  });
});

// What went wrong: a digest that was shown before anybody was asked read like the one that would be posted.
test('a digest shown before anybody was asked says first that it would not be posted', async () => {
  const talk = await aTalk({ isNew: true });
  const first = ({ card }: { readonly card: Card }) => card.blocks.find(({ kind }) => kind === 'said');
  expect(first(await talk.say('Olive Office', '/rag digest'))).toMatchObject({
    text: expect.stringMatching(/^Nobody has been asked yet, so no digest is posted/u),
  });
  const running = await aTalk({ isGreeted: true });
  expect((await running.say('Olive Office', '/rag digest')).text).not.toContain('so no digest is posted');
});
