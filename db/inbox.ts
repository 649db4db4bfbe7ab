import type { Connection } from './connection/connect.ts';
import { and, asc, ne } from './connection/drizzle.ts';
import { patiently } from './connection/patiently.ts';
import { given, is, prepareInsert } from './connection/statements.ts';
import { inbox, isWaiting } from './tables/message-tables.ts';
import type { IncomingMessage } from '#src/ports/message.ts';
import type { Inbox } from '#src/ports/inbox.ts';

/** The inbox of one database: a message is on the disk before `receive` gives its answer. */
export function createInbox(connection: Connection): Inbox {
  const { db } = connection;
  const insert = prepareInsert(db, inbox, { orIgnore: true });
  const readWaiting = db
    .select()
    .from(inbox)
    .where(isWaiting(inbox.state))
    .orderBy(asc(inbox.at), asc(inbox.arrival))
    .prepare();
  const readOne = db.select().from(inbox).where(is(inbox.id, 'id')).prepare();
  const putAside = db
    .update(inbox)
    .set({ state: 'aside', why: given(inbox.why, 'why') })
    .where(and(is(inbox.id, 'id'), ne(inbox.state, 'worked')))
    .prepare();
  return {
    receive: (message) =>
      patiently(connection, () => (insert({ form: null, ...message, state: 'waiting' }) === 0 ? 'known' : 'new')),
    waiting: () => patiently(connection, () => readWaiting.all().map(messageOf)),
    message: (id) =>
      patiently(connection, () => {
        const row = readOne.get({ id });
        return row === undefined ? null : messageOf(row);
      }),
    setAside: (id, why) => patiently(connection, () => void putAside.run({ id, why })),
  };
}

function messageOf(row: typeof inbox.$inferSelect): IncomingMessage {
  const { id, thread, from, text, at, card, how, of, form } = row;
  const message = { id, thread, from, text, at, card, how, of };
  return form === null ? message : { ...message, form };
}
