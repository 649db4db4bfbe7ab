import type { Connection, Turn } from '#db/connection/connection.ts';
import { and, gt, ne } from '#db/connection/drizzle.ts';
import { given, is, prepared } from '#db/connection/statements.ts';
import { inbox } from '#db/tables/message-tables.ts';
import { toMs } from '#src/calendar/instant.ts';
import type { IncomingMessage } from '#src/ports/message.ts';

/** Milliseconds within which the same button pressed again is impatience; each process sees to that for what comes to itself. */
const A_MOMENT = 10_000;
/** Among so many of the messages received last. */
const AMONG = 200;

/** True for the same button of the same card that the same person pressed a moment ago, where a platform may have told another process of it. */
export function preparePressedTwice({
  db,
}: Connection): (at: Turn, pressed: IncomingMessage, last: number) => Promise<boolean> {
  const read = prepared(db, () =>
    db
      .select({ id: inbox.id, at: inbox.at })
      .from(inbox)
      .where(
        and(
          gt(inbox.arrival, given(inbox.arrival, 'after')),
          is(inbox.from, 'from'),
          is(inbox.card, 'card'),
          is(inbox.text, 'text'),
          db.owner === null ? undefined : ne(inbox.owner, db.owner),
        ),
      ),
  );
  return async (at, { id, from, card, text, how, form, at: moment }, last) => {
    if (db.owner === null || card === null || how !== 'said' || form !== undefined) return false;
    const same = await at.all(read, { from, card, text, after: last - AMONG });
    return same.some((one) => one.id !== id && Math.abs(toMs(one.at) - toMs(moment)) < A_MOMENT);
  };
}
