import { copyFileSync, existsSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { connect } from './connect.ts';
import type { SqliteConnection } from './connect.ts';
import { DatabaseFault, faultFrom, sayOlder } from '#db/connection/fault.ts';
import type { BackingUp } from '#db/connection/kind.ts';
import { isDamage } from './sayings.ts';
import { findBrokenSchema } from './expected-schema.ts';
import { damagedOf, findDamageWithin } from '#db/care/integrity.ts';
import { openedOver } from './kind.ts';
import { findUnreadable } from '#db/care/unreadable.ts';
import { backUpAsItIs } from './as-it-is.ts';
import { behindIn, isEmpty, migrate, newestStep } from './migrate.ts';
import { portsOf } from '#db/open.ts';
import type { OpenDatabase } from '#db/open.ts';
import type { LedgerHead } from '#src/ports/ledger-head.ts';

/** What was found in a copy: damage, the first first; the rows that cannot be read; what stood in the way of looking; and, where it can be worked with, the copy. */
export type Examined = {
  readonly damage: readonly string[];
  readonly unreadable: readonly string[];
  readonly unseen: string | null;
  readonly store: OpenDatabase | null;
  readonly living?: number;
  /** What is said of a register of an earlier version, and how it is backed up as it is; null for one of this version. */
  readonly older: Older | null;
};

/** A register of an earlier version, which waits until it is brought up to date. */
export type Older = {
  readonly says: string;
  readonly backup: (file: string, how: BackingUp) => Promise<LedgerHead>;
};

/** Looks into a copy of a database and leaves the database as it is, to the byte, whoever has it open; closing what it gives throws the copy away. */
export async function examine(file: string): Promise<Examined> {
  const first = await examineOnce(file);
  if (first.damage.length === 0) return first;
  // A file that was being written to while it was copied is no damaged one.
  await wait(AGAIN_IN);
  return examineOnce(file);
}

const AGAIN_IN = 50;

async function examineOnce(file: string): Promise<Examined> {
  let folder: string | null = null;
  const discard = (): void => {
    if (folder !== null) rmSync(folder, { recursive: true, force: true });
  };
  try {
    folder = mkdtempSync(join(tmpdir(), 'ragtime-looks-'));
    const copy = join(folder, basename(file));
    await copyStill(file, copy);
    const examined = await examineCopy(connect(copy, { called: file }));
    if (examined.store === null) discard();
    return examined.store === null ? examined : { ...examined, store: closing(examined.store, discard) };
  } catch (error) {
    discard();
    return notExamined(error, file);
  }
}

/** What was found wrong in the copy is wrong with what it was made of; what kept it from being made or read is not. */
function notExamined(error: unknown, file: string): Examined {
  const cause = error instanceof DatabaseFault ? (error.cause ?? error) : error;
  const isOfFile = isDamage(cause) || cause instanceof DatabaseFault;
  const fault = faultFrom(cause, isOfFile ? file : `a copy of ${basename(file)} in ${tmpdir()}`);
  if (!(fault instanceof DatabaseFault)) throw error;
  const says = `${fault.message.charAt(0).toUpperCase()}${fault.message.slice(1)}`;
  const found = { unreadable: [], store: null, older: null };
  return isOfFile ? { ...found, damage: [fault.message], unseen: null } : { ...found, damage: [], unseen: says };
}

function closing(store: OpenDatabase, discard: () => void): OpenDatabase {
  return {
    ...store,
    close: async () => {
      await store.close();
      discard();
    },
  };
}

const EMPTY =
  'is empty: nothing is stored in it. Where a first import or start was broken off, the same command again begins it.';

async function examineCopy(connection: SqliteConnection): Promise<Examined> {
  let store: OpenDatabase | null = null;
  try {
    if (isEmpty(connection)) throw new DatabaseFault(`${connection.file} ${EMPTY}`);
    const older = olderOf(connection);
    const damage = await whatIsWrong(connection);
    if (damage.length > 0) return { damage, unreadable: [], unseen: null, store, older };
    const unreadable = await findUnreadable(connection);
    store = portsOf(openedOver(connection, null));
    return { damage, unreadable, unseen: null, store, older };
  } finally {
    if (store === null) await connection.close();
  }
}

/** Of the register that the copy was made of; a copy that cannot be read says so afterwards. */
function olderOf(connection: SqliteConnection): Older | null {
  const behind = behindOf(connection);
  if (behind === null) return null;
  const { file } = connection;
  return {
    says: `${file} ${sayOlder(behind, newestStep())}`,
    backup: (to, how) => backUpAsItIs(file, to, how),
  };
}

function behindOf(connection: SqliteConnection): string | null {
  try {
    return behindIn(connection);
  } catch (error) {
    if (isDamage(error)) return null;
    throw error;
  }
}

/** Each looks at what the one before it found whole. */
async function whatIsWrong(connection: SqliteConnection): Promise<readonly string[]> {
  const pages = (await damagedOf(connection)).slice(0, 1);
  if (pages.length > 0) return pages;
  migrate(connection);
  const schema = findBrokenSchema(connection);
  return schema.length > 0 ? schema : findDamageWithin(connection);
}

/** Copies the files of a database as they were at one moment: once more while somebody writes to them. */
async function copyStill(file: string, copy: string, tries = 5): Promise<void> {
  const before = stampOf(file);
  for (const ending of ENDINGS) {
    if (existsSync(file + ending)) copyFileSync(file + ending, copy + ending);
    else rmSync(copy + ending, { force: true });
  }
  if (tries === 0 || stampOf(file) === before) return;
  await wait(AGAIN_IN);
  await copyStill(file, copy, tries - 1);
}

/** The index of the second file is made anew of it; a journal holds what a killed change of the first is taken back with. */
const ENDINGS = ['', '-wal', '-journal'] as const;

function stampOf(file: string): string {
  const found = ENDINGS.map((ending) => statSync(file + ending, { bigint: true, throwIfNoEntry: false }));
  return found.map((one) => `${one?.ino} ${one?.size} ${one?.mtimeNs}`).join(' / ');
}
