import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

test.each(['readers', 'refiners'])('every file of people/%s is in the lead grammar', (folder) => {
  const grammar = readFileSync('src/people/leads/lead-grammar.ts', 'utf8');
  const files = readdirSync(`src/people/leads/${folder}`);
  expect(files.length).toBeGreaterThan(2);
  for (const file of files) expect(grammar).toContain(`./${folder}/${file}`);
});
