import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodeText } from '#src/intake/decode-text.ts';

const WORDS = 'Ref\tAction – “now”\n1\tDo £5\n';

function utf16(text: string, isBig: boolean): Uint8Array {
  const bytes = Buffer.from(text, 'utf16le');
  return isBig ? bytes.swap16() : bytes;
}

describe('decodeText', () => {
  test.each([
    ['UTF-8', Buffer.from(WORDS)],
    ['UTF-8 with a mark', Buffer.from(`\ufeff${WORDS}`)],
    ['UTF-16, small end first, with a mark', utf16(`\ufeff${WORDS}`, false)],
    ['UTF-16, big end first, with a mark', utf16(`\ufeff${WORDS}`, true)],
    ['UTF-16, small end first', utf16(WORDS, false)],
    ['UTF-16, big end first', utf16(WORDS, true)],
    ['Windows-1252', Buffer.from('Ref\tAction \u0096 \u0093now\u0094\n1\tDo \u00a35\n', 'latin1')],
    ['Windows line ends', Buffer.from(WORDS.replaceAll('\n', '\r\n'))],
  ])('%s is read', (_name, bytes) => {
    expect(decodeText(bytes)).toEqual({ text: WORDS, damaged: 0 });
  });

  test('damaged letters are counted', () => {
    const bytes = Buffer.concat([Buffer.from('caf\u00e9 – na\u00efve '), Buffer.from([0xed, 0xa0])]);
    expect(decodeText(bytes)?.damaged).toBeGreaterThan(0);
  });

  test('a stray control character is dropped', () => {
    expect(decodeText(Buffer.from(`Ref\u0000${'x'.repeat(500)}`))?.text).toBe(`Ref ${'x'.repeat(500)}`);
  });

  test('bytes of a program are not text', () => {
    expect(decodeText(new Uint8Array(1000))).toBeNull();
  });

  test('any bytes decode to well-formed text or to none', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        expect(decodeText(bytes)?.text.isWellFormed() ?? true).toBe(true);
      }),
    );
  });
});
