import type { Connection } from './connection/connect.ts';
import { count, min } from './connection/drizzle.ts';
import { inbox, isAside, isDoubted, isLost, isPlanned, isWaiting, outbox } from './tables/message-tables.ts';
import type { Backlog } from '#src/ports/backlog.ts';

/** Counts what waits and what went wrong in both directions. */
export function prepareBacklog({ db }: Connection): () => Backlog {
  const waiting = db
    .select({ count: count(), oldest: min(inbox.at) })
    .from(inbox)
    .where(isWaiting(inbox.state))
    .prepare();
  const aside = db.select({ count: count() }).from(inbox).where(isAside(inbox.state)).prepare();
  const planned = db.select({ count: count() }).from(outbox).where(isPlanned(outbox.state)).prepare();
  const lost = db
    .select({ state: outbox.state, count: count() })
    .from(outbox)
    .where(isLost(outbox.state))
    .groupBy(outbox.state)
    .prepare();
  const doubted = db.select({ count: count() }).from(outbox).where(isDoubted(outbox.state)).prepare();
  return () => {
    const inwards = waiting.get();
    const gone = new Map(lost.all().map((row) => [row.state, row.count]));
    return {
      waiting: inwards?.count ?? 0,
      oldestWaiting: inwards?.oldest ?? null,
      aside: aside.get()?.count ?? 0,
      planned: planned.get()?.count ?? 0,
      uncertain: (gone.get('uncertain') ?? 0) + (doubted.get()?.count ?? 0),
      dead: gone.get('dead') ?? 0,
    };
  };
}
