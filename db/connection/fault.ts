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

/** Of every kind of database; the first that begins the error's code wins. */
const SAYINGS: readonly Saying[] = [...SQLITE_SAYINGS, ...POSTGRES_SAYINGS, ...FILE_SAYINGS];

/** What the driver or the file system threw, as a sentence about the file; what is neither is a bug and comes back as it was. */
export function faultFrom(error: unknown, file: string): unknown {
  if (!(error instanceof Error) || error instanceof DatabaseFault) return error;
  const saying = SAYINGS.find(([start]) => codeOf(error).startsWith(start));
  return saying === undefined ? error : new DatabaseFault(saying[1](file, error), error);
}

/** A register that somebody only reads, and whose tables an earlier version made. */
export function sayOlder(file: string): string {
  return `${file} was last written by an older Ragtime, and is only read here. Start the bot of this version once, or type “plans”, and ask again.`;
}

/** How the codes of each kind begin for a lock that another connection holds, or a server that was lost before anything was written. */
const HELD = ['SQLITE_BUSY', '55P03', LOST_UNWRITTEN];

/** True when nothing was written, and the same again may succeed: another connection holds the lock, or the server is away. */
export function isBusy(error: unknown): boolean {
  return HELD.some((start) => codeOf(error).startsWith(start));
}
