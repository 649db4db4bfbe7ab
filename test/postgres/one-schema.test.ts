import Database from 'better-sqlite3';
import type { PgDatabase } from 'drizzle-orm/pg-core';
import type { Client } from 'pg';
import { describe, expect, onTestFinished, test } from 'vitest';
import { createInbox } from '#db/inbox.ts';
import { openDatabase } from '#db/open.ts';
import { createOutbox } from '#db/outbox.ts';
import { connect } from '#db/postgres/connect.ts';
import { createRegister } from '#db/register.ts';
import { migrate } from '#db/sqlite/migrate.ts';
import { createThreads } from '#db/threads.ts';
import { aClient, aServer } from './a-server.ts';
import { isInstalled } from './running-server.ts';

const server = aServer();

/** In a new register. */
async function aClientInside(): Promise<Client> {
  const address = server.address();
  await (await openDatabase(address, { as: 'tool' })).close();
  return aClient(address);
}

/** A file as this program makes it. */
function aFile(): InstanceType<typeof Database> {
  const sqlite = new Database(':memory:');
  migrate({ sqlite, file: 'a file' });
  onTestFinished(() => void sqlite.close());
  return sqlite;
}

const KINDS: Readonly<Record<string, string>> = { text: 'text', integer: 'bigint' };

/** What PostgreSQL has more: what SQLite does by itself. */
const MORE = {
  tables: ['migrations', 'turnstile'],
  triggers: [
    'ledger_no_truncate',
    'actions_no_truncate',
    'plans_no_truncate',
    'inbox_no_truncate',
    'reports_no_truncate',
    'asked_numbered',
    'ledger_noted',
    'ledger_forgets_noted',
    ...['plans', 'actions', 'people', 'accounts', 'posts', 'holdings', 'bodies', 'members'].map(
      (one) => `${one}_noted`,
    ),
    'inbox_wakes',
    'outbox_wakes',
    'outbox_of_nobody_wakes',
  ],
};

describe('the tables of PostgreSQL', () => {
  test('have the columns of a file, of the same kind, that may be empty in the same places', async () => {
    const sqlite = aFile();
    const tables = sqlite
      .prepare<[], string>(
        `select name from sqlite_schema where type = 'table' and name not like 'sqlite\\_%' escape '\\' and name <> '__drizzle_migrations'`,
      )
      .pluck()
      .all();
    const expected = tables.flatMap((table) =>
      sqlite
        .prepare<[], { name: string; type: string; notnull: number; dflt_value: string | null; pk: number }>(
          `select * from pragma_table_info('${table}')`,
        )
        .all()
        .map(({ name, type, notnull, dflt_value: given, pk }) =>
          [
            table,
            name,
            KINDS[type.toLowerCase()],
            notnull === 1 ? 'full' : 'empty',
            given?.replace(/^false$/u, '0') ?? '-',
            pk,
          ].join(' '),
        ),
    );
    const { rows } = await (
      await aClientInside()
    ).query<{ said: string; table: string; collation: string | null }>(COLUMNS);
    const own = rows.filter(({ table }) => !MORE.tables.includes(table));
    expect(own.map(({ said }) => said).toSorted()).toEqual(expected.toSorted());
    expect(own.filter(({ said, collation }) => said.includes(' text ') && collation !== 'C')).toEqual([]);
  });

  test('have the indexes of a file', async () => {
    const sqlite = aFile();
    const expected = sqlite
      .prepare<[], { name: string; sql: string }>(
        `select name, sql from sqlite_schema where type = 'index' and sql is not null`,
      )
      .all()
      .map(({ name, sql }) => ({ name, made: plainly(sql) }));
    const { rows } = await (
      await aClientInside()
    ).query<{ name: string; made: string }>(
      `select indexname as name, indexdef as made from pg_indexes where schemaname = current_schema() and indexname not like '%_pkey'`,
    );
    const byName = (one: { name: string }, other: { name: string }): number => (one.name < other.name ? -1 : 1);
    expect(rows.map(({ name, made }) => ({ name, made: plainly(made) })).toSorted(byName)).toEqual(
      expected.toSorted(byName),
    );
  });

  test('have the triggers of a file, on the same tables, with the same words', async () => {
    const expected = aFile()
      .prepare<[], { name: string; tbl_name: string; sql: string }>(
        `select name, tbl_name, sql from sqlite_schema where type = 'trigger'`,
      )
      .all()
      .map(({ name, tbl_name: table, sql }) => `${table} ${name} ${/raise\(\w+, '([^']+)'/iu.exec(sql)?.[1] ?? '-'}`);
    const { rows } = await (
      await aClientInside()
    ).query<{ name: string; table: string; made: string }>(
      `select tgname as name, relname as table, pg_get_triggerdef(t.oid) as made from pg_trigger t
       join pg_class c on c.oid = tgrelid where not tgisinternal and relnamespace = current_schema()::regnamespace`,
    );
    const own = rows.filter(({ name }) => !MORE.triggers.includes(name));
    const said = own.map(({ name, table, made }) => `${table} ${name} ${/\('([^']+)'\)$/u.exec(made)?.[1] ?? '-'}`);
    expect(said.toSorted()).toEqual(expected.toSorted());
  });
});

const COLUMNS = `
  select c.relname as "table", (select collname from pg_collation where oid = attcollation) as collation,
    concat_ws(' ', c.relname, attname, format_type(atttypid, null),
      case when attnotnull then 'full' else 'empty' end,
      coalesce(replace(pg_get_expr(adbin, adrelid), '::text', ''), '-'),
      coalesce(array_position(i.indkey::int2[], attnum) + 1, 0)) as said
  from pg_attribute a join pg_class c on c.oid = a.attrelid
  left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
  left join pg_index i on i.indrelid = c.oid and i.indisprimary and a.attnum = any (i.indkey)
  where c.relkind = 'r' and c.relnamespace = current_schema()::regnamespace and attnum > 0`;

/** An index without what each kind of database writes in its own way. */
function plainly(made: string): string {
  return made
    .toLowerCase()
    .replaceAll(/[`"]/gu, '')
    .replaceAll(/\b\w+\.|::text|using btree|array|[()[\]\s]/gu, '')
    .replaceAll('=any', 'in')
    .replaceAll(/'(\w+)'/gu, '$1');
}

/** What may go through a whole table: nobody waits for it. */
const MAY_SCAN: readonly (readonly [what: string, of: RegExp])[] = [
  ['an action that becomes restricted', /^select distinct "root" from "outbox" where .* replace\(/u],
  ['an import: no asking can name an action that is new', /^insert into "actions" /u],
];

type Node = {
  readonly 'Node Type': string;
  readonly 'Relation Name'?: string;
  readonly 'Index Name'?: string;
  readonly 'Index Cond'?: string;
  readonly Plans?: readonly Node[];
};

const GROWING = ['ledger', 'inbox', 'outbox', 'asked'];

describe('what is asked of PostgreSQL', () => {
  // A server before 16 explains no statement whose values are still to come.
  test.skipIf(isInstalled())('again and again goes through the whole of no table that grows', async () => {
    const client = await aClientInside();
    await client.query('set enable_seqscan = off');
    const { rows } = await client.query<{ name: string }>(
      `select indexname as name from pg_indexes where schemaname = current_schema() and indexdef like '% WHERE %'`,
    );
    const partial = new Set(rows.map(({ name }) => name));
    const statements = statementsAsked();
    const found: string[] = [];
    for (const statement of statements) {
      const plan = await client.query(`explain (generic_plan, format json) ${statement}`);
      const [{ 'QUERY PLAN': told }] = plan.rows as [{ 'QUERY PLAN': readonly [{ readonly Plan: Node }] }];
      found.push(...scansIn(told[0].Plan, partial).map((scan) => `${scan}: ${statement}`));
    }
    const unexpected = found.filter((one) => !MAY_SCAN.some(([, of]) => of.test(one.slice(one.indexOf(': ') + 2))));
    expect(statements.length).toBeGreaterThan(60);
    expect(unexpected).toEqual([]);
  });

  test('a scan that was put there is found', async () => {
    const client = await aClientInside();
    await client.query('set enable_seqscan = off');
    const { rows } = await client.query(`explain (format json) select seq from ledger where kind = 'updated'`);
    const [{ 'QUERY PLAN': told }] = rows as [{ 'QUERY PLAN': readonly [{ readonly Plan: Node }] }];
    expect(scansIn(told[0].Plan, new Set())).toEqual(['Seq Scan of ledger']);
  });
});

/** Every statement that the rooms make ready. */
function statementsAsked(): readonly string[] {
  const statements = new Set<string>();
  const connection = connect('postgres://nobody@127.0.0.1:1/nowhere', { owner: 1 });
  const db = connection.db as unknown as { isPreparedAtOnce: boolean } & PgDatabase<never>;
  db.isPreparedAtOnce = true;
  const session = (
    db as unknown as { session: { prepareQuery: (query: { sql: string }, ...rest: never[]) => unknown } }
  ).session;
  const prepare = session.prepareQuery.bind(session);
  session.prepareQuery = (query, ...rest) => {
    statements.add(query.sql);
    return prepare(query, ...rest);
  };
  for (const create of [createRegister, createThreads, createInbox, createOutbox]) create(connection);
  return [...statements];
}

/** Where all rows of a table that grows are gone through; a few of them by an index for those alone, or until the first is found, are not. */
function scansIn(node: Node, partial: ReadonlySet<string>, isCut = false): readonly string[] {
  const { 'Node Type': kind, 'Relation Name': table = '', 'Index Name': index = '', 'Index Cond': by } = node;
  const isWhole = kind.endsWith(' Scan') && GROWING.includes(table) && by === undefined && kind !== 'Bitmap Heap Scan';
  const scan = isWhole && !partial.has(index) && !(isCut && index !== '') ? [`${kind} of ${table}`] : [];
  const cuts = kind === 'Limit' || (isCut && kind !== 'Sort' && kind !== 'Aggregate');
  return [...scan, ...(node.Plans ?? []).flatMap((below) => scansIn(below, partial, cuts))];
}
