import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, onTestFinished, test, vi } from 'vitest';
import { examine } from '#db/sqlite/examine.ts';
import { aDirectory } from '#test/kit/a-database.ts';
import { aSmallDisk, NO_DISK } from '#test/faults/disk/small-disk.ts';
import { aLoadedFile } from './a-loaded-file.ts';
import { anOlderFile } from './an-older-file.ts';

test('where no copy can be made to look into, nothing is said to be wrong with the register', async () => {
  const { file } = await aLoadedFile();
  vi.stubEnv('TMPDIR', '/no/such/folder');
  onTestFinished(() => void vi.unstubAllEnvs());
  const unseen = expect.stringContaining('/no/such/folder can be neither found nor made') as string;
  expect(await examine(file)).toMatchObject({ damage: [], unreadable: [], unseen, store: null });
});

test.skipIf(NO_DISK !== null).each([4, 64, 200])(
  `the same with %i KB where the copy is made${NO_DISK ?? ''}`,
  async (room) => {
    const { file } = await aLoadedFile();
    const disk = aSmallDisk(1);
    onTestFinished(() => disk.end());
    disk.fill(room * 1024);
    vi.stubEnv('TMPDIR', disk.folder);
    onTestFinished(() => void vi.unstubAllEnvs());
    const { damage, unseen, store } = await examine(file);
    await store?.close();
    expect({ damage, unseen }).toEqual({ damage: [], unseen: expect.stringContaining(disk.folder) as string });
  },
);

// What went wrong: of a first import that was killed it told to bring a backup back, and there was none.
test('a register in which nothing is stored yet may be one whose first import was broken off, and is begun again', async () => {
  const file = join(aDirectory(), 'ragtime.db');
  const raw = new Database(file);
  raw.pragma('journal_mode = WAL');
  raw.close();
  const { damage } = await examine(file);
  expect(damage).toEqual([expect.stringContaining('is empty') as string]);
  expect(damage[0]).toContain('the same command again begins it');
});

test('tables that cannot be brought up to date are said in a sentence, and stay as they are', async () => {
  const file = anOlderFile('0012_doubted', 'alter table inbox add column stamp text');
  const { damage } = await examine(file);
  expect(damage).toEqual([expect.stringContaining('cannot be brought up to date') as string]);
});
