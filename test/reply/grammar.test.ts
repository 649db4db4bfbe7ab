import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { GRAMMAR } from '#src/reply/grammar.ts';

const files = readdirSync('src/reply/readers').map((file) => file.replace('.ts', ''));

test('every reader in the folder is in the grammar', () => {
  expect(files.length).toBeGreaterThan(5);
  expect(GRAMMAR.map((reader) => reader.name).toSorted()).toEqual(files.toSorted());
});

test('every reader’s file is named for it', () => {
  for (const file of files) expect(readFileSync(`src/reply/readers/${file}.ts`, 'utf8')).toContain(`name: '${file}'`);
});
