import { existsSync, readFileSync, renameSync } from 'node:fs';
import { basename } from 'node:path';
import { countReaders } from '#db/care/carry-readers.ts';
import { findDamage } from '#db/care/integrity.ts';
import { checkSeal } from '#db/care/seal.ts';
import type { Connection } from '#db/connection/connection.ts';
import { DatabaseFault, faultFrom } from '#db/connection/fault.ts';
import type { Opened } from '#db/connection/kind.ts';
import { eraseAgain } from '#db/forget/erasures.ts';
import { headIn } from '#db/ledger-lines.ts';
import { openKind } from '#db/open.ts';
import { checkCopy, removeCopy } from '#db/sqlite/backup.ts';
import { isPostgres } from '#src/config/database-address.ts';
import type { LedgerHead } from '#src/ports/ledger-head.ts';
import { copyRows } from './copy-rows.ts';

/** Where a register is and where it goes, each a file or an address; `beside` is the register beside which it is kept who was erased. */
export type Move = { readonly from: string; readonly to: string; readonly beside: string };

/** Where the record ends in both, and how many people a backup still had who were erased since: they are erased from the copy. Of a backup, by how many keys and addresses other programs read it: nobody knows which were taken back since; 0 of a register itself. */
export type Copied = { readonly head: LedgerHead; readonly erased: number; readonly readers: number };

/** Copies a whole register on which no bot runs into an empty place. Nothing is left there where it is not the same to the last hash. */
export async function copyRegister({ from, to, beside }: Move): Promise<Copied> {
  if (!isPostgres(to) && existsSync(to)) throw new DatabaseFault(`There is a file ${to} already. Choose another name.`);
  const source = await openSource(from);
  try {
    const [damage] = await findDamage(source.connection);
    if (damage !== undefined) throw new DatabaseFault(`Nothing was copied. ${damage}`);
    const copied = await (isPostgres(to) ? copyToServer : copyToFile)(source.connection, to, beside);
    return { ...copied, readers: isItself(from) ? 0 : await source.connection.turn(countReaders) };
  } finally {
    await source.close();
  }
}

/** Anything else is a backup. */
function isItself(from: string): boolean {
  return isPostgres(from) || basename(from) === 'ragtime.db';
}

/** A register of a folder is held as a bot holds it; a backup is read and stays as it is to the byte. */
async function openSource(from: string): Promise<Opened> {
  if (isItself(from)) return openKind(await there(from), 'alone');
  try {
    checkSeal(await there(from));
    return await openKind(readFileSync(from), 'tool');
  } catch (error) {
    throw faultFrom(error, from);
  }
}

/** Nothing is begun where something is to be copied from. */
async function there(from: string): Promise<string> {
  const isThere = isPostgres(from) ? await (await import('#db/postgres/look.ts')).isRegister(from) : existsSync(from);
  if (isThere) return from;
  throw new DatabaseFault(
    isPostgres(from)
      ? 'There is no register at the address to copy from. Check its database and the schema behind ?schema=.'
      : `There is no file ${from}. Check the name.`,
  );
}

async function copyToServer(source: Connection, address: string, beside: string): Promise<Omit<Copied, 'readers'>> {
  const target = await openKind(address, 'alone');
  try {
    return await fill(target.connection, source, beside);
  } catch (error) {
    throw faultFrom(error, target.connection.file);
  } finally {
    await target.close();
  }
}

async function copyToFile(source: Connection, file: string, beside: string): Promise<Omit<Copied, 'readers'>> {
  const partial = `${file}.partial`;
  try {
    removeCopy(partial);
    const target = await openKind(partial, 'tool');
    const copied = await fill(target.connection, source, beside).finally(() => target.close());
    await checkCopy(partial, file);
    renameSync(partial, file);
    return copied;
  } catch (error) {
    removeCopy(partial);
    throw faultFrom(error, file);
  }
}

async function fill(target: Connection, source: Connection, beside: string): Promise<Omit<Copied, 'readers'>> {
  await copyRows(source, target);
  const head = await headIn(source);
  const erased = await target.turn((at) => eraseAgain(at, beside));
  if (erased.length > 0) await target.turn(({ dialect }) => dialect.dropFreed());
  return { head, erased: erased.length };
}
