import Database from 'better-sqlite3';
import type { OpenDatabase } from '#db/open.ts';

/** What has been said to be on its way since when nothing is: it will never arrive, and nobody is told. Each a sentence. */
export async function stuckIn(database: OpenDatabase): Promise<readonly string[]> {
  // The ports tell no states: nothing in the program needs them but the tables themselves.
  const raw = new Database(await database.image());
  const keys = raw.prepare<[], string>("select key from outbox where state = 'sending'").pluck().all();
  raw.close();
  return keys.map((key) => `${key} is on its way for ever`);
}
