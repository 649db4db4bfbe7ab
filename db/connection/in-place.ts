import { fileIdOf } from './connect.ts';
import type { Connection } from './connect.ts';
import { DatabaseFault } from './fault.ts';

/** What became of an open database's file; null while it stands where it was opened, and for one in memory. */
export function sayMoved({ file, opened }: Pick<Connection, 'file' | 'opened'>): string | null {
  if (opened === null) return null;
  const now = fileIdOf(file);
  if (now?.ino === opened.ino && now.dev === opened.dev) return null;
  const what = now === null ? 'was moved or removed' : 'was replaced by another';
  return `${file} ${what} while Ragtime runs on it, so nothing more is taken in. Stop Ragtime, put the register back or restore a backup, and start it again.`;
}

/** Throws where the file is not in its place: what is written to it now, nobody finds again. */
export function checkInPlace(connection: Connection): void {
  const moved = sayMoved(connection);
  if (moved !== null) throw new DatabaseFault(moved, Object.assign(new Error(moved), { code: 'ESTALE' }));
}
