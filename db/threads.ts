import type { Connection, Turn } from './connection/connection.ts';
import type { SQL } from 'drizzle-orm';
import { and, asc, desc, eq, gte, inArray, isNull, lt, ne, notInArray, or } from './connection/drizzle.ts';
import { isKnownMessage, saidOf } from './outbox-rows.ts';
import type { OutboxRow } from './outbox-rows.ts';
import { preparePostedNaming } from './posted-naming.ts';
import { patiently } from './connection/patiently.ts';
import { given, is, prepared } from './connection/statements.ts';
import { isAsking, outbox } from './tables/message-tables.ts';
import { actions, plans } from './tables/plan-tables.ts';
import type { Day } from '#src/calendar/day.ts';
import { instantAt, LONDON } from '#src/calendar/instant.ts';
import type { Instant, TimeOfDay } from '#src/calendar/instant.ts';
import type { ActionId } from '#src/plan/action.ts';
import type { MessageId, OutKey } from '#src/ports/message.ts';
import { ASKING, TELLING } from '#src/ports/outgoing.ts';
import type { SaidInThread, Threads } from '#src/ports/threads.ts';

/** What was said where, out of the outbox of one database. */
export function createThreads(connection: Connection): Threads {
  const { db } = connection;
  const isSaid = and(inArray(outbox.state, ['sent', 'sending']), notInArray(outbox.kind, [...TELLING]));
  const newestWhere = (where: SQL | undefined) => prepareNewest(connection, where);
  const readLast = newestWhere(and(is(outbox.thread, 'thread'), isSaid));
  const from = gte(outbox.thread, given(outbox.thread, 'thread'));
  const isAmong = and(from, lt(outbox.thread, given(outbox.thread, 'after')));
  const readNewest = newestWhere(and(isAmong, isSaid));
  const readPostedAt = newestWhere(and(isAmong, is(outbox.posted, 'posted'), eq(outbox.state, 'sent')));
  const readCard = prepared(db, () => db.select().from(outbox).where(is(outbox.key, 'key')));
  const posting = preparePosting(connection);
  const findTold = prepareToldBy(connection);
  const findAsking = prepareAskingAbout(connection);
  const findNaming = preparePostedNaming(connection);
  return {
    last: (thread) =>
      patiently(connection, async (at) => {
        if (!thread.endsWith('/')) return saidOrNull(await at.get(readLast, { thread }));
        return saidOrNull(await at.get(readNewest, { thread, after: afterAll(thread) }));
      }),
    told: prepareTold(connection, isAmong),
    card: (key) => patiently(connection, async (at) => saidOrNull(await at.get(readCard, { key }))),
    postedAt: (conversation, message) =>
      patiently(connection, async (at) =>
        saidOrNull(
          await at.get(readPostedAt, { thread: conversation, after: afterAll(conversation), posted: message }),
        ),
      ),
    ...posting,
    postedNaming: (action) => patiently(connection, (at) => findNaming(at, action)),
    toldBy: (message) => patiently(connection, (at) => findTold(at, message)),
    askingAbout: (action, since) => patiently(connection, (at) => findAsking(at, action, since)),
  };
}

/** The newest row that fits. */
function prepareNewest({ db }: Connection, where: SQL | undefined) {
  return prepared(db, () =>
    db.select().from(outbox).where(where).orderBy(desc(outbox.place), desc(outbox.number)).limit(1),
  );
}

/** A notice is what a thread is told where nothing was said after it. */
function prepareTold(connection: Connection, isAmong: SQL | undefined): Threads['told'] {
  const isSaid = or(eq(outbox.kind, 'notice'), notInArray(outbox.kind, [...TELLING]));
  const isToldOf = and(inArray(outbox.state, ['sent', 'sending']), isSaid);
  const readTold = prepareNewest(connection, and(is(outbox.thread, 'thread'), isToldOf));
  const readNewest = prepareNewest(connection, and(isAmong, isToldOf));
  return (thread) =>
    patiently(connection, async (at) => {
      const row = thread.endsWith('/')
        ? await at.get(readNewest, { thread, after: afterAll(thread) })
        : await at.get(readTold, { thread });
      const said = saidOrNull(row);
      return said?.kind === 'notice' ? said : null;
    });
}

/** Where a message stands, and since when. */
function preparePosting(connection: Connection): Pick<Threads, 'posted' | 'sentAt'> {
  const read = prepared(connection.db, () =>
    connection.db
      .select({ thread: outbox.thread, message: outbox.posted, at: outbox.sentAt })
      .from(outbox)
      .where(and(is(outbox.key, 'key'), eq(outbox.state, 'sent'))),
  );
  return {
    posted: (key) =>
      patiently(connection, async (at) => {
        const { thread = null, message = null } = (await at.get(read, { key })) ?? {};
        return thread === null || message === null ? null : { thread, message };
      }),
    sentAt: (key) => patiently(connection, async (at) => (await at.get(read, { key }))?.at ?? null),
  };
}

// "0" is the character after "/": every thread of the conversation lies between the two.
function afterAll(conversation: string): string {
  return `${conversation.slice(0, -1)}0`;
}

function saidOrNull(row: Parameters<typeof saidOf>[0] | undefined) {
  return row === undefined || !isKnownMessage(row) ? null : saidOf(row);
}

/** Notices of their own to a person; what changes an earlier message tells nobody anew, but for a check that was asked for and is settled by it. */
function prepareToldBy({ db }: Connection): (at: Turn, message: MessageId) => ReturnType<Threads['toldBy']> {
  const isNotice = and(eq(outbox.kind, 'notice'), isNull(outbox.toThread), isNull(outbox.edits));
  // "0" is the character after "/".
  const isChecked = and(gte(outbox.key, 'checked/' as OutKey), lt(outbox.key, 'checked0' as OutKey));
  const read = prepared(db, () =>
    db
      .select()
      .from(outbox)
      .where(and(is(outbox.cause, 'message'), or(isNotice, isChecked)))
      .orderBy(asc(outbox.number)),
  );
  return async (at, message) => (await at.all(read, { message })).filter(isKnownMessage).map(saidOf);
}

type AskingAbout = ReturnType<Threads['askingAbout']>;

/** A message asks about what it first asked about, until something that asks nothing takes its place. */
function prepareAskingAbout(connection: Connection): (at: Turn, action: ActionId, since: Day) => AskingAbout {
  const { db } = connection;
  const startOf = prepareStartOfDay(connection);
  const readFirst = prepared(db, () =>
    db
      .select({ root: outbox.root, about: outbox.about })
      .from(outbox)
      .where(
        and(
          gte(outbox.takenAt, given(outbox.takenAt, 'from')),
          // Of one in doubt it shows in a minute whether it stands, and until then what changes it waits.
          inArray(outbox.state, ['sent', 'sending', 'doubted']),
          isAsking(outbox.kind, outbox.edits),
        ),
      )
      .orderBy(asc(outbox.takenAt), asc(outbox.number)),
  );
  const readVersion = prepared(db, () =>
    db
      .select()
      .from(outbox)
      .where(and(is(outbox.root, 'root'), ne(outbox.state, 'dead')))
      .orderBy(desc(outbox.number))
      .limit(1),
  );
  return async (at, action, since) => {
    const firsts = (await at.all(readFirst, { from: await startOf(at, action, since) })).filter(
      ({ about }) => Array.isArray(about) && about.some((part) => part.action === action && part.rule !== null),
    );
    const versions: OutboxRow[] = [];
    for (const { root } of firsts) versions.push((await at.get(readVersion, { root }))!);
    return versions
      .filter(isKnownMessage)
      .map(saidOf)
      .filter((said) => ASKING.some((asking) => asking === said.kind) || goesOnAsking(said, action));
  };
}

/** True for the answer to a tap that stands in the place of a question and goes on with its list, or asks which day. */
function goesOnAsking({ kind, card }: SaidInThread, action: ActionId): boolean {
  const own = card.asks.filter((one) => one.action === action);
  return kind === 'receipt' && own.some(({ question }) => card.several !== undefined || question === 'which-date');
}

/** The moment a day begins in the zone of an action's plan. */
function prepareStartOfDay({ db }: Connection): (at: Turn, action: ActionId, day: Day) => Promise<Instant> {
  const readZone = prepared(db, () =>
    db
      .select({ zone: plans.zone })
      .from(actions)
      .innerJoin(plans, eq(plans.key, actions.plan))
      .where(is(actions.id, 'action')),
  );
  return async (at, action, day) =>
    instantAt(day, '00:00' as TimeOfDay, (await at.get(readZone, { action }))?.zone ?? LONDON);
}
