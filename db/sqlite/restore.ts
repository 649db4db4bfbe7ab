import { chmodSync, copyFileSync, existsSync, linkSync, mkdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { checkCopy, DATABASE_FILES, dropSecondNames, removeCopy } from './backup.ts';
import { copyBeside } from './copy-beside.ts';
import { carryOver } from '#db/care/carry-over.ts';
import type { Carried } from '#db/care/carry-over.ts';
import { carryReaders, countReaders } from '#db/care/carry-readers.ts';
import { foldForGood } from './erase.ts';
import { checkSeal } from '#db/care/seal.ts';
import { connect } from './connect.ts';
import type { SqliteConnection } from './connect.ts';
import { DatabaseFault, faultFrom } from '#db/connection/fault.ts';
import { isDamage, isUnfit } from './sayings.ts';
import { eraseAgain, erasuresOf, keepErasuresBeside } from '#db/forget/erasures.ts';
import { begin, behindIn, migrate } from './migrate.ts';
import type { Instant } from '#src/calendar/instant.ts';

/** A restore: `to` is the database that is replaced, and `at` names what becomes of the old one. */
export type Restore = { readonly from: string; readonly to: string; readonly at: Instant };

/** What a restore did: where the old database is kept, null when there was none; `carried` is null where it could not be read. */
export type Restored = Omit<Carried, 'carried'> & {
  readonly kept: string | null;
  readonly carried: number | null;
  /** How many people it still had who were erased since; they are erased from it too. */
  readonly erased: number;
  /** How many keys and addresses of the backup, by which other programs read, were taken back since and stay so; null where the old database cannot say, and then all open that it had. */
  readonly closed: number | null;
  /** How many keys and addresses open now. */
  readonly readers: number;
};

type CarriedOver = Omit<Restored, 'kept' | 'erased' | 'readers'>;

/** Puts a checked copy of a backup in a database's place, with what the old one had asked and sent since; the old one is kept. */
export async function restoreDatabase({ from, to, at }: Restore): Promise<Restored> {
  checkThere(from);
  makeFolder(dirname(to), from);
  const copy = copyBeside(to);
  const partial = copy.file;
  try {
    copy.holdTools();
    removeCopy(partial);
    copyDatabase(from, partial);
    await checkBackup(partial, { from, to });
    keepErasuresBeside(from, to);
    const erased = await eraseWhomItHas(partial, to);
    if (!existsSync(to)) {
      const readers = await readersIn(partial);
      // What was not folded into a register that is gone would spoil the one that takes its place.
      keepOld(to, at);
      renameSync(partial, to);
      return { kept: null, carried: 0, missed: 0, erased, closed: null, readers };
    }
    const carried = await foldAndCarry(to, partial);
    const readers = await readersIn(partial);
    dropSecondNames(to);
    const kept = keepOld(to, at);
    // From one moment to the next: there is always a register.
    renameSync(partial, to);
    return { kept, ...carried, erased, readers };
  } catch (error) {
    throw copy.failed(error, from);
  } finally {
    copy.release();
  }
}

/** What is in a folder that this user may not look into is not gone. */
function checkThere(from: string): void {
  try {
    statSync(from);
  } catch (error) {
    const isClosed = error instanceof Error && 'code' in error && error.code === 'EACCES';
    throw new DatabaseFault(isClosed ? `${from} ${CLOSED}` : `There is no backup ${from}. Check the name.`, error);
  }
}

const CLOSED = 'may not be read by this user. Run this as the user that the bot runs as.';

/** Its owner's alone: everything is in it, what anybody said of any action. */
function makeFolder(folder: string, from: string): void {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
  } catch (error) {
    throw faultFrom(error, from);
  }
}

/** What is wrong with a backup is said of the backup, with the word that nothing else has changed. */
async function checkBackup(partial: string, { from, to }: Pick<Restore, 'from' | 'to'>): Promise<void> {
  const still = existsSync(to) ? `The register in ${dirname(to)} is as it was.` : 'Nothing was put in place.';
  try {
    await checkCopy(partial, from);
    checkSeal(from);
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
  for (const ending of files) {
    copyFileSync(from + ending, to + ending);
    // A backup that others may read makes no register that they may.
    chmodSync(to + ending, 0o600);
  }
}

/** A backup of before somebody was erased has them still. */
async function eraseWhomItHas(partial: string, register: string): Promise<number> {
  if (erasuresOf(register).length === 0) return 0;
  const copy = connect(partial);
  try {
    foldForGood(copy);
    const erased = await copy.turn((turn) => eraseAgain(turn, register));
    await copy.turn(({ dialect }) => dialect.dropFreed());
    return erased.length;
  } finally {
    await copy.close();
  }
}

/** Folds the old database into one file and takes over what it had sent; one that is damaged is left as it is. */
async function foldAndCarry(old: string, partial: string): Promise<CarriedOver> {
  try {
    return await carry(connect(old), connect(partial));
  } catch (error) {
    // A register that cannot be read, or whose tables are no longer there, is why one restores; anything else must not leave half a copy.
    if (!isDamage(error) && !isUnfit(error) && !(error instanceof DatabaseFault)) throw error;
    return { carried: null, missed: 0, closed: null };
  }
}

async function carry(from: SqliteConnection, to: SqliteConnection): Promise<CarriedOver> {
  try {
    const carried = await carryFrom(from, to);
    for (const { sqlite } of [from, to]) sqlite.pragma('journal_mode = DELETE');
    return carried;
  } finally {
    await from.close();
    await to.close();
  }
}

/** What the old one says of the backup; nothing of who reads where the backup is of a version that had no readers. */
async function carryBoth(from: SqliteConnection, to: SqliteConnection): Promise<CarriedOver> {
  const carried = await carryOver(from, to);
  if (!hasReaders(to)) return { ...carried, closed: 0 };
  const closed = await from.turn((old) => to.turn((copy) => copy.atOnce(() => carryReaders(old, copy))));
  return { ...carried, closed };
}

function hasReaders({ sqlite }: SqliteConnection): boolean {
  return sqlite.prepare("select 1 from sqlite_master where name = 'calendars'").get() !== undefined;
}

/** How many keys and addresses open in a copy. */
async function readersIn(partial: string): Promise<number> {
  const copy = connect(partial);
  try {
    foldForGood(copy);
    return hasReaders(copy) ? await copy.turn(countReaders) : 0;
  } finally {
    await copy.close();
  }
}

/** One of an earlier version is read as an image that is up to date, and kept as that version can read it. */
async function carryFrom(from: SqliteConnection, to: SqliteConnection): Promise<CarriedOver> {
  if (behindIn(from) === null) {
    begin(from);
    return carryBoth(from, to);
  }
  const image = connect(from.sqlite.serialize(), { called: from.file });
  try {
    migrate(image);
    return await carryBoth(image, to);
  } finally {
    await image.close();
  }
}

function isFolder(file: string): boolean {
  return statSync(file, { throwIfNoEntry: false })?.isDirectory() === true;
}

/** The old database gets a second name, and what is not folded into it moves there: beside another one it would spoil that. */
function keepOld(file: string, at: Instant): string {
  const kept = `${file}.before-restore-${at.replaceAll(':', '-')}`;
  const present = DATABASE_FILES.filter((ending) => existsSync(file + ending));
  if (isFolder(file)) {
    renameSync(file, kept);
    return kept;
  }
  for (const ending of present) linkSync(file + ending, kept + ending);
  for (const ending of present.filter((one) => one !== '')) rmSync(file + ending);
  return kept;
}
