import { accessSync, constants, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import Database from 'better-sqlite3';
import type { Database as Sqlite } from 'better-sqlite3';
import type { Connection } from '#db/connection/connection.ts';
import { drizzle } from '#db/connection/drizzle.ts';
import { likeItsFolder } from '#db/connection/like-its-folder.ts';
import { faultFrom } from '#db/connection/fault.ts';
import { createQueue } from '#db/connection/queue.ts';
import { fileIdOf, sayMoved } from './in-place.ts';
import type { FileId } from './in-place.ts';
import { turnAt } from './turn.ts';

/** One open file: `sqlite` is the driver, `opened` null in memory. */
export type SqliteConnection = Connection & { readonly sqlite: Sqlite; readonly opened: FileId | null };

/** What it is called in sentences where that is not its file's name, whether it makes its statements at once, and whether it can write. */
type Connecting = { readonly called?: string; readonly isPreparedAtOnce?: boolean; readonly isReader?: boolean };

// Opening waits for a moment.
const BUSY_MS = 200;

/** Opens a database file, ':memory:', or the image of one; makes its directory; throws a DatabaseFault. */
export function connect(
  source: string | Buffer,
  { called, isPreparedAtOnce = false, isReader = false }: Connecting = {},
): SqliteConnection {
  const file = called ?? (typeof source === 'string' ? source : 'The database image');
  try {
    const from = typeof source === 'string' ? withDirectory(source, isReader) : readable(source);
    const sqlite = new Database(from, { timeout: BUSY_MS, readonly: isReader });
    if (typeof source === 'string' && source !== ':memory:' && !isReader) likeItsFolder(source);
    setPragmas(sqlite, isReader || source === ':memory:' || typeof source !== 'string');
    // A copy that is looked at under another name is nobody's to move.
    const opened = typeof source === 'string' && called === undefined ? fileIdOf(source) : null;
    return over(sqlite, { file, opened, isPreparedAtOnce });
  } catch (error) {
    // Whatever the driver found wrong with the file is said as a sentence.
    throw faultFrom(error, file);
  }
}

type Over = Pick<SqliteConnection, 'file' | 'opened'> & { readonly isPreparedAtOnce: boolean };

function over(sqlite: Sqlite, { file, opened, isPreparedAtOnce }: Over): SqliteConnection {
  const db = Object.assign(drizzle({ client: sqlite, casing: 'snake_case' }), { isPreparedAtOnce, owner: null });
  const queue = createQueue();
  const at = turnAt(sqlite, db, file);
  return {
    sqlite,
    db,
    file,
    opened,
    turn: (work) => queue(() => work(at)),
    fault: () => sayMoved(file, opened),
    close: () => queue(async () => void sqlite.close()),
  };
}

function setPragmas(sqlite: Sqlite, isAsItIs: boolean): void {
  try {
    if (!isAsItIs) sqlite.pragma('journal_mode = WAL');
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
export function waitOutside({ sqlite }: Pick<SqliteConnection, 'sqlite'>): void {
  sqlite.pragma('busy_timeout = 0');
}

function withDirectory(file: string, isReader: boolean): string {
  if (file === ':memory:') return file;
  if (!isReader) mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
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
