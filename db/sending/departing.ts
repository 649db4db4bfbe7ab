import type { Connection, Turn } from '#db/connection/connection.ts';
import { and, eq } from '#db/connection/drizzle.ts';
import { is, prepared } from '#db/connection/statements.ts';
import { outgoingOf } from '#db/outbox-rows.ts';
import type { OutboxRow } from '#db/outbox-rows.ts';
import { outbox } from '#db/tables/message-tables.ts';
import type { Departing, Posted } from '#src/ports/outbox.ts';

/** A message as it is on its way, out of its row; `editing` is where the one stands that it changes. */
export function departingOf(row: OutboxRow, editing: Posted | null): Departing {
  const { attempts, firstTakenAt: since, why, again } = row;
  return {
    ...outgoingOf(row),
    editing,
    attempts,
    ...(since === null ? {} : { since }),
    ...(why === null ? {} : { why }),
    ...(again === null ? {} : { again }),
  };
}

/** Finds where the message stands that a row changes; null for one that changes none, and where that stands nowhere. */
export function preparePostedOf({ db }: Connection): (at: Turn, row: OutboxRow) => Promise<Posted | null> {
  const readPosted = prepared(db, () =>
    db
      .select({ thread: outbox.thread, message: outbox.posted })
      .from(outbox)
      .where(and(is(outbox.key, 'root'), eq(outbox.state, 'sent'))),
  );
  return async (at, { root, edits }) => {
    const found = edits === null ? undefined : await at.get(readPosted, { root });
    if (found === undefined || found.thread === null || found.message === null) return null;
    return { thread: found.thread, message: found.message };
  };
}
