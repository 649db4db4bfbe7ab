import { expect, test } from 'vitest';
import { aTalk } from './a-talk.ts';

test('history tells every line, newest first, with its number and the exact words', async () => {
  const talk = await aTalk();
  await talk.say('Ann Archer', '/rag 8.1.3 amber waiting on HR, now 31 Aug 2016');
  await talk.say('Olive Office', '/rag approve 8.1.3');
  const { card, text } = await talk.say('Will Wood', '/rag history 8.1.3');
  expect(card.heading).toBe('8.1.3 · history, 4 lines');
  const lines = Array.from(text.matchAll(/^#(\d+) · .+$/gmu), ([, seq]) => Number(seq));
  expect(lines).toEqual(lines.toSorted((one, other) => other - one));
  expect(card.blocks).toContainEqual({
    kind: 'heard',
    by: 'Ann Archer',
    words: '8.1.3 amber waiting on HR, now 31 Aug 2016',
  });
});

test('history begins with the dates that moved, by how much and by whom', async () => {
  const talk = await aTalk();
  await talk.say('Ann Archer', '/rag 8.1.3 amber waiting on HR, now 31 Aug 2016');
  await talk.say('Olive Office', '/rag approve 8.1.3');
  const { card } = await talk.say('Will Wood', '/rag history 8.1.3');
  expect(card.blocks.find(({ kind }) => kind === 'facts')).toEqual({
    kind: 'facts',
    facts: [
      { label: 'Original', value: 'Thu 30 Jun 2016, never changed' },
      { label: 'Agreed', value: 'Thu 30 Jun 2016 to Wed 31 Aug 2016, 8 weeks later, by Olive Office on 20 Nov' },
      { label: 'Forecast', value: 'Wed 31 Aug 2016 by Ann Archer on 20 Nov' },
    ],
  });
});

test('what was taken back stays and says so', async () => {
  const talk = await aTalk();
  await talk.say('Ann Archer', '/rag 8.1.1 red no money');
  await talk.say('Ann Archer', '/rag undo');
  const { text } = await talk.say('Ann Archer', '/rag history 8.1.1');
  expect(text).toMatch(/Red ■ \(taken back since\)/u);
  expect(text).toContain('no money');
});

test('a long history comes fifteen lines to a page', async () => {
  const talk = await aTalk();
  for (let count = 0; count < 20; count += 1) await talk.say('Ann Archer', `/rag note 8.1.1 note number ${count}`);
  const first = await talk.say('Ann Archer', '/rag history 8.1.1');
  expect(first.card.heading).toBe('8.1.1 · history, 21 lines, page 1 of 2');
  expect(first.text).toContain('note number 19');
  const second = await talk.tap('Ann Archer', 'More');
  expect(second.text).toContain('note number 0');
  expect(second.text).not.toContain('Dates');
});

test('history of the action in talk needs no ref, and one that is not there offers the nearest', async () => {
  const talk = await aTalk();
  expect((await talk.say('Ann Archer', '/rag history')).card.heading).toBe('Say it like this');
  await talk.say('Ann Archer', '/rag 8.1.1');
  expect((await talk.say('Ann Archer', '/rag history')).card.heading).toBe('8.1.1 · history, 1 line');
  expect((await talk.say('Ann Archer', '/rag history 8.1.13')).text).toContain('Did you mean 8.1.1, 8.1.3 or 8.1.2?');
});
