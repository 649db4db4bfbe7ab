import { statfsSync } from 'node:fs';
import { dirname } from 'node:path';
import { codeOf, sayFull, sayNoRight } from '#db/connection/sayings.ts';
import type { Saying } from '#db/connection/sayings.ts';

/** What SQLite throws, as sentences. */
export const SQLITE_SAYINGS: readonly Saying[] = [
  ['SQLITE_NOTADB', (file) => `${file} is not a Ragtime database. Move it away, or restore a backup in its place.`],
  ['SQLITE_CORRUPT', (file) => `${file} is damaged. Keep it as it is, and restore the last backup in its place.`],
  ['SQLITE_FULL', sayFull],
  [
    'SQLITE_BUSY',
    (file) => `${file} is held by another program. Nothing was written; close that program and try again.`,
  ],
  ['SQLITE_READONLY', sayNoRight],
  [
    'SQLITE_CANTOPEN',
    (file) => `${file} cannot be opened. Check that it is a file that the user who runs Ragtime may write to.`,
  ],
  [
    'SQLITE_IOERR',
    (file) =>
      hasNoRoom(file) ? sayFull(file) : `The disk that holds ${file} failed to read or write. Check the disk.`,
  ],
  ['SQLITE_CONSTRAINT_TRIGGER', (_file, error) => error.message],
];

/** True for a file that is damaged, or is no database. */
export function isDamage(error: unknown): boolean {
  const code = codeOf(error);
  return code.startsWith('SQLITE_CORRUPT') || code.startsWith('SQLITE_NOTADB');
}

/** True for a database that lacks a table or a column which it should have. */
export function isUnfit(error: unknown): boolean {
  return codeOf(error) === 'SQLITE_ERROR';
}

/** What the driver keeps beside a database grows by so many bytes; where they cannot be had, it says that the disk failed. */
const LEAST_ROOM = 64 * 1024;

function hasNoRoom(file: string): boolean {
  try {
    const { bavail, bsize } = statfsSync(dirname(file));
    return bavail * bsize < LEAST_ROOM;
  } catch {
    // A disk that says nothing is not known to be full.
    return false;
  }
}
