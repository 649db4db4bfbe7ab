import { chainOf } from '#db/chain/check-chain.ts';
import { publishedWordsOf } from '#db/chain/published-words.ts';
import type { Connection } from '#db/connection/connect.ts';
import { eq } from '#db/connection/drizzle.ts';
import { faultFrom, isDamage } from '#db/connection/fault.ts';
import { actions, ledger } from '#db/tables/plan-tables.ts';

/** What is wrong with a database, each a sentence that names the first bad row; empty when all is well. */
export function findDamage(connection: Connection): readonly string[] {
  return [...attempt(connection, pagesOf), ...findDamageWithin(connection)];
}

/** The same of a database whose pages were looked at already, which is the dearest look of all. */
export function findDamageWithin(connection: Connection): readonly string[] {
  return [referencesOf, chainOf, endOf, originalsOf, publishedWordsOf].flatMap((check) => attempt(connection, check));
}

/** False for a file that SQLite itself cannot read whole; what is in it is looked at no further then. */
export function arePagesWhole({ sqlite, file }: Connection): boolean {
  try {
    return sqlite.prepare<[], string>('pragma quick_check(1)').pluck().get() === 'ok';
  } catch (error) {
    // What is no damage is told as what it is.
    if (isDamage(error)) return false;
    throw faultFrom(error, file);
  }
}

type Check = (connection: Connection) => readonly string[];

/** A page that cannot be read at all is damage too. */
function attempt(connection: Connection, check: Check): readonly string[] {
  try {
    return check(connection);
  } catch (error) {
    // A damaged page throws, and a row that no longer reads as JSON; both are what is looked for here.
    return [(faultFrom(error, connection.file) as Error).message];
  }
}

/** What SQLite itself finds wrong with the pages of a file, each a sentence. */
export function pagesOf({ sqlite, file }: Connection): readonly string[] {
  const found = sqlite.prepare<[], string>('pragma integrity_check(10)').pluck().all();
  return found.filter((line) => line !== 'ok').map((line) => `${file} is damaged: ${line}.`);
}

function referencesOf({ sqlite }: Connection): readonly string[] {
  const found = sqlite.prepare<[], { table: string; rowid: number; parent: string }>('pragma foreign_key_check').get();
  if (found === undefined) return [];
  return [`Row ${found.rowid} of ${found.table} refers to a row of ${found.parent} that is not there.`];
}

/** SQLite remembers the highest line ever given out, so that lines cut off at the end are missed. */
function endOf({ sqlite }: Connection): readonly string[] {
  const given = sqlite.prepare<[], number>(`select seq from sqlite_sequence where name = 'ledger'`).pluck().get() ?? 0;
  const last = sqlite.prepare<[], number>('select coalesce(max(seq), 0) from ledger').pluck().get() ?? 0;
  return last === given ? [] : [`The ledger ends at line ${last}, but line ${given} was written.`];
}

function originalsOf({ db }: Connection): readonly string[] {
  const published = db.select().from(ledger).where(eq(ledger.kind, 'published')).all();
  const said = new Map(published.map(({ action, body }) => [action, body.kind === 'published' ? body.original : null]));
  const wrong = db
    .select()
    .from(actions)
    .all()
    .find(({ id, original }) => !said.has(id) || said.get(id) !== original);
  if (wrong === undefined) return [];
  const was = said.get(wrong.id) ?? 'none';
  return [`The original date of ${wrong.id} is ${wrong.original ?? 'none'}, but it was published as ${was}.`];
}
