import type { Connection } from './connect.ts';

/** Calls `forget` when another connection wrote since the last call: what is kept in memory is then no longer sure. */
export function createSweep({ sqlite }: Connection, forget: () => void): () => void {
  // Changes with the writes of other connections, and only with theirs.
  const read = sqlite.prepare<[], number>('pragma data_version').pluck();
  let seen = read.get();
  return () => {
    const version = read.get();
    if (version !== seen) forget();
    seen = version;
  };
}
