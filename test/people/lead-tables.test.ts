import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { expect, test } from 'vitest';
import { foldWord, foldWords } from '#src/people/fold.ts';
import { leadShortForms, leadWordsOf } from '#src/people/leads/lead-tables.ts';

const FOLDER = 'src/people/leads';
const CLASSES = rowsOf('lead-classes.csv');

test.each(['lead-words.csv', 'lead-phrases.csv', 'lead-short-forms.csv'])(
  'every word of %s has a class that is explained, once, and every class has words',
  (table) => {
    const rows = rowsOf(table);
    const lines = rows.map((row) => `${row[0]}, ${row[1]}`);
    expect(lines.filter((line, at) => lines.indexOf(line) !== at)).toEqual([]);
    const explained = CLASSES.filter((row) => row[1] === table).map((row) => row[0]);
    expect(new Set(rows.map((row) => row[1]))).toEqual(new Set(explained));
  },
);

test('every word is written as it is compared: small, without accents or marks', () => {
  const words = ['lead-words.csv', 'lead-short-forms.csv'].flatMap((table) => rowsOf(table).map((row) => row[0] ?? ''));
  expect(words.filter((word) => foldWord(word) !== word)).toEqual([]);
  const phrases = rowsOf('lead-phrases.csv').map((row) => row[0] ?? '');
  expect(phrases.filter((phrase) => foldWords(phrase).join(' ') !== phrase)).toEqual([]);
});

test('a class says what it is taken for, with an example', () => {
  expect(CLASSES.filter((row) => row.some((cell) => cell === ''))).toEqual([]);
});

test('a word is found in each of its classes', () => {
  expect(leadWordsOf('head of a post')).toContain('treasurer');
  expect(leadWordsOf('whole post')).toContain('treasurer');
  expect(leadShortForms('acronym before a name')['dcs']).toBe('Detective Chief Superintendent');
  expect(leadShortForms('acronym of a post')['dcs']).toBe("Director of Children's Services");
});

function rowsOf(table: string): readonly (readonly string[])[] {
  return parse(readFileSync(`${FOLDER}/${table}`, 'utf8')).slice(1);
}
