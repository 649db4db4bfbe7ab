import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { refBook } from '#src/refs/ref-book.ts';

const REFS = ['R1.2', 'R1', 'R12', 'SR25-26-01', '21BCFU07', 'KLOE1.2', 'CYPS A1', '3', '8.1.3'];
const book = refBook(REFS);

test.each([
  ['R1.2 amber', 'R1.2', ' amber'],
  ['r1.2 amber', 'R1.2', ' amber'],
  ['R 1.2: amber', 'R1.2', ': amber'],
  ['R1 amber', 'R1', ' amber'],
  ['R12 amber', 'R12', ' amber'],
  ['R1. Amber', 'R1', '. Amber'],
  ['SR (25/26) 01 is green', 'SR25-26-01', ' is green'],
  ['sr25-26-01 green', 'SR25-26-01', ' green'],
  ['21 BCFU 07 done', '21BCFU07', ' done'],
  ['KLOE 1.2', 'KLOE1.2', ''],
  ['cyps a1 red', 'CYPS A1', ' red'],
])('“%s” begins with %s', (text, said, rest) => {
  const found = book.at(text, 0);
  expect(found?.said).toBe(said);
  expect(text.slice(found?.end)).toBe(rest);
});

test.each(['R13 amber', 'R1.23', 'R1.2.4', 'BR1', 'the R1', '3 amber', '30 amber', '8.1.3 amber', ''])(
  '“%s” begins with no ref of another shape',
  (text) => {
    expect(book.at(text, 0)?.said ?? null).toBeNull();
  },
);

// What went wrong: “sq4 and sq5 both fine” was answered with “There is no action sq4”.
test.each([
  ['sq4 fine', 'SQ04'],
  ['SQ-4 green', 'SQ04'],
  ['sq04', 'SQ04'],
  ['TIA012 amber', 'TIA12'],
  ['cyps a7 red', 'CYPS A07'],
  // Where two refs differ in a zero alone each is its own.
  ['P1 red', 'P1'],
  ['P01 red', 'P01'],
  ['P001 red', null],
  ['sq40', null],
  ['sq4.1', null],
])('in “%s” a zero more or less is no other ref: %s', (text, said) => {
  const padded = refBook(['SQ04', 'SQ05', 'TIA12', 'CYPS A07', 'P1', 'P01']);
  expect(padded.at(text, 0)?.said ?? null).toBe(said);
});

test('a ref may stand anywhere in a text, but not inside a word', () => {
  expect(book.at('done: R1.2', 6)?.said).toBe('R1.2');
  expect(book.at('xR1.2', 1)).toBeNull();
});

test('a bare number is a ref where the plan has it', () => {
  expect(['3', '4', '8.1.3', 'CYPS A1'].filter(book.isNumber)).toEqual(['3']);
});

test('any text is read at any place', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.nat(40), (text, index) => {
      const found = book.at(text, index);
      expect(found === null || found.end > index).toBe(true);
    }),
  );
});
