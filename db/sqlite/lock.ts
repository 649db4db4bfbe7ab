import { dirname, join } from 'node:path';
import Database from 'better-sqlite3';
import { likeItsFolder } from '#db/connection/like-its-folder.ts';
import { DatabaseFault, faultFrom, isBusy } from '#db/connection/fault.ts';

/** Takes the place of the one running bot beside a database file, until released or the process ends; throws when it is taken. */
export function holdLock(file: string): () => void {
  return hold(join(dirname(file), 'ragtime.lock'), 'alone', () => sayRunning(dirname(file)));
}

/** Takes a place among the tools beside a database file, of which there may be many; throws while the file is being replaced. */
export function joinTools(file: string): () => void {
  return hold(toolsOf(file), 'with others', () => sayReplaced(dirname(file)));
}

/** Waits for no tool: takes the place of all of them, so that none has the file open that is replaced; throws while one runs. */
export function holdTools(file: string): () => void {
  return hold(toolsOf(file), 'alone', () => sayToolRuns(dirname(file)));
}

/** Takes a file for one program of the machine, until let go or its process ends, however that dies; null where another has it. */
export function holdPlace(file: string): (() => void) | null {
  try {
    return begin(placeAt(file), 'alone');
  } catch (error) {
    if (!isBusy(error)) throw faultFrom(error, file);
    return null;
  }
}

function toolsOf(file: string): string {
  return join(dirname(file), 'ragtime.tools.lock');
}

function hold(lockFile: string, how: 'alone' | 'with others', sayTaken: () => string): () => void {
  try {
    // The operating system frees SQLite's own lock when a process dies, however it dies.
    return begin(placeAt(lockFile), how);
  } catch (error) {
    // Busy is the one thing that the lock is there to find.
    if (!isBusy(error)) throw faultFrom(error, lockFile);
    throw new DatabaseFault(sayTaken(), error);
  }
}

/** From its first moment on it is whoever's the folder is: the bot opens it too. */
function placeAt(file: string): InstanceType<typeof Database> {
  const place = new Database(file, { timeout: 0 });
  likeItsFolder(file);
  return place;
}

function begin(lock: InstanceType<typeof Database>, how: 'alone' | 'with others'): () => void {
  try {
    lock.exec(how === 'alone' ? 'BEGIN EXCLUSIVE' : 'BEGIN');
    // A transaction that only reads holds its lock from the first reading on.
    if (how === 'with others') lock.prepare('select count(*) from sqlite_master').get();
    return () => lock.close();
  } catch (error) {
    // An open handle that holds nothing is of no use.
    lock.close();
    throw error;
  }
}

function sayRunning(folder: string): string {
  return `Ragtime is already running on ${folder}. Stop it first, or choose another directory with --data.`;
}

function sayReplaced(folder: string): string {
  return `The register in ${folder} is being replaced. Try again when that is done.`;
}

function sayToolRuns(folder: string): string {
  return `Another command of Ragtime runs on ${folder}, such as an import or an export. Try again when it has ended.`;
}
