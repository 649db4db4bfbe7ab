import type { Connection, Turn } from '#db/connection/connection.ts';
import { and, eq, ne } from '#db/connection/drizzle.ts';
import { isKnownMessage, outgoingOf } from '#db/outbox-rows.ts';
import { inOrder, prepared } from '#db/connection/statements.ts';
import { isLost, outbox } from '#db/tables/message-tables.ts';
import type { UnsureMessage } from '#src/ports/register.ts';

/** Reads what a crash or an unclear fault left unknown; a page that is kept up to date says all of it again by itself. */
export function prepareUnsure({ db }: Connection): (at: Turn) => Promise<readonly UnsureMessage[]> {
  const read = prepared(db, () =>
    db
      .select()
      .from(outbox)
      .where(and(isLost(outbox.state), eq(outbox.state, 'uncertain'), ne(outbox.kind, 'page')))
      .orderBy(inOrder(outbox.number)),
  );
  return async (at) =>
    (await at.all(read))
      .filter(isKnownMessage)
      .flatMap((row) =>
        row.takenAt === null ? [] : [{ number: row.number, at: row.takenAt, message: outgoingOf(row) }],
      );
}
