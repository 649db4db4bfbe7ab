import { word16 } from '#src/intake/readers/zip/bytes-of.ts';

const ENTRY = 128;
const LENGTH_AT = 64;
const NAMES = ['EncryptedPackage', 'WordDocument', 'Workbook', 'Book'];

/** Which of the streams that tell an older Office file's kind are in it; its directory's entries stand every 128 bytes. */
export function streamNames(bytes: Uint8Array): ReadonlySet<string> {
  const found = new Set<string>();
  for (let at = 512; at + ENTRY <= bytes.length; at += ENTRY) {
    const name = NAMES.find((name) => isNamed(bytes, at, name));
    if (name !== undefined) found.add(name);
  }
  return found;
}

/** A name stands as two bytes a letter, and its length in bytes counts the zero that ends it. */
function isNamed(bytes: Uint8Array, at: number, name: string): boolean {
  if (word16(bytes, at + LENGTH_AT) !== name.length * 2 + 2) return false;
  return Array.from(name).every((letter, index) => word16(bytes, at + index * 2) === letter.charCodeAt(0));
}
