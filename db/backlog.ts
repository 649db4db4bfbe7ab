import { prepared } from './connection/statements.ts';
import type { Connection, Turn } from './connection/connection.ts';
import { and, count, min } from './connection/drizzle.ts';
import { isMissed } from './sending/lost-messages.ts';
import { inbox, isAside, isDoubted, isLost, isPlanned, isWaiting, outbox } from './tables/message-tables.ts';
import type { Backlog } from '#src/ports/backlog.ts';

/** Counts what waits and what went wrong in both directions. */
export function prepareBacklog({ db }: Connection): (at: Turn) => Promise<Backlog> {
  const waiting = prepared(db, () =>
    db
      .select({ count: count(), oldest: min(inbox.at) })
      .from(inbox)
      .where(isWaiting(inbox.state)),
  );
  const aside = prepared(db, () => db.select({ count: count() }).from(inbox).where(isAside(inbox.state)));
  const planned = prepared(db, () => db.select({ count: count() }).from(outbox).where(isPlanned(outbox.state)));
  const lost = prepared(db, () =>
    db
      .select({ state: outbox.state, count: count() })
      .from(outbox)
      .where(and(isLost(outbox.state), isMissed(outbox.why)))
      .groupBy(outbox.state),
  );
  const doubted = prepared(db, () => db.select({ count: count() }).from(outbox).where(isDoubted(outbox.state)));
  return async (at) => {
    const inwards = await at.get(waiting);
    const gone = await at.all(lost);
    const counted = (wanted: 'uncertain' | 'dead'): number => gone.find(({ state }) => state === wanted)?.count ?? 0;
    return {
      waiting: inwards?.count ?? 0,
      oldestWaiting: inwards?.oldest ?? null,
      aside: (await at.get(aside))?.count ?? 0,
      planned: (await at.get(planned))?.count ?? 0,
      uncertain: counted('uncertain') + ((await at.get(doubted))?.count ?? 0),
      dead: counted('dead'),
    };
  };
}
