import { sayBroken } from '#db/care/broken-schema.ts';
import type { Parts } from '#db/care/broken-schema.ts';
import { connect } from './connect.ts';
import type { SqliteConnection } from './connect.ts';
import { migrate } from './migrate.ts';

type Part = { readonly type: string; readonly name: string; readonly sql: string };

let expected: Parts | null = null;

/** What of the tables, their indexes and their triggers is missing, changed, or not of this program's making; each a sentence. */
export function findBrokenSchema(connection: Pick<SqliteConnection, 'sqlite' | 'file'>): readonly string[] {
  expected ??= freshSchema();
  return sayBroken(connection.file, expected, partsOf(connection));
}

/** As a database is in which nothing was ever stored. */
function freshSchema(): Parts {
  const fresh = connect(':memory:');
  try {
    migrate(fresh);
    return partsOf(fresh);
  } finally {
    fresh.sqlite.close();
  }
}

/** Tables first: where one is missing, its indexes and triggers are too. */
function partsOf({ sqlite }: Pick<SqliteConnection, 'sqlite'>): Parts {
  const read = sqlite.prepare<[], Part>(
    `select type, name, sql from sqlite_schema where sql is not null and name not like 'sqlite\\_%' escape '\\'
     order by case type when 'table' then 1 when 'index' then 2 else 3 end, name`,
  );
  return new Map(read.all().map(({ type, name, sql }) => [`the ${type} ${name}`, sql]));
}
