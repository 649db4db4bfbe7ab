import { setImmediate as others } from 'node:timers/promises';
import type { SQL } from 'drizzle-orm';
import type { Connection, Turn } from '#db/connection/connection.ts';
import { and, asc, gt, lte, max, sql } from '#db/connection/drizzle.ts';
import { patiently } from '#db/connection/patiently.ts';
import { prepared } from '#db/connection/statements.ts';
import { inbox } from '#db/tables/message-tables.ts';
import { ledger } from '#db/tables/plan-tables.ts';

/** So many rows at a time: a register may have a million, and whoever asks it meanwhile waits no longer than for these. */
export const PAGE = 500;

type Read<Row, Key> = (at: Turn, after: Key) => Promise<readonly Row[]>;

/** All rows in the order of their key, a page at a time, each in a turn of its own: between two of them others come in. */
export async function* inPages<Row, Key>(
  connection: Connection,
  read: Read<Row, Key>,
  { first, keyOf }: { readonly first: Key; readonly keyOf: (row: Row) => Key },
): AsyncGenerator<readonly Row[]> {
  for (let after = first; ;) {
    const from = after;
    const rows = await patiently(connection, (at) => read(at, from));
    if (rows.length > 0) yield rows;
    if (rows.length < PAGE) return;
    after = keyOf(rows.at(-1)!);
    await others();
  }
}

/** A number before all that a row may have, also one that was put in past the program. */
const FIRST = Number.MIN_SAFE_INTEGER;

type Line = typeof ledger.$inferSelect;

/** All lines of the ledger. */
export function ledgerPages(connection: Connection): AsyncGenerator<readonly Line[]> {
  const { db } = connection;
  const isAfter = gt(ledger.seq, sql.placeholder('after'));
  const read = prepared(db, () => db.select().from(ledger).where(isAfter).orderBy(asc(ledger.seq)).limit(PAGE));
  return inPages(connection, (at, after) => at.all(read, { after }), { first: FIRST, keyOf: ({ seq }) => seq });
}

/** The lines of which something is true, which may be few: it is the lines looked at that make a page, not those found. */
export async function* linesWhere(connection: Connection, which: SQL): AsyncGenerator<readonly Line[]> {
  const { db } = connection;
  const isAmong = and(gt(ledger.seq, sql.placeholder('after')), lte(ledger.seq, sql.placeholder('last')), which);
  const read = prepared(db, () => db.select().from(ledger).where(isAmong).orderBy(asc(ledger.seq)));
  const end = (await patiently(connection, (at) => at.get(db.select({ seq: max(ledger.seq) }).from(ledger))))?.seq ?? 0;
  for (let after = 0; after < end; after += PAGE) {
    const from = after;
    yield await patiently(connection, (at) => at.all(read, { after: from, last: from + PAGE }));
    await others();
  }
}

/** The messages of the inbox in the order in which they came. */
export function inboxPages(connection: Connection): AsyncGenerator<readonly (typeof inbox.$inferSelect)[]> {
  const { db } = connection;
  const read = prepared(db, () =>
    db
      .select()
      .from(inbox)
      .where(gt(inbox.arrival, sql.placeholder('after')))
      .orderBy(asc(inbox.arrival))
      .limit(PAGE),
  );
  return inPages(connection, (at, after) => at.all(read, { after }), { first: FIRST, keyOf: ({ arrival }) => arrival });
}
