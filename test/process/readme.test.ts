import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { aDirectory } from '#test/kit/a-database.ts';

// The README said 46 where the program had come to say 47.
test('the digest that the README shows is the one that its two commands give', () => {
  const data = aDirectory();
  const run = (argv: readonly string[], input: string): string =>
    execFileSync(process.execPath, ['ragtime.mjs', ...argv, '--data', data], { input, encoding: 'utf8' });
  run(['console'], readFileSync('docs/a-fortnight.txt', 'utf8'));
  const [shown = 'no such line in the README'] =
    /^\d+ of 153 actions are late\..*$/mu.exec(readFileSync('README.md', 'utf8')) ?? [];
  expect(run(['digest', '--today', '2015-11-30'], '')).toContain(`\n${shown}\n`);
});
