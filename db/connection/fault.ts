import { statfsSync } from 'node:fs';
import { dirname } from 'node:path';

/** The database could not do what was asked; the message is a full sentence that says what to do. */
export class DatabaseFault extends Error {
  constructor(message: string, cause?: unknown) {
    super(message, { cause });
    this.name = 'DatabaseFault';
  }
}

type Saying = readonly [code: string, say: (file: string, error: Error) => string];

const sayFull = (file: string): string =>
  `The disk that holds ${file} is full, so nothing was written. Free some space and try again.`;

function sayInTheWay(file: string): string {
  return `${file} cannot be made: something on the way to it is a file, not a directory. Move that file away, or choose another folder.`;
}

// The first that begins the error's code wins.
const SAYINGS: readonly Saying[] = [
  ['SQLITE_NOTADB', (file) => `${file} is not a Ragtime database. Move it away, or restore a backup in its place.`],
  ['SQLITE_CORRUPT', (file) => `${file} is damaged. Keep it as it is, and restore the last backup in its place.`],
  ['SQLITE_FULL', sayFull],
  ['ENOSPC', sayFull],
  ['EDQUOT', sayFull],
  [
    'SQLITE_BUSY',
    (file) => `${file} is held by another program. Nothing was written; close that program and try again.`,
  ],
  [
    'SQLITE_READONLY',
    (file) => `${file} may not be written to. Give the user that runs Ragtime the right to write there.`,
  ],
  ['EACCES', (file) => `${file} may not be written to. Give the user that runs Ragtime the right to write there.`],
  ['EPERM', (file) => `${file} may not be written to. Give the user that runs Ragtime the right to write there.`],
  ['EROFS', (file) => `${file} is on a disk that may only be read. Choose a folder on another disk.`],
  ['ENOENT', (file) => `${file} can be neither found nor made. Check the name, and that the disk may be written to.`],
  ['EISDIR', (file) => `${file} is a directory, and a file is needed. Choose another name.`],
  ['ENOTDIR', sayInTheWay],
  ['EEXIST', sayInTheWay],
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

/** What the driver or the file system threw, as a sentence about the file; what is neither is a bug and comes back as it was. */
export function faultFrom(error: unknown, file: string): unknown {
  if (!(error instanceof Error) || error instanceof DatabaseFault) return error;
  const code = codeOf(error);
  const saying = SAYINGS.find(([start]) => code.startsWith(start));
  return saying === undefined ? error : new DatabaseFault(saying[1](file, error), error);
}

/** True when another connection holds the lock: the same again may succeed. */
export function isBusy(error: unknown): boolean {
  return error instanceof Error && codeOf(error).startsWith('SQLITE_BUSY');
}

/** True for a file that is damaged, or is no database. */
export function isDamage(error: unknown): boolean {
  const code = error instanceof Error ? codeOf(error) : '';
  return code.startsWith('SQLITE_CORRUPT') || code.startsWith('SQLITE_NOTADB');
}

/** True for a database that lacks a table or a column which it should have. */
export function isUnfit(error: unknown): boolean {
  return error instanceof Error && codeOf(error) === 'SQLITE_ERROR';
}

function codeOf(error: Error): string {
  return 'code' in error && typeof error.code === 'string' ? error.code : '';
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
