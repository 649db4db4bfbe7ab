import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { aWorld } from './a-world.ts';

// The README imported files that were nowhere, so that its first commands failed for whoever copied them.

const README = readFileSync('README.md', 'utf8');
const EXAMPLES = [...README.matchAll(/^npm run ragtime -- (import .*)$/gmu)].map(([, said = '']) => said.split(' '));

test('the files that the README imports are in the repository, and give what it says', async () => {
  const files = ['docs/examples/plan.csv', 'docs/examples/people.csv'];
  const world = aWorld({ files: Object.fromEntries(files.map((path) => [path, readFileSync(path)])) });
  expect(EXAMPLES).toHaveLength(2);
  for (const argv of EXAMPLES) expect(await world.run(...argv)).toBe(0);
  const said = /^Plan \(PLAN\) is loaded\. .*$/mu.exec(README)?.[0];
  expect(world.said()).toContain(said ?? 'no such line in the README');
});

test('every picture that the README shows is there', () => {
  const shown = [...README.matchAll(/!\[[^\]]+\]\(([^)]+)\)/gu)].map(([, path = '']) => path);
  expect(shown).toHaveLength(5);
  expect(shown.filter((path) => !existsSync(path))).toEqual([]);
});
