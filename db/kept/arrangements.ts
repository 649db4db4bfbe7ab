import type { Connection, Turn } from '#db/connection/connection.ts';
import { isNotNull } from '#db/connection/drizzle.ts';
import { createSweep } from '#db/connection/others-wrote.ts';
import { entriesOf, isOfPerson } from '#db/ledger-lines.ts';
import type { Entry } from '#db/ledger-lines.ts';
import { inOrder, prepared } from '#db/connection/statements.ts';
import { ledger } from '#db/tables/plan-tables.ts';
import type { PersonEntry } from '#src/plan/ledger.ts';

/** The ledger's lines about people, kept in memory as long as nobody else writes. */
export type KeptArrangements = {
  readonly all: (at: Turn) => Promise<readonly PersonEntry[]>;
  /** Adds lines that this connection has just written. */
  readonly append: (entries: readonly Entry[]) => void;
};

/** Reads the lines once, and again after another connection wrote. */
export function createArrangements(connection: Connection): KeptArrangements {
  const read = prepared(connection.db, () =>
    connection.db.select().from(ledger).where(isNotNull(ledger.person)).orderBy(inOrder(ledger.seq)),
  );
  let kept: readonly PersonEntry[] | null = null;
  const sweep = createSweep(() => (kept = null));
  return {
    all: async (at) => {
      await sweep(at);
      kept ??= entriesOf(await at.all(read)).filter(isOfPerson);
      return kept;
    },
    append: (entries) => {
      const more = entries.filter(isOfPerson);
      if (kept !== null && more.length > 0) kept = [...kept, ...more];
    },
  };
}
