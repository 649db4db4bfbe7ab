import { LOST_UNWRITTEN } from '#db/postgres/lost.ts';
import { POSTGRES_SAYINGS } from '#db/postgres/sayings.ts';
import { SQLITE_SAYINGS } from '#db/sqlite/sayings.ts';
import { codeOf, FILE_SAYINGS } from './sayings.ts';
import type { Saying } from './sayings.ts';

/** The database could not do what was asked; the message is a full sentence that says what to do. */
export class DatabaseFault extends Error {
  constructor(message: string, cause?: unknown) {
    super(message, { cause });
    this.name = 'DatabaseFault';
  }
}

/** A register of an earlier version: looking at it leaves it as it is, and writing waits until it is brought up to date. */
export class OlderFault extends DatabaseFault {
  constructor(file: string, at: string, now: string, first = '') {
    super(`${file} ${sayOlder(at, now)}${first === '' ? '' : ` ${first}`}`);
    this.name = 'OlderFault';
  }
}

/** What is said of a register whose last step was `at`, where this program's is `now`. */
export function sayOlder(at: string, now: string): string {
  return `is of an earlier version of Ragtime (its tables are at ${at}, those of this version at ${now}), and was left as it is.`;
}

/** Of every kind of database; the first that begins the error's code wins. */
const SAYINGS: readonly Saying[] = [...SQLITE_SAYINGS, ...POSTGRES_SAYINGS, ...FILE_SAYINGS];

/** What the driver or the file system threw, as a sentence about the file; what is neither is a bug and comes back as it was. */
export function faultFrom(error: unknown, file: string): unknown {
  if (!(error instanceof Error) || error instanceof DatabaseFault) return error;
  const saying = SAYINGS.find(([start]) => codeOf(error).startsWith(start));
  return saying === undefined ? error : new DatabaseFault(saying[1](file, error), error);
}

/** How the codes of each kind begin for a lock that another connection holds, or a server that was lost before anything was written. */
const HELD = ['SQLITE_BUSY', '55P03', LOST_UNWRITTEN];

/** True when nothing was written, and the same again may succeed: another connection holds the lock, or the server is away. */
export function isBusy(error: unknown): boolean {
  return HELD.some((start) => codeOf(error).startsWith(start));
}
