import { statSync } from 'node:fs';

/** Which file of the disk a name stood for when it was opened. */
export type FileId = { readonly dev: bigint; readonly ino: bigint };

/** Null where no file has that name. */
export function fileIdOf(file: string): FileId | null {
  const found = statSync(file, { bigint: true, throwIfNoEntry: false });
  return found === undefined ? null : { dev: found.dev, ino: found.ino };
}

/** What became of an open database's file; null while it stands where it was opened, and for one in memory. */
export function sayMoved(file: string, opened: FileId | null): string | null {
  if (opened === null) return null;
  const now = fileIdOf(file);
  if (now?.ino === opened.ino && now.dev === opened.dev) return null;
  const what = now === null ? 'was moved or removed' : 'was replaced by another';
  return `${file} ${what} while Ragtime runs on it, so nothing more is taken in. Stop Ragtime, put the register back or restore a backup, and start it again.`;
}
