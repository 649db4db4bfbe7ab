import Database from 'better-sqlite3';
import type { Database as Sqlite } from 'better-sqlite3';
import { DatabaseFault } from '#db/connection/fault.ts';
import { behindIn } from './migrate.ts';

const BUSY_MS = 200;

/** Opens a file that is there to look into it and to copy from it, and for nothing else: not a byte of it changes. */
export function openToLook(file: string): Sqlite {
  return new Database(file, { readonly: true, fileMustExist: true, timeout: BUSY_MS });
}

/** The last step that the register in a file has had, where that is of an earlier version; else null. */
export function behindAt(file: string): string | null {
  let sqlite: Sqlite | null = null;
  try {
    sqlite = openToLook(file);
    return behindIn({ sqlite, file });
  } catch (error) {
    // Whose database it is was found out; anything that stands in the way is said by whoever opens it.
    if (error instanceof DatabaseFault) throw error;
    return null;
  } finally {
    sqlite?.close();
  }
}
