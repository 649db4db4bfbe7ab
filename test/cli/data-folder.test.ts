import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { lookAtFolder, registerFile } from '#src/cli/store/data-folder.ts';

test('a folder that is not there can be made where its parent may be written to', async () => {
  const data = join(aFolder(), 'not', 'yet');
  expect(await lookAtFolder(data)).toEqual({ hasRegister: false, canWrite: true, othersMayRead: false });
});

test('a register is seen without being opened', async () => {
  const data = aFolder();
  writeFileSync(registerFile(data), '');
  expect(await lookAtFolder(data)).toMatchObject({ hasRegister: true });
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
