import { setTimeout as wait } from 'node:timers/promises';
import type { Connection } from './connect.ts';
import { faultFrom, isBusy } from './fault.ts';
import { checkInPlace } from './in-place.ts';

/** Milliseconds between the first tries while another connection writes; the last of them stands for all that follow. */
const WAITS = [5, 10, 20, 50, 100, 200] as const;
/** Milliseconds after which whoever says nothing else gives up; the process goes on meanwhile. */
const LONGEST = 10_000;

/**
 * Does a piece of work on the database, again while it is locked, for so many milliseconds at most. Throws a DatabaseFault
 * when it stays so, or when its file is no longer in its place: then nothing was changed, and nothing will be.
 */
export async function patiently<T>(connection: Connection, work: () => T, patience: number = LONGEST): Promise<T> {
  checkInPlace(connection);
  const until = performance.now() + patience;
  for (let nth = 0; ; nth += 1) {
    const done = attempt(connection, work);
    if ('value' in done) return done.value;
    await wait(Math.max(0, Math.min(WAITS[nth] ?? 200, until - performance.now())));
    // Whoever waited has been told by now: what is done after that would be done behind their back.
    if (performance.now() >= until) throw faultFrom(done.busy, connection.file);
  }
}

/** The work's result, or that the database was locked, and then nothing was changed. */
function attempt<T>(connection: Connection, work: () => T): { readonly value: T } | { readonly busy: unknown } {
  try {
    return { value: work() };
  } catch (error) {
    // Everything but a lock is final.
    if (isBusy(error)) return { busy: error };
    throw faultFrom(error, connection.file);
  }
}
