import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { makeLegible } from '#src/reply/legible.ts';

test('what is made legible keeps every place', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => makeLegible(text).length === text.length));
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom('🟢', ':red_circle:', 'https://x.org/a).', '“', '\u200B', '> a\n', '*', '\u{E0001}')),
      (pieces) => {
        const text = pieces.join('');
        expect(makeLegible(text).length).toBe(text.length);
      },
    ),
  );
});
