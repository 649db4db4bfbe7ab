import type { Connection, Turn } from '#db/connection/connection.ts';
import { isNotNull } from '#db/connection/drizzle.ts';
import { createSweep } from '#db/connection/others-wrote.ts';
import { entriesOf, isOfPerson, prepareSince } from '#db/ledger-lines.ts';
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
  const append = (entries: readonly Entry[]): void => {
    const last = kept?.at(-1)?.seq ?? 0;
    // What was read may already have them.
    const more = entries.filter(isOfPerson).filter(({ seq }) => seq > last);
    if (kept !== null && more.length > 0) kept = [...kept, ...more];
  };
  const since = prepareSince(connection);
  const { sweep, areNext } = createSweep({
    forget: () => (kept = null),
    follow: async (at, after) => append(await since(at, after)),
  });
  return {
    all: async (at) => {
      await sweep(at);
      kept ??= entriesOf(await at.all(read)).filter(isOfPerson);
      return kept;
    },
    append: (entries) => {
      if (areNext(entries)) append(entries);
    },
  };
}
