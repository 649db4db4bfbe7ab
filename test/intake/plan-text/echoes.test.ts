import { describe, expect, test } from 'vitest';
import { echoesEnd } from '#src/intake/plan-text/echoes.ts';

describe('echoesEnd', () => {
  test.each([
    ['- Services', 'Director of Legal and Democratic Services', true],
    ['Services and Weir-being', 'Cabinet Member for Services and Well-being', true],
    ['addits who have been in need', 'Care for adults who have been in need', true],
    ['Democratic Services', 'Democratic Services', false],
    ['Head of Services', 'Director of Legal and Democratic Services', false],
    ['•', 'Leader', false],
    ['', 'Leader', false],
  ])('“%s” under “%s”: %s', (text, above, isEcho) => {
    expect(echoesEnd(text, above)).toBe(isEcho);
  });
});
