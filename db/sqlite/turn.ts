import type { Database as Sqlite } from 'better-sqlite3';
import type { Db, Turn } from '#db/connection/connection.ts';
import { dialectOf } from './dialect.ts';

/** What whoever has their turn asks one open file with. The driver answers at once; what is awaited lets nobody else in. */
export function turnAt(sqlite: Sqlite, db: Db, file: string): Turn {
  return {
    db,
    all: async (query, values) => query.prepare().all(values) as never,
    get: async (query, values) => query.prepare().get(values) as never,
    run: async (query, values) => (query.prepare().run(values) as { readonly changes: number }).changes,
    atOnce: (work, how = 'writing') => (sqlite.inTransaction ? work() : transact(sqlite, { work, how })),
    dialect: dialectOf(sqlite, file),
  };
}

type Transaction<T> = { readonly work: () => Promise<T>; readonly how: 'writing' | 'reading' };

async function transact<T>(sqlite: Sqlite, { work, how }: Transaction<T>): Promise<T> {
  sqlite.exec(how === 'writing' ? 'begin immediate' : 'begin');
  try {
    const done = await work();
    sqlite.exec('commit');
    return done;
  } catch (error) {
    // A full disk ends a transaction by itself.
    if (sqlite.inTransaction) sqlite.exec('rollback');
    throw error;
  }
}
