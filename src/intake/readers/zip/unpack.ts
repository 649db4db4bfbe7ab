import type { Refused } from '#src/intake/readers/refusal.ts';
import type { ZipEntry } from './read-directory.ts';
import { LARGEST_FILE, sayMegabytes, sayTooBig } from '#src/intake/readers/refusal.ts';
import { lettersOf, word16, word32 } from './bytes-of.ts';
import { checksum } from './checksum.ts';
import { inflateWithin } from './inflate-within.ts';
import { readDirectory } from './read-directory.ts';

/** The wanted files of a ZIP by their names in it. */
export type Unpacked = ReadonlyMap<string, Uint8Array>;

/** What is wanted of a ZIP: which names, and how large one of them and all together may become, in bytes. */
export type PartsWanted = {
  readonly isWanted: (name: string) => boolean;
  readonly largestPart: number;
  readonly largestWhole: number;
};

const MOST_ENTRIES = 10_000;
const LOCAL_HEADER = 0x04_03_4b_50;
// A part is looked at for its kind only where it has some size: a few kilobytes of spaces pack to almost nothing.
const SMALL = 1_000_000;
// Sheets of a hundred thousand equal rows come to 60; the most that packing can do, 1,032, is a trap and not a plan.
const LARGEST_RATIO = 400;

/** Unpacks what is wanted and nothing else, never more than is allowed; nothing is written anywhere, so a name cannot climb. */
export function unpack(bytes: Uint8Array, wanted: PartsWanted): Unpacked | Refused {
  if (bytes.length > LARGEST_FILE) return { refused: sayTooBig('This file is too big.', sayMegabytes(LARGEST_FILE)) };
  const directory = readDirectory(bytes);
  if (directory === null) return { refused: CUT_SHORT };
  if (directory.length > MOST_ENTRIES) return { refused: sayTooBig('This file holds too many parts.', '10,000 parts') };
  return unpackEach(bytes, directory, wanted);
}

function unpackEach(bytes: Uint8Array, directory: readonly ZipEntry[], wanted: PartsWanted): Unpacked | Refused {
  const parts = new Map<string, Uint8Array>();
  let left = wanted.largestWhole;
  for (const entry of directory.filter(({ name }) => wanted.isWanted(name))) {
    if (parts.has(entry.name)) return { refused: DAMAGED };
    const part = unpackOne(bytes, entry, Math.min(left, wanted.largestPart));
    if ('refused' in part) return part;
    left -= part.length;
    parts.set(entry.name, part);
  }
  return parts;
}

function unpackOne(bytes: Uint8Array, entry: ZipEntry, most: number): Uint8Array | Refused {
  if (entry.isLocked) return { refused: LOCKED };
  if (entry.size > most) return { refused: tooMuch(most) };
  const packed = packedBytes(bytes, entry);
  if (packed === null) return { refused: DAMAGED };
  const part = entry.method === 8 ? inflateWithin(packed, most) : packed;
  if (part === 'too big') return { refused: tooMuch(most) };
  if (part === 'damaged' || checksum(part) !== entry.checksum) return { refused: DAMAGED };
  if (part.length > SMALL && part.length / packed.length > LARGEST_RATIO) return { refused: TRAP };
  return hasDoctype(part) ? { refused: TRAP } : part;
}

function packedBytes(bytes: Uint8Array, { start, packedSize, method }: ZipEntry): Uint8Array | null {
  if (word32(bytes, start) !== LOCAL_HEADER || (method !== 0 && method !== 8)) return null;
  const from = start + 30 + word16(bytes, start + 26) + word16(bytes, start + 28);
  return from + packedSize > bytes.length ? null : bytes.subarray(from, from + packedSize);
}

/** XML that declares names of its own can make a page of words out of one; no Office program writes it. */
function hasDoctype(part: Uint8Array): boolean {
  return lettersOf(part, 0, 65_536).includes('<!DOCTYPE');
}

function tooMuch(most: number): string {
  return sayTooBig('This file is too big once it is unpacked.', sayMegabytes(most));
}

const CUT_SHORT =
  'This file is damaged: its end is missing, as after a download that broke off. ' +
  'Fetch or save it again and import the new copy.';
const DAMAGED =
  'This file is damaged and cannot be unpacked. Open it in the program that made it, save it again and import the new copy.';
const LOCKED =
  'This file is protected by a password. Open it, remove the password, save it again and import the new copy.';
const TRAP =
  'This file holds something that no Word or Excel writes and that could fill the memory, so it was not read. ' +
  'Ask for the original, or copy the tables into a new file and import that.';
