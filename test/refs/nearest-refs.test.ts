import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Ref } from '#src/plan/action.ts';
import { nearestRefs } from '#src/refs/nearest-refs.ts';

const REFS = ['1.1.1', '2.1.1', '2.1.1a', '2.1.1b', '8.1.1', '8.1.2', '8.1.3', '8.2.1', '17.10.1'] as Ref[];

test.each<[said: string, nearest: readonly string[]]>([
  ['8.1.33', ['8.1.3', '8.1.1', '8.1.2']],
  ['8.13', ['8.1.3', '8.1.1', '8.1.2']],
  ['2.1.1c', ['2.1.1', '2.1.1a', '2.1.1b']],
  ['17.1.1', ['17.10.1', '1.1.1', '2.1.1']],
  ['99.9.9', []],
  ['', []],
  ['__proto__', []],
])('for “%s” the nearest are %j', (said, nearest) => {
  expect(nearestRefs(said, REFS)).toEqual(nearest);
});

test('whatever is typed, at most three refs of the plan come back, each once', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (said) => {
      const nearest = nearestRefs(said, REFS);
      expect(nearest.length).toBeLessThanOrEqual(3);
      expect(new Set(nearest).size).toBe(nearest.length);
      for (const ref of nearest) expect(REFS).toContain(ref);
    }),
  );
});

test('a megabyte is no ref', () => {
  expect(nearestRefs('8.1.3'.repeat(200_000), REFS)).toEqual([]);
});
