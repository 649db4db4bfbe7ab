import { describe, expect, test } from 'vitest';
import { zipSync } from 'fflate';
import { checksum } from '#src/intake/readers/zip/checksum.ts';
import { readDirectory } from '#src/intake/readers/zip/read-directory.ts';
import type { PartsWanted } from '#src/intake/readers/zip/unpack.ts';
import { unpack } from '#src/intake/readers/zip/unpack.ts';

const ALL: PartsWanted = { isWanted: () => true, largestPart: 10_000_000, largestWhole: 15_000_000 };
const words = new TextEncoder().encode('<plan>Meet residents</plan>'.repeat(50));

function said(bytes: Uint8Array, wanted = ALL): string {
  const parts = unpack(bytes, wanted);
  return 'refused' in parts ? parts.refused : Array.from(parts.keys()).join(' ');
}

/** The ZIP with the sizes in its directory told as something else. */
function lying(zip: Uint8Array, size: number): Uint8Array {
  const bytes = zip.slice();
  const view = new DataView(bytes.buffer);
  const at = view.getUint32(bytes.length - 6, true);
  view.setUint32(at + 24, size, true);
  return bytes;
}

describe('unpack', () => {
  test('what is wanted and nothing else', () => {
    const zip = zipSync({ 'a.xml': words, 'b.bin': words, '../../etc/c.xml': words });
    expect(said(zip, { ...ALL, isWanted: (name) => name === 'a.xml' })).toBe('a.xml');
  });

  test('a checksum is the one that ZIPs have', () => {
    expect(checksum(new TextEncoder().encode('123456789'))).toBe(0xcb_f4_39_26);
  });

  test.each([
    ['a download that broke off', zipSync({ 'a.xml': words }).slice(0, -30), 'its end is missing'],
    ['a bomb', zipSync({ 'a.xml': new Uint8Array(9_000_000) }), 'could fill the memory'],
    ['a bigger one', zipSync({ 'a.xml': new Uint8Array(11_000_000) }), 'More than 10 MB is not read'],
    [
      'a bomb that lies about its size',
      lying(zipSync({ 'a.xml': new Uint8Array(11_000_000) }), 10),
      'More than 10 MB is not read',
    ],
    ['a claim of four gigabytes', lying(zipSync({ 'a.xml': words }), 0xff_ff_ff_f0), 'More than 10 MB is not read'],
    [
      'many parts that are too big together',
      zipSync({ a: noise(6_000_000), b: noise(6_000_000), c: noise(6_000_000) }, { level: 0 }),
      'is not read',
    ],
    [
      'entities that grow',
      zipSync({ 'a.xml': new TextEncoder().encode('<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "b">]><x/>') }),
      'could fill the memory',
    ],
  ])('%s gets a sentence', (_what, zip, sentence) => {
    expect(said(zip)).toContain(sentence);
  });

  test('a part that was changed on the way is told', () => {
    const zip = zipSync({ 'a.xml': words }, { level: 0 });
    zip[60] = (zip[60] ?? 0) ^ 1;
    expect(said(zip)).toContain('is damaged');
  });

  test('a part with a password is told', () => {
    const zip = zipSync({ 'a.xml': words });
    const at = new DataView(zip.buffer).getUint32(zip.length - 6, true);
    zip[at + 8] = 1;
    expect(said(zip)).toContain('remove the password');
  });

  test('a name may not come twice', () => {
    const zip = zipSync({ 'a.xml': words, 'b.xml': words });
    const twice = Uint8Array.from(zip, (byte) => (byte === 0x62 ? 0x61 : byte));
    expect(readDirectory(twice)?.map(({ name }) => name)).toEqual(['a.xml', 'a.xml']);
    expect(said(twice)).toContain('is damaged');
  });
});

/** Bytes that do not pack. */
function noise(size: number): Uint8Array {
  let last = 1;
  return Uint8Array.from({ length: size }, () => (last = (last * 48_271) % 0x7f_ff_ff_ff) & 0xff);
}
