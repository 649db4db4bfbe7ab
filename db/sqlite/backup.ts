import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { connect } from './connect.ts';
import { fileIdOf } from './in-place.ts';
import type { SqliteConnection } from './connect.ts';
import type { BackingUp } from '#db/connection/kind.ts';
import { DatabaseFault, faultFrom } from '#db/connection/fault.ts';
import { isDamage } from './sayings.ts';
import { findBrokenSchema } from './expected-schema.ts';
import { findDamage } from '#db/care/integrity.ts';
import { headIn } from '#db/ledger-lines.ts';
import { isEmpty, migrate } from './migrate.ts';
import type { Instant } from '#src/calendar/instant.ts';
import { manifestOf } from '#src/ports/backup-manifest.ts';
import type { BackupManifest } from '#src/ports/backup-manifest.ts';
import { sayHead } from '#src/ports/ledger-head.ts';
import type { LedgerHead } from '#src/ports/ledger-head.ts';
import { sha256Of } from '#db/care/seal.ts';

/** Copies a database into a file while it is in use, checks the copy, and only then gives it its name, with a manifest beside it; gives where its ledger ends. */
export function backUp({ sqlite }: SqliteConnection, file: string, how: BackingUp): Promise<LedgerHead> {
  return backUpBy((partial) => sqlite.backup(partial), file, how);
}

/** Where a copy's record ends, and whether by a chain that can forget. */
export type Sealed = { readonly head: LedgerHead; readonly salted: boolean };

/** The same of whatever `copyTo` writes into the file it is given; `check` throws where that is not whole. */
export async function backUpBy(
  copyTo: (partial: string) => Promise<unknown>,
  file: string,
  {
    replace,
    at,
    check = checkNew,
  }: BackingUp & { readonly check?: (partial: string, file: string) => Promise<Sealed> },
): Promise<LedgerHead> {
  if (existsSync(file) && !replace) {
    throw new DatabaseFault(`There is a file ${file} already. Choose another name for the backup.`);
  }
  const partial = `${file}.partial`;
  try {
    mkdirSync(dirname(file), { recursive: true });
    removeCopy(partial);
    await copyTo(partial);
    const sealed = await check(partial, file);
    const manifest = sealOf(partial, sealed, at);
    writeFileSync(manifestOf(partial), `${JSON.stringify(manifest, null, 2)}\n`, { mode: 0o600 });
    // Never the new copy beside what was said of the old, and never half of what is said.
    rmSync(manifestOf(file), { force: true });
    renameSync(partial, file);
    renameSync(manifestOf(partial), manifestOf(file));
    return sealed.head;
  } catch (error) {
    // A copy that is not whole is of no use to anybody.
    if (isFolder(dirname(file))) removeCopy(partial);
    throw faultFrom(error, file);
  }
}

/** Where none could be made, no copy was begun. */
function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
}

async function checkNew(partial: string, file: string): Promise<Sealed> {
  return { head: await checkCopy(partial, file, sayNotWhole), salted: true };
}

function sealOf(copy: string, { head, salted }: Sealed, madeAt: Instant): BackupManifest & { readonly head: string } {
  const file = { bytes: statSync(copy).size, sha256: sha256Of(copy) };
  return { madeAt, head: sayHead(head), ...head, ...file, ...(salted ? { salted } : {}) };
}

/** Throws a DatabaseFault unless a copy at `path` is whole and no newer than this program; leaves it brought up to date and in one file, and gives where its ledger ends. */
export async function checkCopy(
  path: string,
  calledInSentences: string,
  sayDamaged: SayDamaged = sayUnusable,
): Promise<LedgerHead> {
  const copy = connect(path, { called: calledInSentences });
  try {
    if (!arePagesWhole(copy)) throw new DatabaseFault(sayDamaged(calledInSentences, null));
    if (isEmpty(copy)) throw new DatabaseFault(`${calledInSentences} holds no Ragtime data. Choose another file.`);
    // An older backup is checked as this program will read it.
    migrate(copy);
    const [damage] = [...findBrokenSchema(copy), ...(await findDamage(copy))];
    if (damage !== undefined) throw new DatabaseFault(sayDamaged(calledInSentences, damage));
    copy.sqlite.pragma('journal_mode = DELETE');
    return await headIn(copy);
  } finally {
    await copy.close();
  }
}

/** A sentence about a copy with damage in it; null where SQLite itself cannot read it whole. */
type SayDamaged = (called: string, damage: string | null) => string;

function sayUnusable(called: string, damage: string | null): string {
  return damage === null ? `${called} is damaged and cannot be used.` : `${called} cannot be used. ${damage}`;
}

/** What is wrong with a new copy is wrong with the register; the backup that stands under its name is another. */
function sayNotWhole(_called: string, damage: string | null): string {
  return `No backup was made: the register is not whole. ${damage ?? 'It is damaged.'}`;
}

/** False for a file that SQLite itself cannot read whole; what is in it is looked at no further then. */
function arePagesWhole({ sqlite, file }: SqliteConnection): boolean {
  try {
    return sqlite.prepare<[], string>('pragma quick_check(1)').pluck().get() === 'ok';
  } catch (error) {
    // What is no damage is told as what it is.
    if (isDamage(error)) return false;
    throw faultFrom(error, file);
  }
}

/** The files that together are one database: what is not yet folded into the first is in the second. */
export const DATABASE_FILES = ['', '-wal', '-shm'] as const;

/** Removes a copy that is not whole, with whatever SQLite keeps beside one: a journal left there would be played back into the next. */
export function removeCopy(file: string): void {
  for (const ending of [...DATABASE_FILES, '-journal']) rmSync(file + ending, { force: true });
  rmSync(manifestOf(file), { force: true });
}

/** A command that was broken off gave the register a second name and replaced nothing: it is taken away again. */
export function dropSecondNames(file: string): void {
  const own = fileIdOf(file);
  if (own === null) return;
  const begins = [`${basename(file)}.before-restore-`, 'ragtime.sample-'];
  const kept = readdirSync(dirname(file)).filter((name) => begins.some((begin) => name.startsWith(begin)));
  const others = kept.map((name) => join(dirname(file), name)).filter((name) => fileIdOf(name)?.ino === own.ino);
  for (const name of others) removeCopy(name);
}
