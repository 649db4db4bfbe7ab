import { expect, test } from 'vitest';
import { mended } from '#src/reply/tables/lexicon.ts';
import { readOrdinaryWords, readWordTables } from '#src/reply/tables/word-tables.ts';

const TABLE_WORDS = [...new Set(readWordTables().flatMap(({ words }) => words.split(' ')))].filter(
  (word) => word.length >= 4 && !/n['’]t$/u.test(word),
);

test('no word of the tables is taken for another', () => {
  expect(TABLE_WORDS.filter((word) => mended(word) !== word)).toEqual([]);
});

test('no ordinary word is taken for a word of the tables', () => {
  const ordinary = [...readOrdinaryWords()];
  expect(ordinary.length).toBeGreaterThan(7000);
  expect(ordinary.filter((word) => mended(word) !== word)).toEqual([]);
});

test.each(['alert', 'greet', 'barred', 'accident', 'banking', 'shipping', 'cleaning', 'baking'])(
  '“%s” is a word of its own',
  (word) => {
    expect(mended(word)).toBe(word);
  },
);

test.each([
  ['amebr', 'amber'],
  ['gren', 'green'],
  ['delayd', 'delayed'],
])('“%s” is a slip for “%s”', (said, meant) => {
  expect(mended(said)).toBe(meant);
});
