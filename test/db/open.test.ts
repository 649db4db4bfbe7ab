import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import { connect } from '#db/sqlite/connect.ts';
import { DatabaseFault } from '#db/connection/fault.ts';
import { openDatabase } from '#db/open.ts';
import { aDirectory } from '#test/kit/a-database.ts';
import { aPlan, anAction } from '#test/kit/an-action.ts';
import { aLoadedFile, anUpdate } from './a-loaded-file.ts';

describe('openDatabase', () => {
  test('makes a directory that is missing', async () => {
    const file = join(aDirectory(), 'not', 'yet', 'ragtime.db');
    const database = await openDatabase(file, { as: 'bot' });
    expect(await database.integrity()).toEqual([]);
    await database.close();
  });

  test('finds again what was written before it was closed', async () => {
    const { open } = await aLoadedFile();
    const { register } = await open();
    expect((await register.tracked(anAction().id))?.standing.declared?.rating).toBe('green');
    expect(await register.ledgerIn(aPlan().key)).toHaveLength(3);
  });

  test('waits for the disk at every write, checks every reference, and waits at most a moment for a lock', async () => {
    const { file } = await aLoadedFile();
    const { sqlite } = connect(file);
    const pragmas = ['journal_mode', 'synchronous', 'foreign_keys', 'busy_timeout'];
    expect(pragmas.map((name) => sqlite.pragma(name, { simple: true }))).toEqual(['wal', 2, 1, 200]);
    sqlite.close();
  });

  test('lets one bot in, and tools beside it', async () => {
    const { open } = await aLoadedFile();
    const bot = await open({ as: 'bot' });
    await expect(open({ as: 'bot' })).rejects.toThrow(/^Ragtime is already running on .*Stop it first/);
    const tool = await open({ as: 'tool' });
    await tool.register.write(anUpdate('red'));
    expect((await bot.register.tracked(anAction().id))?.standing.declared?.rating).toBe('red');
    await bot.register.write(anUpdate('amber'));
    expect((await tool.register.tracked(anAction().id))?.standing.declared?.rating).toBe('amber');
    await bot.close();
    await expect(open({ as: 'bot' })).resolves.toBeDefined();
  });

  test('lets a reader in beside a bot, who reads what is written and can write nothing', async () => {
    const { file, open } = await aLoadedFile();
    const bot = await open({ as: 'bot' });
    const before = readFileSync(file);
    const reader = await open({ as: 'reader' });
    expect((await reader.register.tracked(anAction().id))?.standing.declared?.rating).toBe('green');
    await expect(reader.register.write(anUpdate('red'))).rejects.toThrow(DatabaseFault);
    expect(readFileSync(file)).toEqual(before);
    await bot.register.write(anUpdate('red'));
    expect((await reader.register.tracked(anAction().id))?.standing.declared?.rating).toBe('red');
  });

  test('makes nothing for a reader, and brings nothing up to date', async () => {
    const nowhere = join(aDirectory(), 'not', 'yet', 'ragtime.db');
    await expect(openDatabase(nowhere, { as: 'reader' })).rejects.toThrow(DatabaseFault);
    expect(existsSync(nowhere)).toBe(false);
    const { file } = await aLoadedFile();
    const older = connect(file);
    older.sqlite.exec('delete from __drizzle_migrations where id = (select max(id) from __drizzle_migrations)');
    await older.close();
    await expect(openDatabase(file, { as: 'reader' })).rejects.toThrow(
      /is of an earlier version of Ragtime .* and was left as it is/,
    );
  });

  test('sees in memory what another program wrote between two of its own writes', async () => {
    const { open } = await aLoadedFile();
    const [one, other] = [await open(), await open()];
    await one.register.trackedIn(aPlan().key);
    await other.register.write(anUpdate('red', 'theirs'));
    await one.register.write(anUpdate('amber', 'ours'));
    const words = (await one.register.ledgerOf(anAction().id)).map(({ event }) =>
      'words' in event ? event.words : '',
    );
    expect(words.slice(-2)).toEqual(['theirs', 'ours']);
    expect((await one.register.trackedIn(aPlan().key))[0]?.standing.lastSeq).toBe(5);
  });

  test('opens an image as a copy of its own', async () => {
    const { open } = await aLoadedFile();
    const original = await open();
    const copy = await openDatabase(await original.image(), { as: 'bot' });
    await copy.register.write(anUpdate('red'));
    expect((await copy.register.tracked(anAction().id))?.standing.declared?.rating).toBe('red');
    expect((await original.register.tracked(anAction().id))?.standing.declared?.rating).toBe('green');
    await copy.close();
  });

  test.each([
    [
      'a picture',
      (file: string) => writeFileSync(file, '\x89PNG\r\n\x1a\n'.padEnd(5000, 'x')),
      /is not a Ragtime database/,
    ],
    ['a directory', (file: string) => mkdirSync(file), /is a directory|cannot be opened/],
    [
      'another program’s database',
      (file: string) => new Database(file).exec('create table x (y)').close(),
      /of another program/,
    ],
  ])('refuses %s with a sentence', async (_name, make, sentence) => {
    const file = join(aDirectory(), 'ragtime.db');
    make(file);
    const opening = openDatabase(file, { as: 'bot' });
    await expect(opening).rejects.toThrow(sentence);
    await expect(opening).rejects.toBeInstanceOf(DatabaseFault);
  });

  test('refuses a directory that is a file', async () => {
    const file = join(aDirectory(), 'data');
    writeFileSync(file, '');
    await expect(openDatabase(join(file, 'ragtime.db'), { as: 'bot' })).rejects.toThrow(
      /something on the way to it is a file/,
    );
  });

  test('refuses what a newer program wrote, and leaves it as it was', async () => {
    const { file, open } = await aLoadedFile();
    const raw = new Database(file);
    raw.exec(`insert into __drizzle_migrations (hash, created_at) values ('of the future', 9999999999999)`);
    raw.close();
    await expect(open()).rejects.toThrow(/written by a newer Ragtime/);
  });

  test('refuses a damaged file when the bot starts', async () => {
    const { file, open } = await aLoadedFile();
    const bytes = readFileSync(file);
    // Everything behind the first page, which holds the table of contents.
    bytes.fill(0xff, 4096 * 2, bytes.length);
    writeFileSync(file, bytes);
    const opening = open({ as: 'bot' });
    await expect(opening).rejects.toBeInstanceOf(DatabaseFault);
    await expect(opening).rejects.toThrow(/is damaged/);
  });
});
