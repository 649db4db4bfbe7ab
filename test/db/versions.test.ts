import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import { openDatabase } from '#db/open.ts';
import { backUpAsItIs } from '#db/sqlite/as-it-is.ts';
import { bringUpToDate } from '#db/sqlite/bring-up-to-date.ts';
import { examine } from '#db/sqlite/examine.ts';
import { holdLock, joinTools } from '#db/sqlite/lock.ts';
import { restoreDatabase } from '#db/sqlite/restore.ts';
import { aDirectory } from '#test/kit/a-database.ts';
import { AT } from './a-loaded-file.ts';
import { aFilledFileOf, EARLIER, RECORD } from './an-older-file.ts';

/** Everything in a file as SQL would say it: its tables, and what is in them. */
function insideOf(file: string): unknown {
  const raw = new Database(file, { readonly: true });
  try {
    const parts = raw
      .prepare<[], { name: string; type: string; sql: string }>('select name, type, sql from sqlite_schema')
      .all();
    const tables = parts.filter(({ type }) => type === 'table').map(({ name }) => name);
    return [parts, tables.map((name) => raw.prepare(`select * from "${name}"`).all())];
  } finally {
    raw.close();
  }
}

test.each(EARLIER)(
  'a register whose last step was %s is brought up to date after a copy that its own version can read',
  async (last) => {
    const file = aFilledFileOf(last);
    const before = insideOf(file);
    const brought = await bringUpToDate(file, AT);
    expect(brought).toMatchObject({ from: last, kept: expect.stringMatching(/ragtime\.before-\d{4}-.*Z\.db$/u) });
    expect(insideOf(brought!.kept!)).toEqual(before);
    expect(existsSync(`${brought!.kept}-wal`)).toBe(false);
    const database = await openDatabase(file, { as: 'bot' });
    expect(await database.integrity()).toEqual([]);
    expect((await database.register.ledgerOf('RIP/8.1.3' as never)).map(({ event }) => event)).toEqual(RECORD);
    await database.close();
    expect(await bringUpToDate(file, AT)).toBeNull();
  },
);

/** The first, the last whose chain could not forget, and the last before this one. */
const SOME = [EARLIER[0]!, '0014_held-words', EARLIER.at(-1)!];

describe.each(SOME)('a register whose last step was %s', (last) => {
  test('is refused, whoever opens it, and stays as it is to the byte', async () => {
    const file = aFilledFileOf(last);
    const before = readFileSync(file);
    for (const as of ['tool', 'bot', 'alone'] as const)
      await expect(openDatabase(file, { as })).rejects.toThrow('is of an earlier version of Ragtime');
    expect(readFileSync(file)).toEqual(before);
  });

  test('is backed up as it is, and its backup is a register of this version once it is restored', async () => {
    const file = aFilledFileOf(last);
    const [before, inside] = [readFileSync(file), insideOf(file)];
    const backup = join(aDirectory(), 'backup.db');
    await backUpAsItIs(file, backup, { replace: false, at: AT });
    expect([readFileSync(file), insideOf(backup)]).toEqual([before, inside]);
    const to = join(aDirectory(), 'ragtime.db');
    await restoreDatabase({ from: backup, to, at: AT });
    const database = await openDatabase(to, { as: 'bot' });
    expect(await database.integrity()).toEqual([]);
    await database.close();
  });

  test('goes back: what was kept of it takes the place of what was made of it', async () => {
    const file = aFilledFileOf(last);
    const inside = insideOf(file);
    const { kept } = (await bringUpToDate(file, AT))!;
    // As the version before does, which cannot read what it replaces: the file in its place.
    expect(insideOf(kept!)).toEqual(inside);
    await restoreDatabase({ from: kept!, to: file, at: AT });
    expect(insideOf(kept!)).toEqual(inside);
  });
});

const OLD = '0014_held-words';

test.each([
  ['a bot', holdLock, 'Ragtime is already running on'],
  ['another command', joinTools, 'Another command of Ragtime runs on'],
])('while %s runs on it, it is not brought up to date, and no copy is left', async (_who, hold, says) => {
  const file = aFilledFileOf(OLD);
  const before = insideOf(file);
  const release = hold(file);
  await expect(bringUpToDate(file, AT)).rejects.toThrow(says);
  release();
  expect(insideOf(file)).toEqual(before);
  expect(readdirSync(dirname(file)).filter((name) => /before|partial/u.test(name))).toEqual([]);
});

test('one whose tables are not those of its version is not brought up to date, stays as it is, and no copy is left', async () => {
  const file = aFilledFileOf(OLD);
  const raw = new Database(file);
  raw.exec('drop trigger ledger_no_update');
  raw.close();
  const before = insideOf(file);
  await expect(bringUpToDate(file, AT)).rejects.toThrow('cannot be brought up to date');
  expect(insideOf(file)).toEqual(before);
  expect(readdirSync(dirname(file)).filter((name) => /before|partial/u.test(name))).toEqual([]);
});

test('one of a newer version is refused by whoever looks, writes or brings it up to date, and stays as it is', async () => {
  const file = aFilledFileOf(OLD);
  const raw = new Database(file);
  raw.exec(`insert into __drizzle_migrations (hash, created_at) values ('9999_to-come', 99999999999999)`);
  raw.close();
  const before = readFileSync(file);
  const newer = 'was written by a newer Ragtime than this one';
  await expect(openDatabase(file, { as: 'tool' })).rejects.toThrow(newer);
  await expect(bringUpToDate(file, AT)).rejects.toThrow(newer);
  expect((await examine(file)).damage).toEqual([expect.stringContaining(newer)]);
  expect(readFileSync(file)).toEqual(before);
});

test('a restore over a register of an earlier version keeps that as its own version can read it', async () => {
  const [file, other] = [aFilledFileOf(OLD), aFilledFileOf(OLD)];
  const inside = insideOf(file);
  const { kept } = await restoreDatabase({ from: other, to: file, at: AT });
  expect(insideOf(kept!)).toEqual(inside);
});
