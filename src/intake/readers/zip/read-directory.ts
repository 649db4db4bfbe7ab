import { lettersOf, word16, word32 } from './bytes-of.ts';

/** One file in a ZIP as the directory at its end tells it; the sizes are claims until it is unpacked. */
export type ZipEntry = {
  readonly name: string;
  /** 0 is stored as it is, 8 is deflated; an Office file has no other. */
  readonly method: number;
  readonly isLocked: boolean;
  /** Where the entry's own header stands. */
  readonly start: number;
  readonly packedSize: number;
  readonly size: number;
  readonly checksum: number;
};

const END_OF_DIRECTORY = 0x06_05_4b_50;
const DIRECTORY_ENTRY = 0x02_01_4b_50;
const END_LENGTH = 22;
// The end may be followed by a comment, and its length is told in two bytes.
const LONGEST_COMMENT = 0xff_ff;

/** What a ZIP says it holds, in the order it says it; null where its end is missing or does not fit: then it was cut short. */
export function readDirectory(bytes: Uint8Array): readonly ZipEntry[] | null {
  const end = findEnd(bytes);
  if (end === null) return null;
  const count = word16(bytes, end + 10);
  const entries: ZipEntry[] = [];
  let at = word32(bytes, end + 16);
  while (entries.length < count) {
    if (at >= end || word32(bytes, at) !== DIRECTORY_ENTRY) return null;
    entries.push(readEntry(bytes, at));
    at += 46 + word16(bytes, at + 28) + word16(bytes, at + 30) + word16(bytes, at + 32);
  }
  return entries;
}

function findEnd(bytes: Uint8Array): number | null {
  const last = bytes.length - END_LENGTH;
  for (let at = last; at >= Math.max(0, last - LONGEST_COMMENT); at -= 1) {
    if (bytes[at] === 0x50 && word32(bytes, at) === END_OF_DIRECTORY) return at;
  }
  return null;
}

function readEntry(bytes: Uint8Array, at: number): ZipEntry {
  const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + word16(bytes, at + 28)));
  return {
    // Some writers part folders with a backslash, and some begin with a slash.
    name: name.replaceAll('\\', '/').replace(/^\//, ''),
    method: word16(bytes, at + 10),
    isLocked: (word16(bytes, at + 8) & 1) === 1,
    start: word32(bytes, at + 42),
    packedSize: word32(bytes, at + 20),
    size: word32(bytes, at + 24),
    checksum: word32(bytes, at + 16),
  };
}

/** The names of what a ZIP holds; where it was cut short, the names that stand in its first bytes among other letters. */
export function namesIn(bytes: Uint8Array): readonly string[] {
  const directory = readDirectory(bytes);
  if (directory !== null) return directory.map(({ name }) => name);
  return lettersOf(bytes, 0, LOOK_INTO).match(NAMES) ?? [];
}

const LOOK_INTO = 65_536;
const NAMES = /(?:word|xl|ppt)\/[a-zA-Z0-9._]{1,40}/g;
