import type { Connection, Turn } from './connection/connection.ts';
import { and, eq, gt, inArray, min, sql } from './connection/drizzle.ts';
import { createDoubts } from './sending/doubted-messages.ts';
import { prepareOutboxInsert } from './outbox-rows.ts';
import { patiently } from './connection/patiently.ts';
import { given, is, prepared } from './connection/statements.ts';
import { isPlanned, outbox } from './tables/message-tables.ts';
import { prepareHasten } from './sending/hasten.ts';
import { prepareTake } from './sending/take-due.ts';
import type { Instant } from '#src/calendar/instant.ts';
import type { OutKey } from '#src/ports/message.ts';
import type { Outbox, Sent } from '#src/ports/outbox.ts';
import type { Outgoing } from '#src/ports/outgoing.ts';

/** The outbox of one database: planned → sending → sent, or planned again, doubted until more is known, uncertain or dead. */
export function createOutbox(connection: Connection): Outbox {
  const take = prepareTake(connection);
  const markSent = prepareSent(connection);
  const { putBack, postpone, giveUp, redraw } = prepareMarks(connection);
  const done = (mark: Mark, values: Record<string, unknown>) =>
    patiently(connection, async (turn) => void (await turn.run(mark, values)));
  return {
    ...createDoubts(connection),
    nextWaiting: prepareNextWaiting(connection),
    hasten: prepareHasten(connection),
    take: (now, most, lane) => patiently(connection, (turn) => take(turn, { now, most, lane })),
    sent: (key, sent, at, follow = []) => patiently(connection, (turn) => markSent(turn, { key, sent, at, follow })),
    retry: (key, notBefore, why) => done(putBack, { key, notBefore, why }),
    postpone: (key, until, why) => done(postpone, { key, until, why }),
    redraw: (key, card) => done(redraw, { key, card }),
    giveUp: (key, state, why) => done(giveUp, { key, state, why }),
  };
}

type Mark = Parameters<Turn['run']>[0];

/** What becomes of a message that was not sent. */
function prepareMarks({ db }: Connection) {
  const putBack = prepared(db, () =>
    db
      .update(outbox)
      .set({ state: 'planned', notBefore: given(outbox.notBefore, 'notBefore'), why: given(outbox.why, 'why') })
      .where(and(is(outbox.key, 'key'), eq(outbox.state, 'sending'))),
  );
  const postpone = prepared(db, () =>
    db
      .update(outbox)
      .set({
        state: 'planned',
        attempts: sql`case when ${outbox.attempts} > 0 then ${outbox.attempts} - 1 else 0 end`,
        notBefore: given(outbox.notBefore, 'until'),
        why: given(outbox.why, 'why'),
      })
      .where(and(is(outbox.key, 'key'), eq(outbox.state, 'sending'))),
  );
  const giveUp = prepared(db, () =>
    db
      .update(outbox)
      .set({ state: given(outbox.state, 'state'), why: given(outbox.why, 'why') })
      .where(and(is(outbox.key, 'key'), inArray(outbox.state, ['planned', 'sending', 'doubted']))),
  );
  const redraw = prepared(db, () =>
    db
      .update(outbox)
      .set({ card: given(outbox.card, 'card') })
      .where(is(outbox.key, 'key')),
  );
  return { putBack, postpone, giveUp, redraw };
}

function prepareNextWaiting(connection: Connection): Outbox['nextWaiting'] {
  const read = prepared(connection.db, () =>
    connection.db
      .select({ at: min(outbox.notBefore) })
      .from(outbox)
      .where(and(isPlanned(outbox.state), gt(outbox.notBefore, given(outbox.notBefore, 'after')))),
  );
  return (after) => patiently(connection, async (turn) => (await turn.get(read, { after }))?.at ?? null);
}

type Marked = {
  readonly key: OutKey;
  readonly sent: Sent;
  readonly at: Instant;
  readonly follow: readonly Outgoing[];
};

/** What follows a message is written in the transaction that says it was sent: a crash loses neither and doubles neither. */
function prepareSent({ db }: Connection): (turn: Turn, marked: Marked) => Promise<void> {
  const markSent = prepared(db, () =>
    db
      .update(outbox)
      .set({
        state: 'sent',
        why: null,
        thread: given(outbox.thread, 'thread'),
        posted: given(outbox.posted, 'posted'),
        sentAt: given(outbox.sentAt, 'at'),
      })
      .where(is(outbox.key, 'key')),
  );
  // What changes it later changes what stands there now.
  const moveRoot = prepared(db, () =>
    db
      .update(outbox)
      .set({ thread: given(outbox.thread, 'thread'), posted: given(outbox.posted, 'posted') })
      .where(is(outbox.key, 'root')),
  );
  const readOwn = prepared(db, () =>
    db.select({ seq: outbox.seq, root: outbox.root }).from(outbox).where(is(outbox.key, 'key')),
  );
  const insert = prepareOutboxInsert(db);
  return (turn, { key, sent: { thread, message: posted, instead }, at, follow }) =>
    turn.atOnce(async () => {
      await turn.run(markSent, { key, thread, posted, at });
      const own = await turn.get(readOwn, { key });
      if (instead === true && own !== undefined) await turn.run(moveRoot, { root: own.root, thread, posted });
      const seq = own?.seq ?? 0;
      // Parts of one message tell nobody anything more than the whole.
      for (const outgoing of follow) await insert(turn, outgoing, { seq, cause: null });
    });
}
