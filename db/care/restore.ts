import { copyFileSync, existsSync, mkdirSync, renameSync } from 'node:fs';
import { dirname } from 'node:path';
import { checkCopy, DATABASE_FILES, removeDatabase } from './backup.ts';
import { DatabaseFault, faultFrom } from '#db/connection/fault.ts';
import { holdLock } from '#db/connection/lock.ts';
import type { Instant } from '#src/calendar/instant.ts';

/** A restore: `to` is the database that is replaced, and `at` names what becomes of the old one. */
export type Restore = { readonly from: string; readonly to: string; readonly at: Instant };

/** Puts a checked copy of a backup in a database's place; gives where the old one was kept, or null when there was none. */
export function restoreDatabase({ from, to, at }: Restore): string | null {
  if (!existsSync(from)) throw new DatabaseFault(`There is no backup ${from}. Check the name.`);
  const partial = `${to}.partial`;
  let release: (() => void) | null = null;
  try {
    mkdirSync(dirname(to), { recursive: true });
    release = holdLock(to);
    removeDatabase(partial);
    copyDatabase(from, partial);
    checkCopy(partial, from);
    const kept = keepOld(to, at);
    renameSync(partial, to);
    return kept;
  } catch (error) {
    // The old database stands as it was, unless the copy was whole.
    removeDatabase(partial);
    throw faultFrom(error, from);
  } finally {
    release?.();
  }
}

function copyDatabase(from: string, to: string): void {
  // A backup is one file; a database copied by hand may have its newest part in a second.
  const files = ['', '-wal'].filter((ending) => existsSync(from + ending));
  for (const ending of files) copyFileSync(from + ending, to + ending);
}

function keepOld(file: string, at: Instant): string | null {
  if (!existsSync(file)) return null;
  const kept = `${file}.before-restore-${at.replaceAll(':', '-')}`;
  const present = DATABASE_FILES.filter((ending) => existsSync(file + ending));
  for (const ending of present) renameSync(file + ending, kept + ending);
  return kept;
}
