import Database from 'better-sqlite3';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { restoreDatabase } from '#db/sqlite/restore.ts';
import { hashOfLine } from '#db/chain/line-hash.ts';
import { aDirectory } from '#test/kit/a-database.ts';
import { AT, aLoadedFile } from './a-loaded-file.ts';

type Loaded = Awaited<ReturnType<typeof aLoadedFile>>;

/** Writes past the program, and past what keeps the record as it is. */
function tamper(file: string, deed: (raw: Database.Database) => void): void {
  const raw = new Database(file);
  const triggers = raw
    .prepare<[], { name: string; sql: string }>(`select name, sql from sqlite_schema where type = 'trigger'`)
    .all();
  for (const { name } of triggers) raw.exec(`drop trigger ${name}`);
  deed(raw);
  for (const { sql } of triggers) raw.exec(sql);
  raw.close();
}

/** The hashes of a record as a program would have written them that hashes each line by itself, or after the one before. */
function hashAnew(file: string, { chained }: { readonly chained: boolean }): void {
  tamper(file, (raw) => {
    let before = '';
    const rows = raw.prepare<[], { seq: number }>('select * from ledger order by seq').all();
    for (const row of rows) {
      const hash = hashOfLine(chained ? before : '', row as never);
      raw.prepare('update ledger set hash = ? where seq = ?').run(hash, row.seq);
      before = hash;
    }
  });
}

/** A register whose record somebody changed is backed up in some way; gives the backups that nobody could bring back. */
async function uselessAfter(backUp: (from: Loaded, to: string) => Promise<void>): Promise<readonly string[]> {
  const loaded = await aLoadedFile();
  tamper(loaded.file, (raw) => raw.exec(`update ledger set body = replace(body, 'amber', 'green')`));
  const to = join(aDirectory(), 'monday.db');
  await backUp(loaded, to).catch(() => undefined);
  return existsSync(to) && !(await canRestore(to)) ? [to] : [];
}

async function canRestore(file: string): Promise<boolean> {
  try {
    await restoreDatabase({ from: file, to: join(aDirectory(), 'ragtime.db'), at: AT });
    return true;
  } catch {
    return false;
  }
}

describe('a fault that is planted is seen', () => {
  test('a hash is made without that of the line before', async () => {
    const sound = await aLoadedFile();
    hashAnew(sound.file, { chained: true });
    expect(await (await sound.open()).integrity()).toEqual([]);
    const planted = await aLoadedFile();
    hashAnew(planted.file, { chained: false });
    expect(await (await planted.open()).integrity()).toEqual([
      'Line 2 of the ledger (2015-06-05, RIP/8.1.3) is not as it was written.',
    ]);
  });

  test('a backup is not checked', async () => {
    const sound = async ({ open }: Loaded, to: string): Promise<void> =>
      void (await (await open()).backup(to, { replace: false, at: AT }));
    expect(await uselessAfter(sound)).toEqual([]);
    const planted = async ({ file }: Loaded, to: string): Promise<void> => {
      const raw = new Database(file);
      await raw.backup(to);
      raw.close();
    };
    expect(await uselessAfter(planted)).toHaveLength(1);
  });
});
