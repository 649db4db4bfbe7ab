import Database from 'better-sqlite3';
import type { Statement } from 'better-sqlite3';

/** What the driver did: the statements it ran, and the commits after which something had to be synced to the disk. */
export type Counted = { readonly statements: number; readonly commits: number };

const WAYS = ['run', 'get', 'all', 'iterate'] as const;

/** Counts what every open database of this process does during some work; it costs time, so nothing is timed meanwhile. */
export async function countStatements(work: () => Promise<unknown>): Promise<Counted> {
  const probe = new Database(':memory:');
  const prototype = Object.getPrototypeOf(probe.prepare('select 1')) as Record<
    string,
    (...given: unknown[]) => unknown
  >;
  probe.close();
  const driver = Database.prototype as { exec: (this: Database.Database, text: string) => Database.Database };
  const exec = driver.exec;
  const bare = { ...prototype };
  let [statements, commits, hasWritten] = [0, 0, false];
  for (const way of WAYS) {
    prototype[way] = function (this: Statement, ...given: unknown[]): unknown {
      const answer = bare[way]!.apply(this, given);
      statements += 1;
      if (this.readonly) return answer;
      if (this.database.inTransaction) hasWritten = true;
      else commits += 1;
      return answer;
    };
  }
  driver.exec = function (text) {
    const answer = exec.call(this, text);
    if (text === 'commit' && hasWritten) commits += 1;
    if (!this.inTransaction) hasWritten = false;
    return answer;
  };
  try {
    await work();
    return { statements, commits };
  } finally {
    for (const way of WAYS) prototype[way] = bare[way]!;
    driver.exec = exec;
  }
}
