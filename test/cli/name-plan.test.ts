import { expect, test } from 'vitest';
import { besideFile, formatFor } from '#src/cli/register-export/export-format.ts';
import { keyFrom, nameFrom } from '#src/cli/plan-import/name-plan.ts';

test.each([
  ['rotherham-improvement-plan-2015.txt', 'RIP', 'Rotherham improvement plan 2015'],
  ['CYPS.csv', 'CYPS', 'CYPS'],
  ['plan.csv', 'PLAN', 'Plan'],
  ['2015.txt', 'PLAN', '2015'],
  ['Café of the Arts.tsv', 'CA', 'Cafe of the Arts'],
  ['😀', 'PLAN', 'Improvement plan'],
  ['', 'PLAN', 'Improvement plan'],
  ['a-b-c-d-e-f-g-h-i-j.csv', 'BCDEFGHI', 'A b c d e f g h i j'],
])('a file %s is a plan %s, called %s', (file, key, name) => {
  expect(keyFrom(file)).toBe(key);
  expect(nameFrom(file)).toBe(name);
});

test.each([
  [undefined, undefined, 'csv'],
  [undefined, 'march.XLSX', 'xlsx'],
  [undefined, 'march', 'csv'],
  ['json', 'march.txt', 'json'],
] as const)('an export said to be %s into %s is %s', (said, out, format) => {
  expect(formatFor(said, out)).toBe(format);
});

test.each([
  ['march.csv', 'march-ledger.csv'],
  ['out.d/march', 'out.d/march-ledger'],
])('beside %s the ledger is %s', (out, beside) => {
  expect(besideFile(out, 'ledger')).toBe(beside);
});
