import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { STORIES } from './stories.ts';

const FOLDER = 'test/stories';

test('no file of stories is missing from the list', () => {
  const files = readdirSync(FOLDER).filter((file) => !/^stories(?:\.test)?\.ts$/u.test(file));
  const list = readFileSync(`${FOLDER}/stories.ts`, 'utf8');
  expect(files.filter((file) => !list.includes(`'./${file}'`))).toEqual([]);
  expect(STORIES).toHaveLength(files.length);
});

test('every story has a title of its own', () => {
  const titles = STORIES.flatMap(({ stories }) => stories.map(({ title }) => title));
  expect(new Set(titles).size).toBe(titles.length);
});
