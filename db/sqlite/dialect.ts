import type { Database as Sqlite } from 'better-sqlite3';
import type { Dialect, Kept, KeptRow } from '#db/connection/dialect.ts';

/** Rows that are read at a time. */
const PAGE = 500;

/** What SQLite does in its own way. */
export function dialectOf(sqlite: Sqlite, file: string): Dialect {
  // Changes with the writes of other connections, and only with theirs.
  const version = sqlite.prepare<[], number>('pragma data_version').pluck();
  return {
    mark: async () => ({ anew: `${version.get()}`, line: null }),
    // One process writes, and owns nothing.
    freeDead: async () => undefined,
    damaged: async () => damagedIn(sqlite, file),
    unreferred: async () => unreferredIn(sqlite),
    lastGiven: async () =>
      sqlite.prepare<[], number>(`select seq from sqlite_sequence where name = 'ledger'`).pluck().get() ?? 0,
    deferReferences: async () => void sqlite.pragma('defer_foreign_keys = on'),
    tables: async () =>
      sqlite
        .prepare<[], string>(
          `select name from sqlite_schema where type = 'table' and name not like 'sqlite\\_%' escape '\\'`,
        )
        .pluck()
        .all(),
    rowsOf: async (table) => {
      const rows = sqlite.prepare<[], Row>(`select rowid as "row id", * from "${table}"`).all();
      return rows.map(({ 'row id': place, ...kept }) => ({ place, kept }));
    },
    pagesOf: (table) => pagesIn(sqlite, table),
    addRows: async (table, rows) => {
      const columns = Object.keys(rows[0] ?? {});
      const add = sqlite.prepare(
        `insert into "${table}" (${columns.map((one) => `"${one}"`).join(', ')}) values (${columns.map(() => '?').join(', ')})`,
      );
      for (const row of rows) add.run(...columns.map((column) => row[column]));
    },
    dropFreed: async () => void sqlite.exec('vacuum'),
    changeRow: async (table, place, changed) => {
      const set = Object.keys(changed).map((column) => `"${column}" = ?`);
      sqlite.prepare(`update "${table}" set ${set.join(', ')} where rowid = ?`).run(...Object.values(changed), place);
    },
  };
}

type Row = Readonly<Record<string, Kept>> & { readonly 'row id': number };

function withoutPlace({ 'row id': _place, ...kept }: Row): KeptRow['kept'] {
  return kept;
}

async function* pagesIn(sqlite: Sqlite, table: string): AsyncGenerator<readonly KeptRow['kept'][]> {
  const read = sqlite.prepare<[number], Row>(
    `select rowid as "row id", * from "${table}" where rowid > ? order by rowid limit ${PAGE}`,
  );
  for (let after = Number.MIN_SAFE_INTEGER; ;) {
    const rows = read.all(after);
    if (rows.length > 0) yield rows.map(withoutPlace);
    if (rows.length < PAGE) return;
    after = rows.at(-1)!['row id'];
  }
}

function damagedIn(sqlite: Sqlite, file: string): readonly string[] {
  const found = sqlite.prepare<[], string>('pragma integrity_check(10)').pluck().all();
  return found.filter((line) => line !== 'ok').map((line) => `${file} is damaged: ${line}.`);
}

function unreferredIn(sqlite: Sqlite): readonly string[] {
  const found = sqlite.prepare<[], { table: string; rowid: number; parent: string }>('pragma foreign_key_check').get();
  if (found === undefined) return [];
  return [`Row ${found.rowid} of ${found.table} refers to a row of ${found.parent} that is not there.`];
}
