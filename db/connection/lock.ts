import { dirname, join } from 'node:path';
import Database from 'better-sqlite3';
import { DatabaseFault, faultFrom, isBusy } from './fault.ts';

/** Takes the place of the one running bot beside a database file, until released or the process ends; throws when it is taken. */
export function holdLock(file: string): () => void {
  const lockFile = join(dirname(file), 'ragtime.lock');
  try {
    // The operating system frees SQLite's own lock when a process dies, however it dies.
    const lock = new Database(lockFile, { timeout: 0 });
    return hold(lock);
  } catch (error) {
    // Busy is the one thing that the lock is there to find.
    if (!isBusy(error)) throw faultFrom(error, lockFile);
    throw new DatabaseFault(
      `Ragtime is already running on ${dirname(file)}. Stop it first, or choose another directory with --data.`,
      error,
    );
  }
}

function hold(lock: InstanceType<typeof Database>): () => void {
  try {
    lock.exec('BEGIN EXCLUSIVE');
    return () => lock.close();
  } catch (error) {
    // An open handle that holds nothing is of no use.
    lock.close();
    throw error;
  }
}
