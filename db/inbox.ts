import { digestOfMessage, hashOfMessage } from './chain/line-hash.ts';
import type { MessageContent } from './chain/line-hash.ts';
import { prepareSalts } from './chain/salts.ts';
import { isReadable } from './columns.ts';
import type { Connection, Turn } from './connection/connection.ts';
import { alias, and, asc, desc, eq, gte, isNull, lt, max, ne } from './connection/drizzle.ts';
import { patiently } from './connection/patiently.ts';
import { given, is, prepareInsert, prepared } from './connection/statements.ts';
import { prepareLastHeard } from './ledger-lines.ts';
import { personAt } from './person-at.ts';
import { preparePressedTwice } from './beside/pressed-twice.ts';
import { HOWS, inbox, isAside, isWaiting } from './tables/message-tables.ts';
import type { Roster } from '#src/people/person.ts';
import type { UnworkedMessage } from '#src/ports/register.ts';
import type { IncomingMessage, MessageId } from '#src/ports/message.ts';
import { WRITER_NOT_KNOWN } from '#src/ports/inbox.ts';
import type { Changed, Inbox } from '#src/ports/inbox.ts';
import { asSaid } from '#src/ports/said-order.ts';

/** The inbox of one database: a message is on the disk before `receive` gives its answer. */
export function createInbox(connection: Connection): Inbox {
  const { db } = connection;
  const readWaiting = prepared(db, () =>
    db.select().from(inbox).where(isWaiting(inbox.state)).orderBy(asc(inbox.at), asc(inbox.arrival)),
  );
  const readOne = prepared(db, () => db.select().from(inbox).where(is(inbox.id, 'id')));
  const readChanges = prepared(db, () => db.select().from(inbox).where(is(inbox.of, 'id')).orderBy(asc(inbox.arrival)));
  const changesOf = async (at: Turn, id: MessageId): Promise<readonly Changed[]> => {
    const rows = await at.all(readChanges, { id });
    const worked = new Set(rows.filter(({ state }) => state === 'worked').map((row) => row.id));
    return asSaid(rows.map(messageOf)).map((message) => ({ message, isWorked: worked.has(message.id) }));
  };
  const readBefore = prepareBefore(connection);
  const readAside = prepared(db, () => db.select().from(inbox).where(isAside(inbox.state)).orderBy(asc(inbox.arrival)));
  const { putAside, putBack, putUnread } = prepareAside(connection);
  return {
    ...storingIn(connection),
    waiting: () =>
      patiently(connection, async (at) => {
        const rows = await at.all(readWaiting);
        for (const { arrival } of rows.filter((row) => !isKnownRow(row))) await at.run(putUnread, { arrival });
        const known = rows.filter(isKnownRow);
        const owned = new Map(known.map(({ id, owner }) => [id, owner]));
        const isOthers = ({ id }: IncomingMessage): boolean => db.owner !== null && owned.get(id) !== db.owner;
        return withoutOthers(asSaid(known.map(messageOf)), isOthers);
      }),
    message: (id) => patiently(connection, async (at) => messageOrNull(await at.get(readOne, { id }))),
    changed: (id) => patiently(connection, async (at) => (await changesOf(at, id)).at(-1)?.message ?? null),
    changes: (id) => patiently(connection, (at) => changesOf(at, id)),
    before: (id) => patiently(connection, async (at) => messageOrNull(await readBefore(at, id))),
    setAside: (id, why) => patiently(connection, async (at) => void (await at.run(putAside, { id, why }))),
    aside: () =>
      patiently(connection, async (at) =>
        (await at.all(readAside)).map((row) => ({ message: messageOf(row), why: row.why ?? '' })),
      ),
    again: (ids) => patiently(connection, (at) => countAgain(at, putBack, ids)),
    ...strangersIn(connection),
  };
}

/** What another process works, and whatever its writer or its thread says after it, waits for that one. */
function withoutOthers(
  said: readonly IncomingMessage[],
  isOthers: (message: IncomingMessage) => boolean,
): readonly IncomingMessage[] {
  const held = new Set<string>();
  return said.filter((message) => {
    const { from, thread } = message;
    if (!isOthers(message) && !held.has(from) && !held.has(thread)) return true;
    held.add(from).add(thread);
    return false;
  });
}

/** Each by itself: one that cannot be put back keeps no other from it. */
async function countAgain(at: Turn, putBack: Parameters<Turn['run']>[0], ids: readonly MessageId[]): Promise<number> {
  let count = 0;
  for (const id of ids) count += await at.run(putBack, { id });
  return count;
}

/** Stores what came in, or gives up after so many milliseconds and stores nothing. */
function storingIn(connection: Connection): Pick<Inbox, 'receive' | 'note'> {
  const insert = prepareStore(connection);
  return {
    receive: (message, patience) =>
      patiently(connection, async (at) => ((await insert(at, message, 'waiting')) === 0 ? 'known' : 'new'), patience),
    note: (deletion, patience) =>
      patiently(connection, async (at) => void (await insert(at, deletion, 'worked')), patience),
  };
}

/** Chains a message to the one received before it. */
function prepareStore(
  connection: Connection,
): (at: Turn, message: IncomingMessage, state: Row['state']) => Promise<number> {
  const { db } = connection;
  const isPressedTwice = preparePressedTwice(connection);
  const insert = prepareInsert(db, inbox, { orIgnore: true });
  const readLast = prepareLastHeard(db);
  const salts = prepareSalts(db);
  const store = async (at: Turn, message: IncomingMessage, state: Row['state']): Promise<number> => {
    const { form, stamp, ...said } = message;
    const last = (await readLast(at)) ?? { arrival: 0, hash: '' };
    if (await isPressedTwice(at, message, last.arrival)) return 0;
    const arrival = last.arrival + 1;
    const salt = (await salts(at))('message', arrival);
    // As it will be read again.
    const kept = { ...said, form: form ?? null, stamp: stamp ?? null };
    const content = JSON.parse(JSON.stringify(kept)) as MessageContent;
    const digest = digestOfMessage(salt, content);
    const hash = hashOfMessage(last.hash, { arrival, digest });
    return insert(at, { ...kept, arrival, salt, digest, hash, state, owner: db.owner });
  };
  return (at, message, state) => at.atOnce(() => store(at, message, state));
}

/** What was set aside because nobody knew who wrote it. */
function strangersIn(connection: Connection): Pick<Inbox, 'strangers' | 'noStranger'> {
  const { db } = connection;
  const isStrangers = and(isAside(inbox.state), eq(inbox.why, WRITER_NOT_KNOWN));
  const readWriters = prepared(db, () =>
    db
      .select({ account: inbox.from, last: max(inbox.at) })
      .from(inbox)
      .where(isStrangers)
      .groupBy(inbox.from),
  );
  const putBack = prepared(db, () =>
    db
      .update(inbox)
      .set({ state: 'waiting', why: null })
      .where(and(isStrangers, is(inbox.from, 'account'), gte(inbox.at, given(inbox.at, 'since')))),
  );
  return {
    strangers: () =>
      patiently(connection, async (at) =>
        (await at.all(readWriters)).map(({ account, last }) => ({ account, last: last! })),
      ),
    noStranger: (account, since) => patiently(connection, (at) => at.run(putBack, { account, since })),
  };
}

/** Reads what was set aside since it could not be worked, with who said it. */
export function prepareUnworked({ db }: Connection): (at: Turn, roster: Roster) => Promise<readonly UnworkedMessage[]> {
  const read = prepared(db, () => db.select().from(inbox).where(isAside(inbox.state)).orderBy(asc(inbox.arrival)));
  return async (at, roster) =>
    (await at.all(read)).map((row) => ({
      number: row.arrival,
      person: personAt(roster, row.from)?.id ?? null,
      message: messageOf(row),
    }));
}

/** Out of the row of what waits, and back into it. */
function prepareAside({ db }: Connection) {
  const putAside = prepared(db, () =>
    db
      .update(inbox)
      .set({ state: 'aside', why: given(inbox.why, 'why') })
      .where(and(is(inbox.id, 'id'), ne(inbox.state, 'worked'))),
  );
  const putBack = prepared(db, () =>
    db
      .update(inbox)
      .set({ state: 'waiting', why: null })
      .where(and(is(inbox.id, 'id'), isAside(inbox.state))),
  );
  const putUnread = prepared(db, () =>
    db
      .update(inbox)
      .set({ state: 'aside', why: 'It cannot be read: its row is damaged, or a newer version wrote it.' })
      .where(is(inbox.arrival, 'arrival')),
  );
  return { putAside, putBack, putUnread };
}

type Row = typeof inbox.$inferSelect;

function prepareBefore({ db }: Connection): (at: Turn, id: MessageId) => Promise<Row | undefined> {
  const after = alias(inbox, 'after');
  const isSameTalk = and(eq(inbox.thread, after.thread), eq(inbox.from, after.from));
  const isWritten = and(eq(inbox.how, 'said'), isNull(inbox.card));
  const read = prepared(db, () =>
    db
      .select({ found: inbox })
      .from(after)
      .innerJoin(inbox, isSameTalk)
      .where(and(is(after.id, 'id'), isWritten, lt(inbox.arrival, after.arrival)))
      .orderBy(desc(inbox.arrival))
      .limit(1),
  );
  return async (at, id) => (await at.get(read, { id }))?.found;
}

function messageOrNull(row: Row | undefined): IncomingMessage | null {
  return row === undefined ? null : messageOf(row);
}

/** False for a message that this version cannot work. */
export function isKnownRow(row: Row): boolean {
  return isReadable(row) && HOWS.includes(row.how);
}

/** A message as far as it can be read. */
export function messageOf(row: Row): IncomingMessage {
  const { id, thread, from, text, at, card, how, of, stamp } = row;
  const form = isReadable(row) ? row.form : null;
  const message = { id, thread, from, text, at, card, how, of };
  return { ...message, ...(form === null ? {} : { form }), ...(stamp === null ? {} : { stamp }) };
}
