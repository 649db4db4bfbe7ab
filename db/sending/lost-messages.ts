import type { Column, SQL } from 'drizzle-orm';
import type { Connection, Turn } from '#db/connection/connection.ts';
import { and, eq, gte, isNull, not, notInArray, or, sql } from '#db/connection/drizzle.ts';
import { inOrder, prepared } from '#db/connection/statements.ts';
import { isKnownMessage, outgoingOf } from '#db/outbox-rows.ts';
import { isLost, outbox } from '#db/tables/message-tables.ts';
import type { Day } from '#src/calendar/day.ts';
import { NOT_NEEDED } from '#src/ports/outbox.ts';
import type { OutgoingKind } from '#src/ports/outgoing.ts';
import type { LostMessage } from '#src/ports/register.ts';

/** True for the reason of a message that somebody misses. */
export const isMissed = (why: Column): SQL => or(isNull(why), notInArray(why, [...NOT_NEEDED]))!;

/** A page says all of it again by itself, and a word to the office about another message is told to each of the office. */
const SAID_ELSEWHERE: readonly OutgoingKind[] = ['page', 'undelivered'];

/** Reads what was given up since a day, unless what went later stands in its place. */
export function prepareLost({ db }: Connection): (at: Turn, since: Day) => Promise<readonly LostMessage[]> {
  const read = prepared(db, () =>
    db
      .select()
      .from(outbox)
      .where(
        and(
          isLost(outbox.state),
          eq(outbox.state, 'dead'),
          isMissed(outbox.why),
          notInArray(outbox.kind, [...SAID_ELSEWHERE]),
          // A day goes before every moment in it.
          gte(outbox.takenAt, sql`${sql.placeholder('since')}`),
          not(isReplaced()),
        ),
      )
      .orderBy(inOrder(outbox.number)),
  );
  return async (at, since) =>
    (await at.all(read, { since })).flatMap((row) =>
      row.takenAt === null
        ? []
        : [
            {
              number: row.number,
              at: row.takenAt,
              message: isKnownMessage(row) ? outgoingOf(row) : null,
              why: row.why ?? 'the log says why',
              mayHaveArrived: row.again === 'not-known',
            },
          ],
    );
}

/** True where a later version of the same message went, is on its way, or was given up as well. */
function isReplaced(): SQL {
  const isMissedToo = sql`later.state <> 'dead' or later.why not in (${sql.raw(NOT_NEEDED.map((why) => `'${why}'`).join(', '))})`;
  return sql`exists (select 1 from ${outbox} later
    where later.root = ${outbox.root} and later.number > ${outbox.number} and (${isMissedToo}))`;
}
