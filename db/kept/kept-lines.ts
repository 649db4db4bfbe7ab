import type { Connection, Turn } from '#db/connection/connection.ts';
import { isNotNull } from '#db/connection/drizzle.ts';
import { createSweep } from '#db/connection/others-wrote.ts';
import { entriesOf, prepareSince } from '#db/ledger-lines.ts';
import type { Entry } from '#db/ledger-lines.ts';
import { inOrder, prepared } from '#db/connection/statements.ts';
import { ledger } from '#db/tables/plan-tables.ts';

/** The ledger's lines about people, or about plans, kept in memory as long as nobody else writes. */
export type KeptLines<Line> = {
  readonly all: (at: Turn) => Promise<readonly Line[]>;
  /** Adds lines that this connection has just written. */
  readonly append: (entries: readonly Entry[]) => void;
};

/** Which lines are kept: those with something in a column of the ledger. */
type Which<Line extends Entry> = {
  readonly column: typeof ledger.person | typeof ledger.plan;
  readonly isTheirs: (entry: Entry) => entry is Line;
};

/** Reads the lines once, and again after another connection wrote; the very same list as long as there are no more. */
export function createKeptLines<Line extends Entry>(
  connection: Connection,
  { column, isTheirs }: Which<Line>,
): KeptLines<Line> {
  const read = prepared(connection.db, () =>
    connection.db.select().from(ledger).where(isNotNull(column)).orderBy(inOrder(ledger.seq)),
  );
  let kept: readonly Line[] | null = null;
  const append = (entries: readonly Entry[]): void => {
    const last = kept?.at(-1)?.seq ?? 0;
    // What was read may already have them.
    const more = entries.filter(isTheirs).filter(({ seq }) => seq > last);
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
      kept ??= entriesOf(await at.all(read)).filter(isTheirs);
      return kept;
    },
    append: (entries) => {
      if (areNext(entries)) append(entries);
    },
  };
}
