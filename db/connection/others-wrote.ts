import type { Connection } from './connect.ts';

/** How often what is kept of a database was changed behind the back of those who keep it. */
const changes = new WeakMap<Connection['sqlite'], number>();

/** Calls `forget` when another connection wrote since the last call, or something was forgotten by this one: what is kept in memory is then no longer sure. */
export function createSweep({ sqlite }: Connection, forget: () => void): () => void {
  // Changes with the writes of other connections, and only with theirs.
  const read = sqlite.prepare<[], number>('pragma data_version').pluck();
  const now = (): string => `${read.get()}/${changes.get(sqlite) ?? 0}`;
  let seen = now();
  return () => {
    const version = now();
    if (version !== seen) forget();
    seen = version;
  };
}

/** Says that rows were changed that somebody may keep in memory. */
export function sayChanged({ sqlite }: Connection): void {
  changes.set(sqlite, (changes.get(sqlite) ?? 0) + 1);
}
