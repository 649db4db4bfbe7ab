import { assert, property, string } from 'fast-check';
import { expect, test } from 'vitest';
import { createSeal } from '#adapters/slack/install/seal.ts';
import { secret } from '#src/config.ts';

const OLD = 'an-old-secret-of-more-than-32-letters';
const NEW = 'the-new-secret-of-more-than-32-letters';

const seal = createSeal(secret(OLD));

test('whatever is sealed for a place opens for that place alone', () => {
  assert(
    property(string({ unit: 'grapheme' }), string(), (words, place) => {
      const shut = seal.shut(words, place);
      expect(seal.open(shut, place)).toBe(words.toWellFormed());
      expect(() => seal.open(shut, `${place}2`)).toThrow('was changed since it was sealed');
    }),
    { numRuns: 100 },
  );
});

test('the same words are never sealed the same way twice, and cannot be read', () => {
  const [one, other] = [seal.shut('xoxb-token', 'slack/T1'), seal.shut('xoxb-token', 'slack/T1')];
  expect(one).not.toBe(other);
  expect(one).not.toContain('xoxb');
});

test('what was changed by a single letter does not open', () => {
  const shut = seal.shut('xoxb-token', 'slack/T1');
  for (const at of [4, 20, shut.length - 2]) {
    const changed = `${shut.slice(0, at)}${shut[at] === 'A' ? 'B' : 'A'}${shut.slice(at + 1)}`;
    expect(() => seal.open(changed, 'slack/T1')).toThrow(/slack\/T1/u);
  }
});

test.each(['', 'v1', 'v1.a.b.c', 'v2.a.b.c', '....', 'v1....'])('“%s” is nothing that was sealed', (text) => {
  expect(() => seal.open(text, 'slack/T1')).toThrow('was sealed with another secret');
});

test('two secrets are live while one is changed: both open, the first seals', () => {
  const shut = seal.shut('xoxb-token', 'slack/T1');
  const both = createSeal(secret(`${NEW}, ${OLD}`));
  expect(both.open(shut, 'slack/T1')).toBe('xoxb-token');
  const again = both.shut('xoxb-token', 'slack/T1');
  expect(createSeal(secret(NEW)).open(again, 'slack/T1')).toBe('xoxb-token');
  expect(() => seal.open(again, 'slack/T1')).toThrow('Put that one behind the new one in RAGTIME_SECRET');
});

test('a comma within a secret does not part it', () => {
  const odd = createSeal(secret('a secret, with a comma, that is long enough'));
  expect(odd.open(odd.shut('words', 'x'), 'x')).toBe('words');
});
