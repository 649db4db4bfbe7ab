import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { connect } from '#db/connection/connect.ts';
import type { Connection } from '#db/connection/connect.ts';
import { DatabaseFault, faultFrom } from '#db/connection/fault.ts';
import { arePagesWhole, findDamage } from './integrity.ts';
import { isEmpty, migrate } from '#db/migrate.ts';

/** Copies a database into a file while it is in use, checks the copy, and only then gives it its name. */
export async function backUp(connection: Connection, file: string, { replace }: { readonly replace: boolean }) {
  if (existsSync(file) && !replace) {
    throw new DatabaseFault(`There is a file ${file} already. Choose another name for the backup.`);
  }
  const partial = `${file}.partial`;
  try {
    mkdirSync(dirname(file), { recursive: true });
    removeDatabase(partial);
    await connection.sqlite.backup(partial);
    checkCopy(partial, file);
    renameSync(partial, file);
  } catch (error) {
    // A copy that is not whole is of no use to anybody.
    removeDatabase(partial);
    throw faultFrom(error, file);
  }
}

/** Throws a DatabaseFault unless a copy at `path` is whole and no newer than this program; leaves it brought up to date and in one file. */
export function checkCopy(path: string, calledInSentences: string): void {
  const copy = { ...connect(path), file: calledInSentences };
  try {
    if (!arePagesWhole(copy)) throw new DatabaseFault(`${calledInSentences} is damaged and cannot be used.`);
    if (isEmpty(copy)) throw new DatabaseFault(`${calledInSentences} holds no Ragtime data. Choose another file.`);
    // An older backup is checked as this program will read it.
    migrate(copy);
    const [damage] = findDamage(copy);
    if (damage !== undefined) throw new DatabaseFault(`${calledInSentences} cannot be used. ${damage}`);
    copy.sqlite.pragma('journal_mode = DELETE');
  } finally {
    copy.sqlite.close();
  }
}

/** The files that together are one database: what is not yet folded into the first is in the second. */
export const DATABASE_FILES = ['', '-wal', '-shm'] as const;

/** Removes a database's files; none need be there. */
export function removeDatabase(file: string): void {
  for (const ending of DATABASE_FILES) rmSync(file + ending, { force: true });
}
