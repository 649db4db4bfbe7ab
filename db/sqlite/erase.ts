import { copyFileSync, renameSync, rmSync } from 'node:fs';
import { connect } from './connect.ts';
import type { SqliteConnection } from './connect.ts';
import { DatabaseFault } from '#db/connection/fault.ts';
import { eraseFor } from '#db/forget/erase-for.ts';
import { begin } from './migrate.ts';
import type { Erased, Erasing } from '#src/ports/erasing.ts';
import { DATABASE_FILES, removeCopy } from './backup.ts';
import { copyBeside } from './copy-beside.ts';
import { findDamage } from '#db/care/integrity.ts';

/**
 * Erases a person from a register that nobody else has open, down to the pages of its file, and keeps beside it that this was
 * done. Until the last step the register stands as it was. Nothing is changed where the record is not whole: what is forgotten
 * would hide what happened to it.
 */
export async function eraseFrom(file: string, erasing: Erasing): Promise<Erased> {
  const copy = copyBeside(file);
  try {
    copy.holdTools();
    removeCopy(copy.file);
    await foldAlone(file);
    copyFileSync(file, copy.file);
    const erased = await eraseInCopy(copy.file, { register: file, erasing });
    for (const ending of DATABASE_FILES.slice(1)) rmSync(file + ending, { force: true });
    renameSync(copy.file, file);
    return erased;
  } catch (error) {
    throw copy.failed(error, file);
  } finally {
    copy.release();
  }
}

/** Leaves a register in one file, if its record is whole. */
async function foldAlone(file: string): Promise<void> {
  const connection = connect(file);
  try {
    begin(connection);
    const [damage] = await findDamage(connection);
    if (damage !== undefined) throw new DatabaseFault(`Nobody was erased. ${damage}`);
    foldForGood(connection);
  } finally {
    await connection.close();
  }
}

type InCopy = { readonly register: string; readonly erasing: Erasing };

/** What lies beside the register loses the name before it does: whoever is stopped half-way types the same again. */
async function eraseInCopy(partial: string, { register, erasing }: InCopy): Promise<Erased> {
  const copy = connect(partial);
  try {
    foldForGood(copy);
    return await copy.turn((turn) => eraseFor(turn, { register, erasing, freed: () => turn.dialect.dropFreed() }));
  } finally {
    await copy.close();
  }
}

/** One file, in which what is freed is overwritten. */
export function foldForGood({ sqlite }: SqliteConnection): void {
  sqlite.pragma('journal_mode = DELETE');
  sqlite.pragma('secure_delete = ON');
}
