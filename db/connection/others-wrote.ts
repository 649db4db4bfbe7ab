import type { Db, Turn } from './connection.ts';

/** How often what is kept of a database was changed behind the back of those who keep it. */
const changes = new WeakMap<Db, number>();

/** What is done with something kept when it is no longer sure. */
export type Keeping = {
  /** It is dropped: it is not known what changed. */
  readonly forget: () => void;
  /** Nothing changed but that the ledger has lines after this one; absent where they are nothing to what is kept. */
  readonly follow?: (at: Turn, after: number) => Promise<void>;
};

/** Keeps what is kept in step with the database. */
export type Sweep = {
  /** Before each read: sees to whatever was written since the last call, by another connection, or forgotten by this one. */
  readonly sweep: (at: Turn) => Promise<void>;
  /** True where lines that this connection has just written may be added at once; else the next call finds them, with those of others between. */
  readonly areNext: (lines: readonly { readonly seq: number }[]) => boolean;
};

export function createSweep({ forget, follow }: Keeping): Sweep {
  let seen: { readonly anew: string; readonly line: number | null } | null = null;
  return {
    sweep: async (at) => {
      const { anew, line } = await at.dialect.mark();
      const now = { anew: `${anew}/${changes.get(at.db) ?? 0}`, line };
      // Nothing is kept before the first call.
      if (seen !== null && now.anew !== seen.anew) forget();
      else if (seen !== null && seen.line !== null && now.line !== seen.line) await follow?.(at, seen.line);
      seen = now;
    },
    areNext: (lines) => {
      if (seen === null || seen.line === null || lines.length === 0) return true;
      if (lines[0]?.seq !== seen.line + 1) return false;
      seen = { ...seen, line: lines.at(-1)?.seq ?? seen.line };
      return true;
    },
  };
}

/** Says that rows were changed that somebody may keep in memory. */
export function sayChanged({ db }: Pick<Turn, 'db'>): void {
  changes.set(db, (changes.get(db) ?? 0) + 1);
}
