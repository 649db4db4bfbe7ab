import { connect } from './connect.ts';
import type { SqliteConnection } from './connect.ts';
import { migrate } from './migrate.ts';

type Part = { readonly type: string; readonly name: string; readonly sql: string };

let expected: ReadonlyMap<string, Part> | null = null;

/** What of the tables, their indexes and their triggers is missing, changed, or not of this program's making; each a sentence. */
export function findBrokenSchema(connection: Pick<SqliteConnection, 'sqlite' | 'file'>): readonly string[] {
  expected ??= freshSchema();
  const found = partsOf(connection);
  const wrong = [...expected.values()].flatMap((part) => sayDifference(part, found.get(part.name)));
  const more = [...found.values()].filter(({ name }) => expected?.has(name) !== true);
  const said = [...wrong, ...more.map(({ type, name }) => `the ${type} ${name} was not made by Ragtime`)];
  return said.map((what) => `${connection.file} is not as it was made: ${what}.`);
}

function sayDifference({ type, name, sql }: Part, found: Part | undefined): readonly string[] {
  if (found === undefined) return [`the ${type} ${name} is missing`];
  return found.sql === sql ? [] : [`the ${type} ${name} is not as Ragtime made it`];
}

/** As a database is in which nothing was ever stored. */
function freshSchema(): ReadonlyMap<string, Part> {
  const fresh = connect(':memory:');
  try {
    migrate(fresh);
    return partsOf(fresh);
  } finally {
    fresh.sqlite.close();
  }
}

/** Tables first: where one is missing, its indexes and triggers are too. */
function partsOf({ sqlite }: Pick<SqliteConnection, 'sqlite'>): ReadonlyMap<string, Part> {
  const read = sqlite.prepare<[], Part>(
    `select type, name, sql from sqlite_schema where sql is not null and name not like 'sqlite\\_%' escape '\\'
     order by case type when 'table' then 1 when 'index' then 2 else 3 end, name`,
  );
  return new Map(read.all().map((part) => [part.name, part]));
}
