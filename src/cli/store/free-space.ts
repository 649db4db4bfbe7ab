import { statfs } from 'node:fs/promises';

/** Under so many bytes of free disk nothing more should be taken in: a backup, a log and a day's words need room. */
export const LEAST_FREE = 64 * 1024 * 1024;

/** Bytes that may still be written in a folder; null where the machine does not say. */
export async function freeSpace(folder: string): Promise<number | null> {
  return statfs(folder).then(
    ({ bavail, bsize }) => bavail * bsize,
    () => null,
  );
}

/** How much is free, in words; null where that is enough. */
export function sayLittleRoom(free: number | null): string | null {
  if (free === null || free >= LEAST_FREE) return null;
  return `Only ${Math.floor(free / 1024 / 1024)} MB are free on the disk of the register.`;
}
