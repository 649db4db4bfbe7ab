import { copyFileSync, existsSync, mkdirSync, renameSync } from 'node:fs';
import { dirname } from 'node:path';
import { checkCopy, DATABASE_FILES, removeDatabase } from './backup.ts';
import { DatabaseFault, faultFrom, isDamage } from '#db/connection/fault.ts';
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
    // Everything is in it: what anybody said of any action.
    mkdirSync(dirname(to), { recursive: true, mode: 0o700 });
    release = holdLock(to);
    removeDatabase(partial);
    copyDatabase(from, partial);
    checkBackup(partial, { from, to });
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

/** What is wrong with a backup is said of the backup, with the word that nothing else has changed. */
function checkBackup(partial: string, { from, to }: Pick<Restore, 'from' | 'to'>): void {
  const still = existsSync(to) ? `The register in ${dirname(to)} is as it was.` : 'Nothing was put in place.';
  try {
    checkCopy(partial, from);
  } catch (error) {
    // Damage is found by the driver at any step, under the name of the copy.
    const cause = error instanceof DatabaseFault ? (error.cause ?? error) : error;
    const fault = isDamage(cause) ? new DatabaseFault(sayDamaged(from), error) : faultFrom(error, from);
    throw fault instanceof DatabaseFault ? new DatabaseFault(`${fault.message} ${still}`, error) : fault;
  }
}

function sayDamaged(from: string): string {
  return `${from} is damaged, or is not a Ragtime database, and cannot be used. Choose another backup.`;
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
