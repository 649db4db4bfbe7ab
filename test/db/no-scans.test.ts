import Database from 'better-sqlite3';
import type { Database as Sqlite, Statement } from 'better-sqlite3';
import { expect, test } from 'vitest';
import { connect } from '#db/sqlite/connect.ts';
import type { SqliteConnection } from '#db/sqlite/connect.ts';
import { createInbox } from '#db/inbox.ts';
import { migrate } from '#db/sqlite/migrate.ts';
import { createOutbox } from '#db/outbox.ts';
import { createRegister } from '#db/register.ts';
import { createThreads } from '#db/threads.ts';

/** What goes through a whole table, and may: nobody waits for it, or it stops at the first row. */
const MAY_SCAN: readonly (readonly [what: string, of: RegExp])[] = [
  [
    'the newest row',
    /^select [^()]+ from "(?:ledger|inbox|outbox)" order by "\w+"\."(?:seq|arrival|number)" desc limit \?$/u,
  ],
  ['an action that becomes restricted', /^select distinct "root" from "outbox" where .* replace\(/u],
  ['an import: no asking can name an action that is new', /^insert into "actions" /u],
];

const GROWING = ['ledger', 'inbox', 'outbox', 'asked'];

test('nothing that is read or written again and again goes through the whole ledger, inbox or outbox', () => {
  const { connection, statements } = watched();
  for (const create of [createRegister, createThreads, createInbox, createOutbox]) create(connection);
  const scans = [...statements].flatMap((statement) => scansOf(statement, connection));
  const unexpected = scans.filter(({ statement }) => !MAY_SCAN.some(([, of]) => of.test(statement)));
  expect(statements.size).toBeGreaterThan(60);
  expect(unexpected).toEqual([]);
});

test('a scan of the ledger that was put there is found', () => {
  const { connection, statements } = watched();
  connection.sqlite.prepare(`select seq from ledger where kind = 'updated'`);
  expect([...statements].flatMap((statement) => scansOf(statement, connection))).toEqual([
    { plan: 'SCAN ledger', statement: `select seq from ledger where kind = 'updated'` },
  ]);
});

/** A register in memory, and every statement that is prepared on it. */
function watched(): { connection: SqliteConnection; statements: Set<string> } {
  const connection = connect(':memory:', { isPreparedAtOnce: true });
  migrate(connection);
  const statements = new Set<string>();
  const { sqlite } = connection;
  const prepare = sqlite.prepare.bind(sqlite);
  sqlite.prepare = (statement: string) => {
    statements.add(statement);
    return prepare(statement);
  };
  return { connection, statements };
}

type Scan = { readonly plan: string; readonly statement: string };

// What is older than a moment is nearly all there is.
const SCAN = /^(?:SCAN (\w+)|SEARCH (\w+)(?= .*\(\w+<\?\)$))(?: USING (?:COVERING )?INDEX (\w+).*)?$/u;

/** Where SQLite would go through all of a table that grows; by an index that holds only the few rows that are sought it may. */
function scansOf(statement: string, { sqlite }: SqliteConnection): readonly Scan[] {
  if (!/^(?:select|update|delete|insert)\b/iu.test(statement)) return [];
  const given: readonly null[] = Array.from(statement.matchAll(/\?/gu), () => null);
  const explain = plainly(sqlite, `explain query plan ${statement}`) as Statement<unknown[], { detail: string }>;
  const isPartial = plainly(sqlite, `select 1 from sqlite_master where name = ? and sql like '% where %'`);
  return explain.all(...given).flatMap(({ detail }) => {
    const [, whole, searched = '', index] = SCAN.exec(detail) ?? [];
    if (!GROWING.includes(whole ?? searched) || (index !== undefined && isPartial.get(index) !== undefined)) return [];
    return [{ plan: detail, statement }];
  });
}

/** A statement of the test's own, which is not watched. */
function plainly(sqlite: Sqlite, statement: string): Statement {
  return Database.prototype.prepare.call(sqlite, statement);
}
