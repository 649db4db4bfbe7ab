import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** A copy that gets its name when it is whole, and what SQLite keeps beside it; the manifest of one. */
const HALF_MADE = /^ragtime\b.*\.partial(?:-wal|-shm|-journal|\.json)?$/u;
const KEPT = /^ragtime\.(?:db\.before-restore-|sample-)/u;

/** What a command that was broken off has left in a folder, by name: half-made copies, and what it was to keep of a register that stands as it was. */
export async function brokenOffIn(folder: string): Promise<readonly string[]> {
  const names = await readdir(folder).catch(() => []);
  const kept = await Promise.all(names.filter((name) => KEPT.test(name)).map((name) => secondName(folder, name)));
  return [...names.filter((name) => HALF_MADE.test(name)), ...kept.flat()].toSorted();
}

/** A file that has another name too is not replaced yet. */
async function secondName(folder: string, name: string): Promise<readonly string[]> {
  const found = await stat(join(folder, name)).catch(() => null);
  return found !== null && found.nlink > 1 ? [name] : [];
}
