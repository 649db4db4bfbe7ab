import type { Connection, Turn } from '#db/connection/connection.ts';
import { and, asc, isNull, lte, not, or, sql } from '#db/connection/drizzle.ts';
import { isKnownMessage } from '#db/outbox-rows.ts';
import { departingOf, preparePostedOf } from './departing.ts';
import { given, is, ownOrNobodys, prepared } from '#db/connection/statements.ts';
import { isPlanned, outbox } from '#db/tables/message-tables.ts';
import { fromMs, toMs } from '#src/calendar/instant.ts';
import type { Instant } from '#src/calendar/instant.ts';
import { ANSWERS } from '#src/ports/outgoing.ts';
import type { Departing } from '#src/ports/outbox.ts';
import type { Lane } from '#src/ports/outgoing.ts';

/** A message on its way for longer than this was left there by a fault; it holds up nothing behind it. */
const LONGEST_WAY_MS = 10 * 60_000;

type Taking = { readonly now: Instant; readonly most: number; readonly lane: Lane | undefined };

/** Takes what is due in one transaction and marks it as being sent. */
export function prepareTake(connection: Connection): (at: Turn, taking: Taking) => Promise<readonly Departing[]> {
  const readDue = prepareReadDue(connection);
  const isAnyPlanned = prepared(connection.db, () =>
    connection.db
      .select({ number: outbox.number })
      .from(outbox)
      .where(and(isPlanned(outbox.state), ownOrNobodys(connection.db, outbox.owner)))
      .limit(1),
  );
  const { markSending, markDead } = prepareMarks(connection);
  const postedOf = preparePostedOf(connection);
  const take = async (at: Turn, { now, most, lane }: Taking): Promise<readonly Departing[]> => {
    const stale = fromMs(toMs(now) - LONGEST_WAY_MS);
    const due = await at.all(readDue[lane ?? 'every'], { now, most, stale });
    const known = due.filter(isKnownMessage);
    // What nobody can read any more never goes out, and holds up nothing behind it.
    for (const { number } of due.filter((row) => !known.includes(row))) await at.run(markDead, { number, now });
    for (const { number } of known) await at.run(markSending, { number, now });
    const taken: Departing[] = [];
    for (const row of known) taken.push(departingOf({ ...row, attempts: row.attempts + 1 }, await postedOf(at, row)));
    return taken;
  };
  // Nearly always nothing waits, and then nobody is kept from writing.
  return async (at, taking) => ((await at.get(isAnyPlanned)) === undefined ? [] : at.atOnce(() => take(at, taking)));
}

function prepareMarks({ db }: Connection) {
  const isThis = is(outbox.number, 'number');
  const now = given(outbox.takenAt, 'now');
  const markSending = prepared(db, () =>
    db
      .update(outbox)
      .set({
        state: 'sending',
        attempts: sql`${outbox.attempts} + 1`,
        takenAt: now,
        owner: db.owner,
        firstTakenAt: sql`coalesce(${outbox.firstTakenAt}, ${now})`,
      })
      .where(isThis),
  );
  const why = 'It cannot be read: its row is damaged, or a newer version wrote it.';
  const markDead = prepared(db, () => db.update(outbox).set({ state: 'dead', takenAt: now, why }).where(isThis));
  return { markSending, markDead };
}

function prepareReadDue({ db }: Connection) {
  const prepare = (lane: Lane | 'every') =>
    prepared(db, () =>
      db
        .select()
        .from(outbox)
        .where(
          and(
            isPlanned(outbox.state),
            ownOrNobodys(db, outbox.owner),
            or(isNull(outbox.notBefore), lte(outbox.notBefore, given(outbox.notBefore, 'now'))),
            not(waitsForEdited()),
            not(waitsForAnswer()),
            lane === 'every' ? undefined : isNextInConversation(lane),
            lane === 'answers' ? isWithinShare() : undefined,
          ),
        )
        // Somebody waits for an answer; nobody waits for a reminder.
        .orderBy(sql`${outbox.kind} <> 'receipt'`, asc(outbox.number))
        .limit(sql.placeholder('most')),
    );
  return { every: prepare('every'), answers: prepare('answers'), unasked: prepare('unasked') };
}

/** An edit waits until the message it changes, and every earlier edit of it, is settled. */
function waitsForEdited() {
  return sql`(${outbox.edits} is not null and exists (select 1 from ${outbox} earlier
    where earlier.root = ${outbox.root} and earlier.number < ${outbox.number}
    and earlier.state in ('planned', 'sending', 'doubted')))`;
}

/** What changes elsewhere because of somebody's words comes after the answer to them, unless that was refused. */
function waitsForAnswer() {
  return sql`(${outbox.edits} is not null and exists (select 1 from ${outbox} answer
    where answer.cause = ${outbox.cause} and answer.number < ${outbox.number} and answer.kind = 'receipt'
    and ((answer.state = 'planned' and answer.attempts = 0)
      or (answer.state = 'sending' and answer.taken_at > ${given(outbox.takenAt, 'stale')}))))`;
}

/** So many answers to one account are under way at a time: each command has a conversation of its own. */
const SHARE = 3;

/** Whoever sends three hundred commands at once takes nobody else's place in the lane. */
function isWithinShare() {
  return sql`(${outbox.toAccount} is null or (select count(*) from ${outbox} theirs where theirs.state = 'sending'
    and theirs.taken_at > ${given(outbox.takenAt, 'stale')} and theirs.to_account = ${outbox.toAccount}) < ${sql.raw(`${SHARE}`)})`;
}

const IN_ANSWERS = `in (${ANSWERS.map((kind) => `'${kind}'`).join(', ')})`;
const IN_LANE: Readonly<Record<Lane, string>> = { answers: IN_ANSWERS, unasked: `not ${IN_ANSWERS}` };

/** An answer does not wait until it is known what became of the one before it; what nobody asked for does. */
const WAITED_FOR: Readonly<Record<Lane, readonly string[]>> = {
  answers: ["'planned'"],
  unasked: ["'planned'", "'doubted'"],
};

const CONVERSATION = 'coalesce(to_thread, to_person, to_channel)';

/**
 * In a lane a message waits for every earlier one to the same person, channel or thread, the refused ones that are to be
 * tried again among them: what is said keeps its order. Each part is worked out once, not for every row.
 */
function isNextInConversation(lane: Lane) {
  const kind = sql.raw(IN_LANE[lane]);
  const conversation = sql.raw(CONVERSATION);
  const among = (state: string) =>
    sql`select number, ${conversation} as conversation from ${outbox} where state = ${sql.raw(state)} and kind ${kind}`;
  const waitedFor = sql.join(WAITED_FOR[lane].map(among), sql` union all `);
  const firsts = sql`select min(number) from (${waitedFor}) waited group by conversation`;
  const onTheirWay = sql`select ${conversation} from ${outbox}
    where taken_at > ${given(outbox.takenAt, 'stale')} and state = 'sending' and kind ${kind}`;
  return sql`(${outbox.number} in (${firsts}) and ${conversation} not in (${onTheirWay}))`;
}
