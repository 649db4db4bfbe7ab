import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import { DatabaseFault } from '#db/connection/fault.ts';
import { openDatabase } from '#db/open.ts';
import { restoreDatabase } from '#db/sqlite/restore.ts';
import { readHead } from '#src/ports/ledger-head.ts';
import { manifestOf, readManifest } from '#src/ports/backup-manifest.ts';
import { aDirectory } from '#test/kit/a-database.ts';
import { aPlan, anAction } from '#test/kit/an-action.ts';
import { AT, aLoadedFile, anUpdate } from './a-loaded-file.ts';

async function aBackup() {
  const loaded = await aLoadedFile();
  const backup = join(aDirectory(), 'backups', 'monday.db');
  const database = await loaded.open();
  await database.backup(backup, { replace: false, at: AT });
  return { ...loaded, backup, database };
}

describe('backup', () => {
  test('is one whole file, made while the bot writes', async () => {
    const { backup, database } = await aBackup();
    const second = join(dirname(backup), 'second.db');
    const [, ...written] = await Promise.all([
      database.backup(second, { replace: false, at: AT }),
      ...['red', 'amber'].map(() => database.register.write(anUpdate('red'))),
    ]);
    expect(written).toEqual(['written', 'written']);
    expect(readdirSync(dirname(backup)).toSorted()).toEqual([
      'monday.db',
      'monday.db.json',
      'second.db',
      'second.db.json',
    ]);
    const copy = await openDatabase(backup, { as: 'tool' });
    expect(await copy.integrity()).toEqual([]);
    expect(await copy.register.ledgerIn(aPlan().key)).toHaveLength(3);
    await copy.close();
  });

  test('does not replace a file unless told to', async () => {
    const { backup, database } = await aBackup();
    const before = readFileSync(backup);
    await expect(database.backup(backup, { replace: false, at: AT })).rejects.toThrow(/There is a file .* already/);
    expect(readFileSync(backup).equals(before)).toBe(true);
    await database.backup(backup, { replace: true, at: AT });
  });
});

test('a register without one of its rules is neither begun on nor backed up nor put in another’s place', async () => {
  const { file, backup, database } = await aBackup();
  await database.close();
  for (const damaged of [file, backup]) {
    const raw = new Database(damaged);
    raw.exec('drop trigger ledger_no_delete');
    raw.close();
  }
  const says = /the trigger ledger_no_delete is missing/u;
  await expect(openDatabase(file, { as: 'bot' })).rejects.toThrow(says);
  const tool = await openDatabase(file, { as: 'tool' });
  const second = join(dirname(backup), 'second.db');
  await expect(tool.backup(second, { replace: false, at: AT })).rejects.toThrow(says);
  await tool.close();
  expect(readdirSync(dirname(backup)).filter((name) => name.startsWith('second'))).toEqual([]);
  rmSync(manifestOf(backup));
  await expect(restoreDatabase({ from: backup, to: file, at: AT })).rejects.toThrow(says);
});

// What went wrong: it named the backup of the night before, which was whole, as the one that cannot be used.
test('what is wrong with a register is not said of the backup in whose place it was to be put', async () => {
  const { file, backup, database, open } = await aBackup();
  await database.close();
  anAlteredCopy(file);
  const before = readFileSync(backup);
  const said = await faultOf(async () => (await open()).backup(backup, { replace: true, at: AT }));
  expect(said).toMatch(/No backup was made: the register is not whole\. Line 2 of the ledger/u);
  expect(said).not.toContain(backup);
  expect(readFileSync(backup).equals(before)).toBe(true);
});

test('a backup has a manifest with its day, where its ledger ends, and what its file is', async () => {
  const { backup } = await aBackup();
  const manifest = readManifest(readFileSync(manifestOf(backup), 'utf8'));
  const copy = new Database(backup, { readonly: true });
  const last = copy.prepare('select seq as lines, hash from ledger order by seq desc limit 1').get();
  copy.close();
  const sha256 = createHash('sha256').update(readFileSync(backup)).digest('hex');
  expect(manifest).toEqual({ madeAt: AT, salted: true, ...(last as object), bytes: statSync(backup).size, sha256 });
  // The head stands there as the doctor takes it.
  const { head } = JSON.parse(readFileSync(manifestOf(backup), 'utf8')) as { head: string };
  expect(readHead(head)).toMatchObject({ lines: manifest?.lines });
  expect(manifest?.hash).toContain(readHead(head)?.hash);
  expect(statSync(manifestOf(backup)).mode & 0o077).toBe(0);
});

describe('restoreDatabase', () => {
  test('puts the backup in place and keeps what was there', async () => {
    const { file, backup, database, open } = await aBackup();
    await database.register.write(anUpdate('red', 'after the backup'));
    await database.close();
    const { kept } = await restoreDatabase({ from: backup, to: file, at: AT });
    expect(kept).toBe(`${file}.before-restore-2015-06-05T08-30-00.000Z`);
    expect(await (await open()).register.ledgerIn(aPlan().key)).toHaveLength(3);
    const old = await openDatabase(kept!, { as: 'tool' });
    expect(await old.register.ledgerIn(aPlan().key)).toHaveLength(4);
    await old.close();
    expect(existsSync(backup)).toBe(true);
  });

  // What went wrong: a restore that was killed left a journal, and the next one played it back into its copy.
  test('plays nothing back that a broken-off restore left beside its copy', async () => {
    const { backup, database, file } = await aBackup();
    await database.close();
    copyFileSync(aJournalOf(backup), `${file}.partial-journal`);
    await restoreDatabase({ from: backup, to: file, at: AT });
    expect(existsSync(`${file}.partial-journal`)).toBe(false);
    const restored = await openDatabase(file, { as: 'bot' });
    expect(await restored.integrity()).toEqual([]);
    expect(await restored.register.ledgerIn(aPlan().key)).toHaveLength(3);
    await restored.close();
  });

  test('restores where there was nothing', async () => {
    const { backup } = await aBackup();
    const to = join(aDirectory(), 'new', 'ragtime.db');
    expect(await restoreDatabase({ from: backup, to, at: AT })).toEqual({
      kept: null,
      carried: 0,
      missed: 0,
      erased: 0,
      closed: null,
      readers: 0,
    });
    expect(statSync(dirname(to)).mode & 0o777).toBe(0o700);
    const database = await openDatabase(to, { as: 'bot' });
    expect((await database.register.tracked(anAction().id))?.standing.declared?.rating).toBe('green');
    await database.close();
  });

  test('is refused while the bot runs', async () => {
    const { file, backup, open } = await aBackup();
    await open({ as: 'bot' });
    await expect(restoreDatabase({ from: backup, to: file, at: AT })).rejects.toThrow(/already running/);
  });

  test.each([
    ['is not there', (backup: string) => `${backup}.missing`, /There is no backup/],
    [
      'is no database',
      aPicture,
      /monday\.db\.png is damaged, or is not a Ragtime database, and cannot be used\. Choose another/,
    ],
    ['is damaged', aTornCopy, /monday\.db\.torn is damaged.* cannot be used/],
    ['was exchanged for another', anotherRegister, /was changed or cut short since it was made/],
    ['has lost what its manifest said', aSpoiltManifest, /is no manifest of a backup/],
    ['is empty', anEmptyFile, /holds no Ragtime data/],
    ['was altered', anAlteredCopy, /cannot be used. Line 2 of the ledger/],
    ['was written by a newer program', aNewerCopy, /written by a newer Ragtime/],
  ])('refuses a backup that %s, and leaves the register alone', async (_what, make, sentence) => {
    const { file, backup, database, open } = await aBackup();
    await database.close();
    const from = make(backup);
    const restore = () => restoreDatabase({ from, to: file, at: AT });
    await expect(restore()).rejects.toThrow(sentence);
    await expect(restore()).rejects.toThrow(DatabaseFault);
    expect(await (await open()).register.ledgerIn(aPlan().key)).toHaveLength(3);
    expect(readdirSync(dirname(file)).filter((name) => /partial|before/.test(name))).toEqual([]);
  });
});

// What went wrong: the sentence named a file that nobody knew, and told people to restore the last backup.
test.each([aPicture, aTornCopy, anAlteredCopy, aNewerCopy])(
  'what is wrong is said of the backup, and that the register is as it was',
  async (make) => {
    const { file, backup, database } = await aBackup();
    await database.close();
    const from = make(backup);
    const said = await faultOf(() => restoreDatabase({ from, to: file, at: AT }));
    expect(said).toContain(from);
    expect(said).toContain(`The register in ${dirname(file)} is as it was.`);
    expect(said).not.toMatch(/partial|restore the last|Move it away/u);
  },
);

async function faultOf(deed: () => Promise<unknown>): Promise<string> {
  try {
    await deed();
  } catch (error) {
    return String(error);
  }
  return 'no fault';
}

function aPicture(backup: string): string {
  writeFileSync(`${backup}.png`, 'PNG'.padEnd(5000, 'x'));
  return `${backup}.png`;
}

/** Every page after the first is noise. */
function aTornCopy(backup: string): string {
  const bytes = readFileSync(backup);
  writeFileSync(`${backup}.torn`, bytes.fill(7, 4096));
  return `${backup}.torn`;
}

function anEmptyFile(backup: string): string {
  writeFileSync(`${backup}.empty`, '');
  return `${backup}.empty`;
}

function anAlteredCopy(backup: string): string {
  const raw = new Database(backup);
  const rule = raw.prepare<[], string>(`select sql from sqlite_schema where name = 'ledger_no_update'`).pluck().get();
  raw.exec(`drop trigger ledger_no_update; update ledger set day = '2000-01-01' where seq = 2; ${rule}`);
  raw.close();
  return backup;
}

/** Whole in itself, but not what was backed up: a name that no ledger line covers is another. */
function anotherRegister(backup: string): string {
  const raw = new Database(backup);
  raw.exec(`update plans set name = 'Another plan'`);
  raw.close();
  return backup;
}

function aSpoiltManifest(backup: string): string {
  writeFileSync(`${backup}.json`, '{');
  return backup;
}

function aNewerCopy(backup: string): string {
  const raw = new Database(backup);
  raw.exec(`insert into __drizzle_migrations (hash, created_at) values ('of the future', 9999999999999)`);
  raw.close();
  return backup;
}

/** What SQLite keeps beside an older and smaller database while it is in the midst of a change to all of it. */
function aJournalOf(backup: string): string {
  const file = join(aDirectory(), 'older.db');
  copyFileSync(backup, file);
  const older = new Database(file);
  older.pragma('journal_mode = DELETE');
  older.pragma('cache_size = 5');
  older.exec('create table notes (text); begin immediate');
  const write = older.prepare(`insert into notes values (hex(randomblob(2000)))`);
  for (let count = 0; count < 200; count++) write.run();
  const journal = join(aDirectory(), 'journal');
  copyFileSync(`${file}-journal`, journal);
  older.exec('rollback');
  older.close();
  return journal;
}
