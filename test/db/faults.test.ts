import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { connect } from '#db/sqlite/connect.ts';
import { DatabaseFault, faultFrom } from '#db/connection/fault.ts';
import { openDatabase } from '#db/open.ts';
import { createRegister } from '#db/register.ts';
import { aDirectory } from '#test/kit/a-database.ts';
import { anAction } from '#test/kit/an-action.ts';
import { aLoadedFile, anUpdate } from './a-loaded-file.ts';

test('a full disk is said as a sentence, what was written stays, and writing goes on when there is room', async () => {
  const { file } = await aLoadedFile();
  const connection = connect(file);
  const register = createRegister(connection);
  const pages = connection.sqlite.pragma('page_count', { simple: true });
  connection.sqlite.pragma(`max_page_count = ${Number(pages)}`);
  await expect(register.write(anUpdate('red', 'x'.repeat(1_000_000)))).rejects.toThrow(
    /The disk that holds .* is full/,
  );
  expect(await register.ledgerOf(anAction().id)).toHaveLength(3);
  connection.sqlite.pragma('max_page_count = 1000000');
  expect(await register.write(anUpdate('red'))).toBe('written');
  connection.sqlite.close();
});

test('a write waits for another program without stopping this one, and is written when it lets go', async () => {
  const { file, open } = await aLoadedFile();
  const { register } = await open();
  const other = new Database(file);
  other.exec('begin immediate');
  let isWritten = false;
  const writing = register.write(anUpdate('red')).then(() => (isWritten = true));
  await new Promise(setImmediate);
  expect(isWritten).toBe(false);
  other.exec('rollback');
  await writing;
  expect((await register.tracked(anAction().id))?.standing.declared?.rating).toBe('red');
  other.close();
});

test('a lock that is never let go is said as a sentence', async () => {
  const { file } = await aLoadedFile();
  const [one, other] = [connect(file), connect(file)];
  one.sqlite.exec('begin immediate');
  const busy = caughtFrom(() => other.sqlite.exec('begin immediate'));
  expect(faultFrom(busy, file)).toBeInstanceOf(DatabaseFault);
  expect(String(faultFrom(busy, 'data/ragtime.db'))).toContain('data/ragtime.db is held by another program');
  one.sqlite.close();
  other.sqlite.close();
});

test('a log torn at any byte opens to a whole beginning of what was written', async () => {
  const { file, open } = await aLoadedFile();
  const { register } = await open();
  for (let count = 0; count < 10; count++) await register.write(anUpdate('red', `${count}`));
  const log = readFileSync(`${file}-wal`);
  await fc.assert(
    fc.asyncProperty(fc.nat(log.length), fc.nat(255), async (end, noise) => {
      const copy = join(aDirectory(), 'ragtime.db');
      cpSync(file, copy);
      const torn = Buffer.from(log.subarray(0, end));
      if (end > 0) torn[end - 1] = noise;
      writeFileSync(`${copy}-wal`, torn);
      const database = await openDatabase(copy, { as: 'bot' });
      expect(await database.integrity()).toEqual([]);
      const ledger = await database.register.ledgerOf(anAction().id);
      expect(ledger.map(({ seq }) => seq)).toEqual(ledger.map((_, index) => index + 1));
      expect(ledger.length).toBeGreaterThanOrEqual(3);
      await database.close();
    }),
    { numRuns: 25 },
  );
});

function caughtFrom(act: () => unknown): unknown {
  try {
    act();
    return null;
  } catch (error) {
    return error;
  }
}
