import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import type { Turn } from '#db/connection/connection.ts';
import { sql } from '#db/connection/drizzle.ts';
import { patiently } from '#db/connection/patiently.ts';
import { connect } from '#db/sqlite/connect.ts';
import type { SqliteConnection } from '#db/sqlite/connect.ts';
import { slots } from '#db/tables/message-tables.ts';
import { aPlan, day } from '#test/kit/an-action.ts';
import { aLoadedFile, anUpdate } from './a-loaded-file.ts';

test('nobody reads half of what is written at once, however long it takes', async () => {
  const connection = await aConnection();
  const writing = connection.turn((at) =>
    at.atOnce(async () => {
      await write(at, 'half');
      await new Promise(setImmediate);
      await write(at, 'whole');
    }),
  );
  const seen = patiently(connection, notes);
  await writing;
  expect(await seen).toEqual(['half', 'whole']);
  await connection.close();
});

test('work that fails leaves nothing behind, and whoever comes next has their turn', async () => {
  const connection = await aConnection();
  const failing = patiently(connection, (at) =>
    at.atOnce(async () => {
      await write(at, 'gone');
      throw new Error('a fault half-way');
    }),
  );
  const next = patiently(connection, (at) => write(at, 'kept'));
  await expect(failing).rejects.toThrow('a fault half-way');
  await next;
  expect(await patiently(connection, notes)).toEqual(['kept']);
  await connection.close();
});

test('what waits is done in the order in which it came, and closing comes last', async () => {
  const connection = await aConnection();
  const all = ['one', 'two', 'three'].map((note) => patiently(connection, (at) => write(at, note)));
  const read = patiently(connection, notes);
  const closing = connection.close();
  await Promise.all(all);
  expect(await read).toEqual(['one', 'two', 'three']);
  await closing;
});

test('whoever waits for a lock of another program keeps nobody from reading', async () => {
  const connection = await aConnection();
  connection.sqlite.pragma('busy_timeout = 0');
  const other = new Database(connection.file);
  other.exec('begin immediate');
  const writing = patiently(connection, (at) => at.atOnce(() => write(at, 'late')));
  expect(await patiently(connection, notes)).toEqual([]);
  other.exec('rollback');
  await writing;
  expect(await patiently(connection, notes)).toEqual(['late']);
  other.close();
  await connection.close();
});

test('nothing is written for somebody whose turn came when they had given up', async () => {
  const connection = await aConnection();
  let letGo = (): void => undefined;
  const holding = connection.turn(() => new Promise<void>((resolve) => (letGo = resolve)));
  const hasty = patiently(connection, (at) => write(at, 'too late'), 5);
  const until = performance.now() + 6;
  while (performance.now() < until) await new Promise(setImmediate);
  letGo();
  await holding;
  await expect(hasty).rejects.toThrow(/is taken up by other work of Ragtime. Nothing was written/u);
  expect(await patiently(connection, notes)).toEqual([]);
  await connection.close();
});

test('a long record is gone through in pages, and what is asked meanwhile is answered between two of them', async () => {
  const { file, open } = await aLoadedFile();
  const database = await open({ as: 'tool' });
  const [update] = anUpdate('amber').entries;
  const entries = Array.from({ length: 1200 }, () => update!);
  await database.register.write({ ...anUpdate('amber'), entries });
  const order: string[] = [];
  const looking = database.integrity().then((found) => order.push(`looked: ${found.length}`));
  await database.register.write(anUpdate('red', 'meanwhile')).then(() => order.push('written'));
  await looking;
  expect(order).toEqual(['written', 'looked: 0']);
  // What is wrong on a later page is found there.
  const raw = new Database(file);
  const triggers = raw.prepare<[], string>(`select name from sqlite_schema where type = 'trigger'`).pluck().all();
  for (const name of triggers) raw.exec(`drop trigger ${name}`);
  raw.exec(`update ledger set body = replace(body, 'amber', 'green') where seq = 1100`);
  raw.close();
  expect(await database.integrity()).toEqual([
    expect.stringMatching(/^Line 1100 of the ledger .* is not as it was written\.$/u),
  ]);
  expect(await database.register.ledgerIn(aPlan().key)).toHaveLength(1204);
});

async function aConnection(): Promise<SqliteConnection> {
  const { file } = await aLoadedFile();
  return connect(file);
}

function write({ run, db }: Turn, job: string): Promise<number> {
  return run(db.insert(slots).values({ job, day: day('2015-06-05'), reached: null }));
}

/** What was written, in that order. */
async function notes({ all, db }: Turn): Promise<readonly string[]> {
  const rows = await all(
    db
      .select({ job: slots.job })
      .from(slots)
      .orderBy(sql`rowid`),
  );
  return rows.map(({ job }) => job);
}
