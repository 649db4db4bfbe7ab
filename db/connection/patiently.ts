import { setTimeout as wait } from 'node:timers/promises';
import type { Connection, Turn } from './connection.ts';
import { DatabaseFault, faultFrom, isBusy } from './fault.ts';

/** Milliseconds between the first tries while another connection writes; the last of them stands for all that follow. */
const WAITS = [5, 10, 20, 50, 100, 200] as const;
/** Milliseconds after which whoever says nothing else gives up; the process goes on meanwhile. */
const LONGEST = 10_000;

/**
 * Does a piece of work in a turn at the database, again while it is locked, for so many milliseconds at most. Throws a
 * DatabaseFault when it stays so, or when its file is no longer in its place: then nothing was changed, and nothing will be.
 */
export async function patiently<T>(
  connection: Connection,
  work: (at: Turn) => Promise<T>,
  patience: number = LONGEST,
): Promise<T> {
  checkInPlace(connection);
  const until = performance.now() + patience;
  for (let nth = 0; ; nth += 1) {
    const done = await attempt(connection, work, until);
    if ('value' in done) return done.value;
    // Outside its turn: others only read.
    await wait(Math.max(0, Math.min(WAITS[nth] ?? 200, until - performance.now())));
    // Whoever waited has been told by now: what is done after that would be done behind their back.
    if (performance.now() >= until) throw faultFrom(done.busy, connection.file);
  }
}

type Done<T> = { readonly value: T } | { readonly busy: unknown };

/** The work's result, or that the database was locked, and then nothing was changed. */
async function attempt<T>(connection: Connection, work: (at: Turn) => Promise<T>, until: number): Promise<Done<T>> {
  const isLate = performance.now() >= until;
  try {
    return {
      value: await connection.turn((at) => {
        if (!isLate && performance.now() >= until) throw sayTaken(connection);
        return work(at);
      }),
    };
  } catch (error) {
    // Everything but a lock is final.
    if (isBusy(error)) return { busy: error };
    throw faultFrom(error, connection.file);
  }
}

/** For whom the turn came when they had gone. */
function sayTaken({ file }: Connection): DatabaseFault {
  const sentence = `${file} is taken up by other work of Ragtime. Nothing was written; try again in a moment.`;
  // Held, though by nobody else: it passes.
  return new DatabaseFault(sentence, Object.assign(new Error(sentence), { code: 'SQLITE_BUSY' }));
}

/** Throws where the file is not in its place: what is written to it now, nobody finds again. */
function checkInPlace(connection: Connection): void {
  const moved = connection.fault();
  if (moved !== null) throw new DatabaseFault(moved, Object.assign(new Error(moved), { code: 'ESTALE' }));
}
