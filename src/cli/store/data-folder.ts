import { access, constants, readdir, readFile, stat, statfs } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import type { Config } from '#src/config.ts';
import type { DataFolder, NoFolder, RegisterPlace } from '#src/cli/cli-world.ts';
import { freeSpace } from './free-space.ts';
import { networkDrive } from './network-drive.ts';

/** The one file of a data folder that holds its register. */
export function registerFile(data: string): string {
  return join(data, 'ragtime.db');
}

/** Where the nightly backups of a data folder go; null where they are switched off. */
export function backupFolder(data: string, { backups }: Pick<Config, 'backups'>): string | null {
  if (backups === 'off') return null;
  return backups ?? join(data, 'backups');
}

/** What the machine says of a data folder, for the front door to give to the world. */
export async function lookAtFolder(data: string): Promise<DataFolder> {
  const folder = resolve(data);
  const isOnlyRead = await isReadOnlyDisk(folder);
  const closed = isOnlyRead ? [] : await closedIn(folder);
  const place = await placeOf(registerFile(folder), closed, isOnlyRead);
  return {
    hasRegister: place !== null,
    place,
    closed,
    canWrite: await canWriteIn(folder),
    othersMayRead: (((await modeOf(folder)) ?? 0) & OTHERS_MAY_READ) !== 0,
    leftovers: await leftoversIn(folder),
    network: await networkOf(folder),
    free: await freeSpace(await nearestThere(folder)),
  };
}

/** What stands where a register should, without opening it as one. */
async function placeOf(file: string, closed: readonly string[], isOnlyRead: boolean): Promise<RegisterPlace> {
  if ((await stat(dirname(file)).catch(() => null))?.isDirectory() === false) return 'no folder';
  const found = await stat(file).catch(() => null);
  if (found === null) return closed.includes(dirname(file)) ? 'closed file' : null;
  if (!found.isFile()) return 'folder';
  if (found.size === 0) return 'empty file';
  if (isOnlyRead) return 'read-only disk';
  return closed.length === 0 ? 'file' : 'closed file';
}

/** All that is opened with a register: what is not yet folded into it, and by what one bot keeps another out. */
const OPENED = /^ragtime\.(?:db(?:-wal|-shm)?|(?:tools\.)?lock(?:-journal)?)$/u;

async function closedIn(folder: string): Promise<readonly string[]> {
  const isThere = (await modeOf(folder)) !== null;
  if (isThere && !(await may(folder, constants.R_OK | constants.X_OK))) return [folder];
  const names = (await readdir(folder).catch(() => [])).filter((name) => OPENED.test(name)).toSorted();
  const files = names.map((name) => join(folder, name));
  const open = await Promise.all(files.map((file) => may(file, constants.R_OK | constants.W_OK)));
  return files.filter((_file, at) => open[at] === false);
}

/** Beside a register: what is not yet folded into it, a copy that was not finished, one that a restore or a first plan replaced or a new version brought up to date, or that was moved. */
const LEFTOVER =
  /^ragtime\.(?:db(?:-wal|\.partial(?:-wal|-shm|-journal)?|\.before-(?:restore|move)-.*Z)|before-\d+-.*Z\.db)$/u;

async function leftoversIn(folder: string): Promise<readonly string[]> {
  const names = await readdir(folder).catch(() => []);
  return names.filter((name) => LEFTOVER.test(name)).toSorted();
}

async function networkOf(folder: string): Promise<string | null> {
  const there = await nearestThere(folder);
  const type = await statfs(there).then(
    (drive) => drive.type,
    () => 0,
  );
  const mounts = await readFile('/proc/self/mountinfo', 'utf8').catch(() => '');
  return networkDrive(there, { type, mounts });
}

// Read, or go in, for users who are neither the owner nor of the group.
const OTHERS_MAY_READ = 0o005;

async function canWriteIn(folder: string): Promise<boolean> {
  return may(await nearestThere(folder), constants.W_OK);
}

/** Why no file could be put in a folder, which may have to be made first; null where one can. */
export async function whyNoFolder(folder: string): Promise<NoFolder | null> {
  const path = await nearestThere(resolve(folder));
  const isFolder = await stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );
  if (!isFolder) return { path, why: 'is a file' };
  if (await isReadOnlyDisk(path)) return { path, why: 'is on a read-only disk' };
  return (await may(path, constants.W_OK | constants.X_OK)) ? null : { path, why: 'may not be written to' };
}

/** Whether this user may do so with it. */
function may(path: string, how: number): Promise<boolean> {
  return access(path, how).then(
    () => true,
    () => false,
  );
}

/** True where no right to write helps: the machine lets a disk that failed be read alone. */
async function isReadOnlyDisk(folder: string): Promise<boolean> {
  return access(await nearestThere(folder), constants.W_OK).then(
    () => false,
    (error: unknown) => (error as NodeJS.ErrnoException).code === 'EROFS',
  );
}

/** A folder that is not there is made in the nearest one above it that is. */
async function nearestThere(folder: string): Promise<string> {
  if ((await modeOf(folder)) !== null || dirname(folder) === folder) return folder;
  return nearestThere(dirname(folder));
}

/** Null when nothing is there, or nothing that may be seen. */
async function modeOf(path: string): Promise<number | null> {
  return stat(path).then(
    ({ mode }) => mode,
    () => null,
  );
}
