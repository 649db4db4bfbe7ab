import { prepared } from './connection/statements.ts';
import type { Connection, Turn } from './connection/connection.ts';
import { and, count, desc, eq, gte, isNull, min, notInArray, or, sql } from './connection/drizzle.ts';
import { inbox, isAside, isDoubted, isLost, isPlanned, isWaiting, outbox } from './tables/message-tables.ts';
import type { Day } from '#src/calendar/day.ts';
import type { Backlog } from '#src/ports/backlog.ts';
import { NOT_NEEDED } from '#src/ports/outbox.ts';

/** Counts what waits and what went wrong in both directions. */
export function prepareBacklog({ db }: Connection): (at: Turn, since?: Day) => Promise<Backlog> {
  const waiting = prepared(db, () =>
    db
      .select({ count: count(), oldest: min(inbox.at) })
      .from(inbox)
      .where(isWaiting(inbox.state)),
  );
  const aside = prepared(db, () => db.select({ count: count() }).from(inbox).where(isAside(inbox.state)));
  const planned = prepared(db, () => db.select({ count: count() }).from(outbox).where(isPlanned(outbox.state)));
  // A day goes before every moment in it, and no day before all of them.
  const isSince = gte(outbox.takenAt, sql`${sql.placeholder('since')}`);
  const isWanted = or(isNull(outbox.why), notInArray(outbox.why, [...NOT_NEEDED]));
  const lost = prepared(db, () =>
    db
      .select({ state: outbox.state, why: outbox.why, count: count() })
      .from(outbox)
      .where(and(isLost(outbox.state), isWanted, or(eq(outbox.state, 'uncertain'), isSince)))
      .groupBy(outbox.state, outbox.why)
      .orderBy(desc(count()), outbox.why),
  );
  const doubted = prepared(db, () => db.select({ count: count() }).from(outbox).where(isDoubted(outbox.state)));
  return async (at, since) => {
    const inwards = await at.get(waiting);
    const gone = await at.all(lost, { since: since ?? '' });
    const dead = gone.filter(({ state }) => state === 'dead');
    return {
      waiting: inwards?.count ?? 0,
      oldestWaiting: inwards?.oldest ?? null,
      aside: (await at.get(aside))?.count ?? 0,
      planned: (await at.get(planned))?.count ?? 0,
      uncertain: sumOf(gone) - sumOf(dead) + ((await at.get(doubted))?.count ?? 0),
      dead: sumOf(dead),
      reasons: dead.flatMap(({ why, count }) => (why === null ? [] : [{ why, count }])),
    };
  };
}

function sumOf(rows: readonly { readonly count: number }[]): number {
  return rows.reduce((sum, row) => sum + row.count, 0);
}
