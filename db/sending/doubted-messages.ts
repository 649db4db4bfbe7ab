import type { SQL } from 'drizzle-orm';
import type { Connection, Db, Turn } from '#db/connection/connection.ts';
import { and, asc, eq, gt, inArray, isNotNull, isNull, lte, sql } from '#db/connection/drizzle.ts';
import { patiently } from '#db/connection/patiently.ts';
import { given, is, ownOrNobodys, prepared } from '#db/connection/statements.ts';
import { isKnownMessage } from '#db/outbox-rows.ts';
import { departingOf, preparePostedOf } from './departing.ts';
import { isDoubted, isSending, outbox } from '#db/tables/message-tables.ts';
import { fromMs, toMs } from '#src/calendar/instant.ts';
import type { Instant } from '#src/calendar/instant.ts';
import type { Doubted, Outbox } from '#src/ports/outbox.ts';

/** A platform may take a minute until what it accepted shows: nothing is looked for sooner. */
const LOOK_AFTER_MS = 60_000;
/** A message on its way for longer than this was left there by a fault. */
const LONGEST_WAY_MS = 10 * 60_000;

/** The messages of one database of which it is to be found out whether they arrived. */
export function createDoubts(
  connection: Connection,
): Pick<Outbox, 'doubt' | 'doubted' | 'again' | 'recover' | 'takeOver'> {
  const { db } = connection;
  const doubt = prepared(db, () =>
    db
      .update(outbox)
      .set({ state: 'doubted', notBefore: given(outbox.notBefore, 'lookAt'), why: given(outbox.why, 'why') })
      .where(and(is(outbox.key, 'key'), inArray(outbox.state, ['sending', 'doubted']))),
  );
  const again = prepared(db, () =>
    db
      .update(outbox)
      .set({ state: 'planned', again: given(outbox.again, 'again'), notBefore: given(outbox.notBefore, 'notBefore') })
      .where(and(is(outbox.key, 'key'), inArray(outbox.state, ['sending', 'doubted']))),
  );
  const read = prepareRead(connection);
  const leave = prepareLeave(connection);
  const done = (mark: typeof doubt, values: Record<string, unknown>) =>
    patiently(connection, async (at) => void (await at.run(mark, values)));
  return {
    doubt: (key, lookAt, why) => done(doubt, { key, lookAt, why }),
    again: (key, as, notBefore) => done(again, { key, again: as, notBefore }),
    doubted: (now) => patiently(connection, (at) => read(at, now)),
    recover: () => patiently(connection, (at) => at.atOnce(() => left(at, leave.ownOrNobodys))),
    takeOver: () => patiently(connection, (at) => at.atOnce(() => left(at, leave.nobodys))),
  };
}

/** What a process that is gone was sending is nobody's first. */
async function left(at: Turn, put: (at: Turn) => Promise<number>): Promise<number> {
  await at.dialect.freeDead();
  return put(at);
}

function prepareRead(connection: Connection): (at: Turn, now: Instant) => Promise<readonly Doubted[]> {
  const { db } = connection;
  const leave = prepareLeave(connection);
  const postedOf = preparePostedOf(connection);
  const claim = prepareClaim(connection);
  const readStuck = prepared(db, () =>
    db
      .select({ key: outbox.key })
      .from(outbox)
      .where(and(isOwnSending(db), lte(outbox.takenAt, given(outbox.takenAt, 'stale'))))
      .limit(1),
  );
  const readAll = prepared(db, () =>
    db
      .select()
      .from(outbox)
      .where(and(isDoubted(outbox.state), isOwn(db)))
      .orderBy(asc(outbox.number)),
  );
  const heedClock = prepareHeedClock(connection);
  return async (at, now) => {
    await heedClock(at, now);
    await claim(at);
    const stale = fromMs(toMs(now) - LONGEST_WAY_MS);
    if ((await at.get(readStuck, { stale })) !== undefined) await at.atOnce(() => leave.stuck(at, stale));
    const found: Doubted[] = [];
    for (const row of (await at.all(readAll)).filter((one) => isKnownMessage(one) && isDue(one, now)))
      found.push({ message: departingOf(row, await postedOf(at, row)), at: row.takenAt ?? now });
    return found;
  };
}

/** What this process sends, or looks for; everything where it is alone. */
function isOwn({ owner }: Pick<Db, 'owner'>): SQL | undefined {
  return owner === null ? undefined : eq(outbox.owner, owner);
}

function isOwnSending(db: Pick<Db, 'owner'>): SQL | undefined {
  return and(isSending(outbox.state), isOwn(db));
}

/** What nobody looks for this process looks for from now on, and no other. */
function prepareClaim({ db }: Connection): (at: Turn) => Promise<void> {
  const { owner } = db;
  if (owner === null) return async () => undefined;
  const isNobodys = and(isDoubted(outbox.state), isNull(outbox.owner));
  const find = prepared(db, () => db.select({ key: outbox.key }).from(outbox).where(isNobodys).limit(1));
  const claim = prepared(db, () => db.update(outbox).set({ owner }).where(isNobodys));
  return async (at) => {
    if ((await at.get(find)) !== undefined) await at.run(claim);
  };
}

/** Two readings of a clock that was not set back are not as far apart as this, in milliseconds. */
const SET_BACK_MS = 60_000;

/** What was tried by a clock that was ahead waits by that clock, for years perhaps: it counts as tried just now. */
function prepareHeedClock({ db }: Connection): (at: Turn, now: Instant) => Promise<void> {
  const isAhead = and(
    inArray(outbox.state, ['planned', 'doubted']),
    gt(outbox.takenAt, given(outbox.takenAt, 'ahead')),
  );
  const find = prepared(db, () => db.select({ key: outbox.key }).from(outbox).where(isAhead).limit(1));
  const now = given(outbox.takenAt, 'now');
  const first = sql`case when ${outbox.firstTakenAt} > ${now} then ${now} else ${outbox.firstTakenAt} end`;
  const heed = prepared(db, () =>
    db.update(outbox).set({ notBefore: now, takenAt: now, firstTakenAt: first }).where(isAhead),
  );
  return async (at, moment) => {
    const ahead = fromMs(toMs(moment) + SET_BACK_MS);
    if ((await at.get(find, { ahead })) !== undefined) await at.run(heed, { ahead, now: moment });
  };
}

function isDue({ notBefore, takenAt }: Pick<typeof outbox.$inferSelect, 'notBefore' | 'takenAt'>, now: Instant) {
  if (notBefore !== null) return notBefore <= now;
  // The clock was set back since: nobody can say how long ago that was.
  return takenAt === null || takenAt > now || toMs(takenAt) + LOOK_AFTER_MS <= toMs(now);
}

/** What a crash or a fault left on its way: what changes a message that stands can be done twice, the rest is in doubt. */
function prepareLeave({ db }: Connection) {
  const why = 'The bot stopped while it was being sent.';
  const stands = sql`exists (select 1 from ${outbox} first where first.key = ${outbox.root} and first.state = 'sent')`;
  const isUnderWay = isSending(outbox.state);
  const isStuck = and(isOwnSending(db), lte(outbox.takenAt, given(outbox.takenAt, 'stale')));
  const prepare = (which: typeof isStuck) => ({
    edits: prepared(db, () =>
      db
        .update(outbox)
        .set({ state: 'planned', notBefore: null, why })
        .where(and(which, isNotNull(outbox.edits), stands)),
    ),
    rest: prepared(db, () => db.update(outbox).set({ state: 'doubted', notBefore: null, why }).where(which)),
  });
  const stuck = prepare(isStuck);
  const put = (which: typeof isStuck): ((at: Turn) => Promise<number>) => {
    const { edits, rest } = prepare(which);
    return async (at) => {
      await at.run(edits);
      return at.run(rest);
    };
  };
  return {
    /** At a start this process sends nothing yet. */
    ownOrNobodys: put(and(isUnderWay, ownOrNobodys(db, outbox.owner))),
    /** What a process that lives is sending is its own. */
    nobodys: put(and(isUnderWay, isNull(outbox.owner))),
    stuck: async (at: Turn, stale: Instant): Promise<void> => {
      await at.run(stuck.edits, { stale });
      await at.run(stuck.rest, { stale });
    },
  };
}
