import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { networkDrive } from '#src/cli/store/network-drive.ts';
import { lookAtFolder, registerFile, whyNoFolder } from '#src/cli/store/data-folder.ts';
import { aSmallDisk, NO_DISK } from '#test/faults/disk/small-disk.ts';

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

// What went wrong: the doctor would have /etc/passwd closed to others, where that was named for a folder.
test('a file that was named for the folder is no register', async () => {
  const data = join(aFolder(), 'file');
  writeFileSync(data, 'words');
  expect(await lookAtFolder(data)).toMatchObject({ place: 'no folder' });
});

// What went wrong: chown and chmod were to mend a disk that the machine lets nobody write to.
test.skipIf(NO_DISK !== null)(`a disk that may only be read is no matter of rights${NO_DISK ?? ''}`, async () => {
  const disk = aSmallDisk(1);
  onTestFinished(() => disk.end());
  writeFileSync(registerFile(disk.folder), 'a register');
  disk.onlyRead();
  expect(await lookAtFolder(disk.folder)).toMatchObject({ place: 'read-only disk', closed: [], canWrite: false });
  expect(await whyNoFolder(join(disk.folder, 'backups'))).toEqual({ path: disk.folder, why: 'is on a read-only disk' });
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

const MOUNTS = `22 1 8:1 / / rw,relatime - ext4 /dev/sda1 rw
36 22 0:30 / /srv rw,relatime shared:1 - fuse.sshfs files:/srv rw
37 36 0:31 / /srv/local rw,relatime - fuse.ntfs-3g /dev/sdb1 rw
38 22 0:32 / /gluster rw - fuse.glusterfs one:/plan rw
`;
const FUSE = 0x65735546;

test.each([
  ['a disk of this machine', '/var/ragtime', 0xef53, null],
  ['NFS', '/data', 0x6969, 'NFS'],
  ['a Windows share', '/data', 0xfe534d42, 'SMB'],
  ['Ceph', '/data', 0x00c36400, 'Ceph'],
  ['a folder shared with a virtual machine', '/data', 0x786f4256, 'VirtualBox'],
  ['sshfs', '/srv/ragtime', FUSE, 'sshfs'],
  ['sshfs itself', '/srv', FUSE, 'sshfs'],
  ['a disk of this machine that a program answers for', '/srv/local/ragtime', FUSE, null],
  ['Gluster', '/gluster/plan', FUSE, 'gluster'],
  ['a share named by its machine', '\\\\files\\plan', 0, 'SMB'],
])('%s is known for what it is', (_, folder, type, called) => {
  expect(networkDrive(folder, { type, mounts: MOUNTS })).toBe(called);
});

function aFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'ragtime-folder-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return folder;
}
