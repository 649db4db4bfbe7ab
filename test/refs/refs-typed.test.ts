import { describe, expect, test } from 'vitest';
import { refsTyped } from '#src/refs/refs-typed.ts';

const REFS = [
  '8.1.3',
  '8.1.4',
  '8.1.5',
  '8.1.6',
  '8.2.1',
  'Report 2.1',
  'Report 2.2',
  'PV-1',
  'PV-2',
  'SR 01',
  'SR 02',
];
const known = { isRef: (said: string) => REFS.some((ref) => ref.toLowerCase() === said.toLowerCase()) };

describe('a field that asks for refs', () => {
  test.each<readonly [typed: string, refs: readonly string[]]>([
    ['8.1.3', ['8.1.3']],
    ['8.1.3, 8.1.4', ['8.1.3', '8.1.4']],
    ['8.1.3 8.1.4', ['8.1.3', '8.1.4']],
    ['8.1.3 and 8.2.1', ['8.1.3', '8.2.1']],
    ['8.1.3; 8.1.4\n8.2.1', ['8.1.3', '8.1.4', '8.2.1']],
    ['8.1.3, 8.1.3', ['8.1.3']],
    ['8.1.3 to 8.1.6', ['8.1.3', '8.1.4', '8.1.5', '8.1.6']],
    ['8.1.3-8.1.5', ['8.1.3', '8.1.4', '8.1.5']],
    ['8.1.3 – 5', ['8.1.3', '8.1.4', '8.1.5']],
    ['8.1.3 to 8.1.5, 8.2.1', ['8.1.3', '8.1.4', '8.1.5', '8.2.1']],
    ['Report 2.1 and 8.1.3', ['Report 2.1', '8.1.3']],
    ['SR 01 to SR 02', ['SR 01', 'SR 02']],
    // A number with a dash in it is no row of numbers.
    ['PV-1', ['PV-1']],
    ['PV-1, PV-2', ['PV-1', 'PV-2']],
  ])('“%s” names %j', (typed, refs) => {
    expect(refsTyped(typed, known)).toEqual(refs);
  });

  test.each(['8.1.3 to 8.1.9', '8.1.3-8.2.1', '8.1.6 to 8.1.3', '8.9.9', 'the contract'])(
    'of “%s” nothing is made that no plan holds',
    (typed) => {
      const refs = refsTyped(typed, known);
      expect(refs.filter((ref) => known.isRef(ref))).toEqual([]);
      expect(refs.join(' ')).toBe(typed);
    },
  );
});
