import type { Connection } from '#db/connection/connection.ts';
import { and, eq, gt, gte, isNull, or } from '#db/connection/drizzle.ts';
import { patiently } from '#db/connection/patiently.ts';
import { given, is, prepared } from '#db/connection/statements.ts';
import { isDoubted, isPlanned, outbox } from '#db/tables/message-tables.ts';
import type { Outbox } from '#src/ports/outbox.ts';

/** Lets what was put back go now; what is in doubt is looked for as soon as it may show. */
export function prepareHasten(connection: Connection): Outbox['hasten'] {
  const { db } = connection;
  const set = { notBefore: null };
  const one = prepared(db, () =>
    db
      .update(outbox)
      .set(set)
      .where(and(is(outbox.key, 'key'), isPlanned(outbox.state))),
  );
  // Of one that may have arrived each try may be one too many: it keeps its pace.
  const isKnown = or(isNull(outbox.again), eq(outbox.again, 'not-found'));
  const tried = prepared(db, () =>
    db
      .update(outbox)
      .set(set)
      .where(
        and(
          isPlanned(outbox.state),
          gt(outbox.attempts, 0),
          isKnown,
          gte(outbox.takenAt, given(outbox.takenAt, 'since')),
        ),
      ),
  );
  const doubted = prepared(db, () => db.update(outbox).set(set).where(isDoubted(outbox.state)));
  return ({ keys, triedSince }) =>
    patiently(connection, (turn) =>
      turn.atOnce(async () => {
        for (const key of keys) await turn.run(one, { key });
        if (triedSince !== null) await turn.run(tried, { since: triedSince });
        await turn.run(doubted);
      }),
    );
}
