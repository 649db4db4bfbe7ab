import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { copyRegister } from '#db/move/copy-register.ts';
import { COPIED } from '#db/move/copy-rows.ts';
import { getTableName } from '#db/connection/drizzle.ts';
import { openDatabase, openKind } from '#db/open.ts';
import { examine } from '#db/postgres/examine.ts';
import { loadSampleInto } from '#src/assembly/sample.ts';
import { aDirectory } from '#test/kit/a-database.ts';
import { AT, anUpdate } from '#test/db/a-loaded-file.ts';
import { aPerson, aPlan, anAction, aRoster, day } from '#test/kit/an-action.ts';
import { aClient, aServer } from './a-server.ts';

const server = aServer();

/** A register of the sample in a file, with what people said. */
async function aFile(): Promise<{ readonly folder: string; readonly file: string }> {
  const folder = aDirectory();
  const file = join(folder, 'ragtime.db');
  const store = await openDatabase(file, { as: 'tool' });
  await loadSampleInto(store.register, []);
  await store.register.addPlan({
    plan: aPlan({ key: 'ODD', isDefault: false }),
    headings: [],
    actions: [anAction({ ref: '1', plan: 'ODD', title: 'a\0b \ud800 “ŵ” 🟢' })],
    at: AT,
    day: day('2015-06-05'),
  });
  await store.close();
  return { folder, file };
}

/** Every row of every table. */
async function rowsIn(source: string): Promise<Readonly<Record<string, readonly string[]>>> {
  const { connection, close } = await openKind(source, 'tool');
  const rows = await connection.turn((at) =>
    at.atOnce(async () => {
      const all: Record<string, readonly string[]> = {};
      for (const table of COPIED.map((one) => getTableName(one))) {
        const found: string[] = [];
        for await (const page of at.dialect.pagesOf(table))
          found.push(...page.map((row) => JSON.stringify(row, Object.keys(row).toSorted())));
        all[table] = found.toSorted();
      }
      return all;
    }),
  );
  await close();
  return rows;
}

describe('a register that is copied', () => {
  test('from a file to a server and back is the same, to the last hash', async () => {
    const { folder, file } = await aFile();
    const [there, back] = [server.address(), join(folder, 'back.db')];
    const first = await copyRegister({ from: file, to: there, beside: file });
    const second = await copyRegister({ from: there, to: back, beside: file });
    expect(second).toEqual(first);
    expect(first.head.lines).toBeGreaterThan(100);
    expect(await rowsIn(there)).toEqual(await rowsIn(file));
    expect(await rowsIn(back)).toEqual(await rowsIn(file));
  });

  test('goes on on the server as a file would', async () => {
    const { file } = await aFile();
    const there = server.address();
    await copyRegister({ from: file, to: there, beside: file });
    for (const source of [file, there]) {
      const store = await openDatabase(source, { as: 'bot' });
      await store.register.write({ ...anUpdate('red', 'the same'), message: null });
      expect(await store.integrity()).toEqual([]);
      await store.close();
    }
  });

  test('goes to no place that holds one, and leaves that as it is', async () => {
    const { folder, file } = await aFile();
    const there = server.address();
    await copyRegister({ from: file, to: there, beside: file });
    const before = await rowsIn(there);
    await expect(copyRegister({ from: file, to: there, beside: file })).rejects.toThrow(/holds a register already/u);
    await expect(copyRegister({ from: there, to: file, beside: file })).rejects.toThrow(/There is a file/u);
    await expect(copyRegister({ from: join(folder, 'no.db'), to: there, beside: file })).rejects.toThrow(/no file/u);
    await expect(copyRegister({ from: server.address(), to: there, beside: file })).rejects.toThrow(/no register/u);
    expect(await rowsIn(there)).toEqual(before);
  });

  test('waits for no bot: it refuses', async () => {
    const { folder, file } = await aFile();
    const bot = await openDatabase(file, { as: 'bot' });
    await expect(copyRegister({ from: file, to: server.address(), beside: file })).rejects.toThrow(/already running/u);
    await bot.close();
    expect(folder).not.toBe('');
  });

  test('holds every table there is but whose page is open', async () => {
    const database = await openDatabase(server.address(), { as: 'tool' });
    await database.close();
    const client = await aClient(server.last());
    const { rows } = await client.query<{ name: string }>(
      'select tablename as name from pg_tables where schemaname = current_schema()',
    );
    const own = ['migrations', 'turnstile', 'page_keys'];
    expect(
      rows
        .map(({ name }) => name)
        .filter((name) => !own.includes(name))
        .toSorted(),
    ).toEqual(COPIED.map((table) => getTableName(table)).toSorted());
  });

  test('into a backup made on a server, is a file that works by itself', async () => {
    const { folder, file } = await aFile();
    const there = server.address();
    await copyRegister({ from: file, to: there, beside: file });
    const store = await openDatabase(there, { as: 'bot' });
    const backup = join(folder, 'backups', 'ragtime-2015-06-05.db');
    const head = await store.backup(backup, { replace: false, at: AT });
    await store.close();
    const again = server.address();
    expect((await copyRegister({ from: backup, to: again, beside: file })).head).toEqual(head);
  });

  test('has nobody in it who was erased since', async () => {
    const [folder, there] = [aDirectory(), server.address()];
    const register = join(folder, 'ragtime.db');
    const store = await openDatabase(there, { as: 'bot' });
    const ann = aPerson('Ann Archer', { email: 'ann@rmbc.example' });
    await store.register.saveRoster(aRoster({ people: [ann] }));
    await store.register.addPlan({
      plan: aPlan(),
      headings: [],
      actions: [anAction()],
      at: AT,
      day: day('2015-06-05'),
    });
    const backup = join(folder, 'before.db');
    await store.backup(backup, { replace: false, at: AT });
    await store.close();
    const { eraseFrom } = await import('#db/postgres/erase.ts');
    await eraseFrom(there, register, { person: ann.id, at: AT, day: day('2015-06-05'), why: 'asked', chosen: 'all' });
    const again = server.address();
    expect((await copyRegister({ from: backup, to: again, beside: register })).erased).toBe(1);
    for (const source of [there, again]) expect(JSON.stringify(await rowsIn(source))).not.toMatch(/Archer|ann@/u);
  });
});

describe('the doctor', () => {
  test('finds a register on a server whole, and works with a copy of it', async () => {
    const { file } = await aFile();
    const there = server.address();
    const { head } = await copyRegister({ from: file, to: there, beside: file });
    const { damage, unreadable, store } = await examine(there);
    expect([damage, unreadable]).toEqual([[], []]);
    expect(await store!.register.head()).toEqual(head);
    await store!.close();
  });

  test.each([
    ['a trigger that was dropped', 'drop trigger ledger_no_delete on ledger', /trigger ledger_no_delete is missing/u],
    ['a trigger that is off', 'alter table ledger disable trigger ledger_no_update', /ledger_no_update is not as/u],
    ['an index that was dropped', 'drop index inbox_waiting', /index inbox_waiting is missing/u],
    [
      'a column of another kind',
      'alter table slots alter column reached type varchar(9)',
      /column slots.reached is not/u,
    ],
    ['a table of somebody else', 'create table other (id bigint)', /table other was not made by Ragtime/u],
    [
      'a function that was emptied',
      `create or replace function "is_line"(line bigint) returns boolean language sql stable as 'select false'`,
      /function is_line is not as/u,
    ],
    [
      'a line that was changed',
      `set session_replication_role = replica; update ledger set body = '{}' where seq = 3`,
      /Line 3 of the ledger/u,
    ],
    [
      'an end that was cut off',
      'set session_replication_role = replica; delete from ledger where seq = (select max(seq) from ledger)',
      /ends at line/u,
    ],
  ])('names %s', async (_what, statement, says) => {
    const there = server.address();
    const store = await openDatabase(there, { as: 'tool' });
    const actions = [anAction(), anAction({ ref: '9.9', position: 1 })];
    await store.register.addPlan({ plan: aPlan(), headings: [], actions, at: AT, day: day('2015-06-05') });
    await store.register.write(anUpdate('red'));
    await store.close();
    await (await aClient(there)).query(statement);
    const { damage } = await examine(there);
    expect(damage.join('\n')).toMatch(says);
  });
});
