import { expect, test } from 'vitest';
import { readTable } from '#src/tables/read-table.ts';

test('a table is found in src wherever the program was started', () => {
  const here = process.cwd();
  process.chdir('/');
  const rows = readTable('people/name-words.csv', ['word', 'class']);
  process.chdir(here);
  expect(rows).toContainEqual({ word: 'ian', class: 'given name' });
});

test('a table that is not there is a fault', () => {
  expect(() => readTable('people/nothing.csv', ['word'])).toThrow('nothing.csv');
});
