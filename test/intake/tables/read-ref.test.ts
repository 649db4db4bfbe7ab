import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readRef, refAtFront } from '#src/intake/tables/refs/read-ref.ts';

describe('readRef', () => {
  test.each([
    ['8.1.3', '8.1.3'],
    ['8.1.3.', '8.1.3'],
    ['(1)', '1'],
    ['[R1]', 'R1'],
    ['R1.2', 'R1.2'],
    ['2.1.1 a)', '2.1.1a'],
    ['iv', 'iv'],
    ['Rec 3', '3'],
    ['Action 4.2', '4.2'],
    ['#7', '7'],
    ['KLOE 1.2', 'KLOE1.2'],
    ['SR (25/26) 01', 'SR25-26-01'],
    ['21 BCFU 07', '21BCFU07'],
    ['see note 4 below', null],
    ['Leadership', null],
    ['', null],
  ])('“%s” is typed “%s”', (cell, ref) => {
    expect(readRef(cell)?.ref ?? null).toBe(ref);
  });

  test('whatever comes out can be typed, and comes out the same again', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 50 }), (cell) => {
        const read = readRef(cell);
        if (read === null) return;
        expect(read.ref).toMatch(/^[\w.-]{1,20}$/);
      }),
    );
  });
});

describe('refAtFront', () => {
  test.each([
    ['8.1.3 Agree it', '8.1.3', 'Agree it'],
    ['1. Do', '1', 'Do'],
    ['R1.2 – Do', 'R1.2', 'Do'],
    ['A1: Do', 'A1', 'Do'],
    ['24 hour cover', null, null],
    ['2 x directors', null, null],
    ['Agree it', null, null],
  ])('“%s”', (text, ref, rest) => {
    const found = refAtFront(text);
    expect([found?.ref.ref ?? null, found?.rest ?? null]).toEqual([ref, rest]);
  });
});
