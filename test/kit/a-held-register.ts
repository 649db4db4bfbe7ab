import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { onTestFinished } from 'vitest';
import { openDatabase } from '#db/open.ts';
import type { OpenDatabase } from '#db/open.ts';
import { aDirectory } from './a-database.ts';

/** A register in a file, which another program can hold so that nobody else writes to it. */
export type AHeldRegister = {
  readonly database: OpenDatabase;
  readonly hold: () => void;
  readonly letGo: () => void;
};

/** The same as another register, in a file of its own. */
export async function aHeldRegister(like: OpenDatabase): Promise<AHeldRegister> {
  const file = join(aDirectory(), 'ragtime.db');
  writeFileSync(file, await like.image());
  const database = await openDatabase(file, { as: 'bot' });
  const other = new Database(file, { timeout: 1000 });
  onTestFinished(async () => {
    other.close();
    await database.close();
  });
  return {
    database,
    hold: () => void other.exec('begin immediate'),
    letGo: () => void (other.inTransaction && other.exec('rollback')),
  };
}
