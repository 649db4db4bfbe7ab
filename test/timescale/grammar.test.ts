import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const ROOM = 'src/timescale';
const GRAMMAR = readFileSync(`${ROOM}/grammar.ts`, 'utf8');
// What readers and meanings share with one another, and so is in no list.
const SHARED = [
  'length.ts',
  'phrase.ts',
  'said-year.ts',
  'quarter-words.ts',
  'recess.ts',
  'meaning.ts',
  'bounds.ts',
  'milestones.ts',
  'asides.ts',
  'title-parts.ts',
];

test.each(['readers', 'refiners', 'meanings'])('no file of %s is missing from the grammar', (folder) => {
  const files = readdirSync(`${ROOM}/${folder}`).filter((file) => !SHARED.includes(file));
  expect(files.length).toBeGreaterThan(2);
  expect(files.filter((file) => !GRAMMAR.includes(`./${folder}/${file}`))).toEqual([]);
});
