import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { GRAMMAR } from '#src/reply/claims/grammar.ts';
import { REQUESTS } from '#src/reply/requests/requests.ts';

const LISTS = [
  { folder: 'src/reply/claims/readers', list: GRAMMAR },
  { folder: 'src/reply/requests/readers', list: REQUESTS },
];

test.each(LISTS)('every reader in $folder is in its list', ({ folder, list }) => {
  const files = readdirSync(folder).map((file) => file.replace('.ts', ''));
  expect(files.length).toBeGreaterThan(5);
  expect(list.map(({ name }) => name).toSorted()).toEqual(files.toSorted());
});

test.each(LISTS)('every reader’s file in $folder is named for it', ({ folder }) => {
  for (const file of readdirSync(folder)) {
    expect(readFileSync(`${folder}/${file}`, 'utf8')).toContain(`name: '${file.replace('.ts', '')}'`);
  }
});
