import { expect, test } from 'vitest';
import { aTalk } from './a-talk.ts';

test('history is read from what to what: one message is one entry, though it made two lines, and its words stand once', async () => {
  // The name and the words stood twice, with the command around them and numbers of lines before them.
  const talk = await aTalk();
  await talk.say('Ann Archer', '/rag 8.1.3 amber the supplier is late, now 31 Aug 2016');
  await talk.say('Olive Office', '/rag approve 8.1.3');
  await talk.say('Ben Baker', '/rag 8.1.3 red the supplier withdrew');
  const { text } = await talk.say('Will Wood', '/rag history 8.1.3');
  expect(text).toBe(
    `
8.1.3 Agree the framework · history
===================================

Published for Thu 30 Jun 2016, due Wed 31 Aug 2016 (8 weeks later).

Against the original date: moved once, +62 days, 1 reason; one two-month extension, not yet due.

20 Nov · Ben Baker · Amber ▲ → Red ■

  > the supplier withdrew

20 Nov · Olive Office · due date moved from 30 Jun 2016 to 31 Aug 2016, asked for by Ann Archer

20 Nov · Ann Archer · first rating: Amber ▲; expects 31 Aug 2016 and asks for that date

  > the supplier is late

26 May · Ragtime · loaded with the plan, due Thu 30 Jun 2016

[As received, with line numbers] [Back]
`.trim(),
  );
});

test('every line as it was received, with its number and the exact words, is one tap further', async () => {
  const talk = await aTalk();
  await talk.say('Ann Archer', '/rag 8.1.3 amber waiting on HR, now 31 Aug 2016');
  await talk.say('Olive Office', '/rag approve 8.1.3');
  await talk.say('Will Wood', '/rag history 8.1.3');
  const { card, text } = await talk.tap('Will Wood', 'As received, with line numbers');
  expect(card.heading).toBe('8.1.3 · as received, 4 lines');
  const lines = Array.from(text.matchAll(/^#(\d+) · .+$/gmu), ([, seq]) => Number(seq));
  expect(lines).toHaveLength(4);
  expect(lines).toEqual(lines.toSorted((one, other) => other - one));
  expect(card.blocks).toContainEqual({
    kind: 'heard',
    by: 'Ann Archer',
    words: '8.1.3 amber waiting on HR, now 31 Aug 2016',
  });
});

test('history begins with the dates: as published, as decided and as expected', async () => {
  const talk = await aTalk();
  const first = async (): Promise<unknown> => (await talk.say('Will Wood', '/rag history 8.1.3')).card.blocks[0];
  expect(await first()).toEqual({ kind: 'said', text: 'Due Thu 30 Jun 2016, as published.' });
  await talk.say('Ann Archer', '/rag 8.1.3 amber waiting on HR, now 31 Aug 2016');
  expect(await first()).toEqual({
    kind: 'said',
    text: 'Due Thu 30 Jun 2016, as published, expected Wed 31 Aug 2016 (8 weeks later).',
  });
});

test('what was taken back stays and says so', async () => {
  const talk = await aTalk();
  await talk.say('Ann Archer', '/rag 8.1.1 red no money');
  await talk.say('Ann Archer', '/rag undo');
  const { text } = await talk.say('Ann Archer', '/rag history 8.1.1');
  expect(text).toContain('20 Nov · Ann Archer · took back what was said on 20 Nov');
  expect(text).toContain('20 Nov · Ann Archer · first rating: Red ■ (taken back since)');
  expect(text).toContain('no money');
});

test('a long history comes fifteen entries to a page', async () => {
  const talk = await aTalk();
  for (let count = 0; count < 20; count += 1) await talk.say('Ann Archer', `/rag note 8.1.1 note number ${count}`);
  const first = await talk.say('Ann Archer', '/rag history 8.1.1');
  expect(first.card.heading).toBe('8.1.1 Recruit a licensing manager · history, page 1 of 2');
  expect(first.text).toContain('note number 19');
  const second = await talk.tap('Ann Archer', 'More');
  expect(second.text).toContain('note number 0');
  expect(second.text).not.toContain('as published');
});

test('history of the action in talk needs no ref, and one that is not there offers the nearest', async () => {
  const talk = await aTalk();
  expect((await talk.say('Ann Archer', '/rag history')).card.heading).toBe('Say it like this');
  await talk.say('Ann Archer', '/rag 8.1.1');
  expect((await talk.say('Ann Archer', '/rag history')).card.heading).toBe(
    '8.1.1 Recruit a licensing manager · history',
  );
  expect((await talk.say('Ann Archer', '/rag history 8.1.13')).text).toContain('Did you mean 8.1.1, 8.1.3 or 8.1.2?');
});
