import type { Db, Turn } from './connection.ts';

/** How often what is kept of a database was changed behind the back of those who keep it. */
const changes = new WeakMap<Db, number>();

/** Calls `forget` when another connection wrote since the last call, or something was forgotten by this one: what is kept in memory is then no longer sure. */
export function createSweep(forget: () => void): (at: Turn) => Promise<void> {
  let seen: string | null = null;
  return async ({ db, dialect }) => {
    const version = `${await dialect.mark()}/${changes.get(db) ?? 0}`;
    // Nothing is kept before the first call.
    if (seen !== null && version !== seen) forget();
    seen = version;
  };
}

/** Says that rows were changed that somebody may keep in memory. */
export function sayChanged({ db }: Pick<Turn, 'db'>): void {
  changes.set(db, (changes.get(db) ?? 0) + 1);
}
