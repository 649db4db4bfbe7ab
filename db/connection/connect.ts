import { accessSync, constants, mkdirSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import Database from 'better-sqlite3';
import type { Database as Sqlite } from 'better-sqlite3';
import type { BetterSQLite3Database } from 'drizzle-orm/better-sqlite3';
import { drizzle } from './drizzle.ts';
import { faultFrom } from './fault.ts';

/** Drizzle over one database, and whether its statements are made before the first is asked: so whoever looks at them all meets them all. */
export type Db = BetterSQLite3Database & { readonly isPreparedAtOnce: boolean };

/** Which file of the disk a name stood for when it was opened. */
export type FileId = { readonly dev: bigint; readonly ino: bigint };

/** One open database: `sqlite` the driver, `db` drizzle over it, `file` its name in sentences, `opened` null in memory. */
export type Connection = {
  readonly sqlite: Sqlite;
  readonly db: Db;
  readonly file: string;
  readonly opened: FileId | null;
};

// Opening waits for a moment.
const BUSY_MS = 200;

/** Opens a database file, ':memory:', or the image of one; makes its directory; throws a DatabaseFault. */
export function connect(source: string | Buffer, isPreparedAtOnce = false): Connection {
  const file = typeof source === 'string' ? source : 'The database image';
  try {
    const sqlite = new Database(typeof source === 'string' ? withDirectory(source) : readable(source), {
      timeout: BUSY_MS,
    });
    setPragmas(sqlite, source === ':memory:' || typeof source !== 'string');
    const opened = typeof source === 'string' ? fileIdOf(source) : null;
    const db = Object.assign(drizzle({ client: sqlite, casing: 'snake_case' }), { isPreparedAtOnce });
    return { sqlite, db, file, opened };
  } catch (error) {
    // Whatever the driver found wrong with the file is said as a sentence.
    throw faultFrom(error, file);
  }
}

function setPragmas(sqlite: Sqlite, isInMemory: boolean): void {
  try {
    if (!isInMemory) sqlite.pragma('journal_mode = WAL');
    // The driver is built with NORMAL for WAL, which can lose an acknowledged reply when the power fails.
    sqlite.pragma('synchronous = FULL');
    sqlite.pragma('foreign_keys = ON');
    sqlite.pragma('trusted_schema = OFF');
  } catch (error) {
    // An open handle would keep the file's lock.
    sqlite.close();
    throw error;
  }
}

/** From here on the driver does not wait: it would stop the whole process, once for everybody who writes. See patiently.ts. */
export function waitOutside({ sqlite }: Pick<Connection, 'sqlite'>): void {
  sqlite.pragma('busy_timeout = 0');
}

/** Null where no file has that name. */
export function fileIdOf(file: string): FileId | null {
  const found = statSync(file, { bigint: true, throwIfNoEntry: false });
  return found === undefined ? null : { dev: found.dev, ino: found.ino };
}

function withDirectory(file: string): string {
  if (file === ':memory:') return file;
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  // Even to read it SQLite keeps files beside it; better said now than at the first answer.
  accessSync(dirname(file), constants.W_OK);
  return file;
}

/** A copy that an in-memory database can open: bytes 18 and 19 say WAL in an image of a live file, and memory has none. */
function readable(image: Buffer): Buffer {
  const copy = Buffer.from(image);
  if (copy.length > 19) copy.fill(1, 18, 20);
  return copy;
}
