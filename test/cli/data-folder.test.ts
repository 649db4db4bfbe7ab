import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { lookAtFolder, registerFile } from '#src/cli/store/data-folder.ts';

test('a folder that is not there can be made where its parent may be written to', async () => {
  const data = join(aFolder(), 'not', 'yet');
  expect(await lookAtFolder(data)).toEqual({
    hasRegister: false,
    place: null,
    closed: [],
    canWrite: true,
    othersMayRead: false,
    leftovers: [],
    network: null,
    free: expect.any(Number) as number,
  });
});

test('a register is seen without being opened', async () => {
  const data = aFolder();
  writeFileSync(registerFile(data), '');
  expect(await lookAtFolder(data)).toMatchObject({ hasRegister: true, place: 'empty file' });
});

test('what was once a register, or was to be one, is seen beside it', async () => {
  const data = aFolder();
  const names = ['ragtime.db-wal', 'ragtime.db.partial', 'ragtime.db.before-restore-2026-11-28T09-00-00.000Z'];
  for (const name of [...names, 'ragtime.log', 'plan.xlsx']) writeFileSync(join(data, name), '');
  expect((await lookAtFolder(data)).leftovers).toEqual(names.toSorted());
});

test.each([
  [0o700, false],
  [0o750, false],
  [0o755, true],
  [0o701, true],
])('a folder of mode %o is open to others: %s', async (mode, othersMayRead) => {
  const data = join(aFolder(), 'data');
  mkdirSync(data);
  chmodSync(data, mode);
  expect(await lookAtFolder(data)).toMatchObject({ othersMayRead });
});

function aFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'ragtime-folder-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return folder;
}
