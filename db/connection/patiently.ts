import { setTimeout as wait } from 'node:timers/promises';
import type { Connection } from './connect.ts';
import { faultFrom, isBusy } from './fault.ts';
import { checkInPlace } from './in-place.ts';

/** Milliseconds between tries while another connection writes: some ten seconds in all, in which the process goes on. */
const WAITS = [10, 20, 50, 100, 200, 400, 800, 1600, 3200, 3200] as const;

/** Does a piece of work on the database, again while it is locked; throws a DatabaseFault when it stays so, or when its file is no longer in its place. */
export async function patiently<T>(connection: Connection, work: () => T): Promise<T> {
  checkInPlace(connection);
  for (const ms of WAITS) {
    const done = unlessBusy(connection, work);
    if (done !== null) return done.value;
    await wait(ms);
  }
  return once(connection, work);
}

/** The work's result; null when the database was locked, and then nothing was changed. */
function unlessBusy<T>(connection: Connection, work: () => T): { readonly value: T } | null {
  try {
    return { value: work() };
  } catch (error) {
    // Everything but a lock is final.
    if (isBusy(error)) return null;
    throw faultFrom(error, connection.file);
  }
}

function once<T>(connection: Connection, work: () => T): T {
  try {
    return work();
  } catch (error) {
    // Still locked, or broken: either is said as a sentence.
    throw faultFrom(error, connection.file);
  }
}
