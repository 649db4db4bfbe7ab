import { expect, test } from 'vitest';
import { isSameTime } from '#src/intake/compare/same-time.ts';

test.each([
  ['By end Dec 2015', 'by end  Dec 2015'],
  ['April – June 2016', 'April - June 2016'],
  ['April–June 2016', 'April - June 2016'],
  ['Within 3 months', 'Within 3 months.'],
  ['Q1\n2016', 'Q1 2016'],
])('“%s” and “%s” are the same words', (one, other) => {
  expect(isSameTime(one, other)).toBe(true);
});

test.each([
  ['By end Dec 2015', 'By end Dec 2016'],
  ['1/12', '1–12'],
  ['By end Dec', 'End Dec'],
  ['Within 3 months', 'Within 30 months'],
  ['', 'TBC'],
])('“%s” and “%s” are not', (one, other) => {
  expect(isSameTime(one, other)).toBe(false);
});
