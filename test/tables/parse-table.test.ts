import { expect, test } from 'vitest';
import { parseTable } from '#src/tables/parse-table.ts';

const parsed = (text: string) => parseTable('src/people/ranks.csv', text, ['word', 'meaning']);

test('a row is read by the names of its columns', () => {
  expect(parsed('word,meaning\ndcs,"Director, Children"\n')).toEqual([{ word: 'dcs', meaning: 'Director, Children' }]);
});

test('a table that a spreadsheet program saved reads the same: its mark, its line ends, its empty rows', () => {
  expect(parsed('\u{FEFF}word,meaning\r\ndcs , Director\r\n,\r\n\r\nmo,\r\n')).toEqual([
    { word: 'dcs', meaning: 'Director' },
    { word: 'mo', meaning: '' },
  ]);
});

test('a table with other columns is refused with both lists', () => {
  expect(() => parsed('word,example\ndcs,Director\n')).toThrow(
    'src/people/ranks.csv: the first line must name the columns “word, meaning”, and it says “word, example”.',
  );
  expect(() => parsed('')).toThrow('it says “”');
});

test('a row with a cell too many or too few is refused with its line', () => {
  expect(() => parsed('word,meaning\ndcs,Director\nmo,Monitoring,Officer\n')).toThrow(
    'src/people/ranks.csv, line 3, “mo, Monitoring, Officer”: a row has 2 cells',
  );
  expect(() => parsed('word,meaning\ndcs\n')).toThrow('line 2');
});

test('a quotation mark that never closes is refused', () => {
  expect(() => parsed('word,meaning\n"dcs,Director\n')).toThrow('quotation mark');
});
