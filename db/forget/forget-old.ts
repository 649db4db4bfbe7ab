import { forgetRows } from '#db/chain/forget-rows.ts';
import type { Connection } from '#db/connection/connect.ts';
import { and, asc, eq, inArray, isNotNull, lt, ne, notInArray, sql } from '#db/connection/drizzle.ts';
import { sayChanged } from '#db/connection/others-wrote.ts';
import { is } from '#db/connection/statements.ts';
import { installations, inbox, outbox } from '#db/tables/message-tables.ts';
import { accounts, people } from '#db/tables/people-tables.ts';
import { addDays } from '#src/calendar/day.ts';
import type { Day } from '#src/calendar/day.ts';
import { instantAt, LONDON } from '#src/calendar/instant.ts';
import type { Instant, TimeOfDay } from '#src/calendar/instant.ts';
import type { ForgetOld, ForgottenOld } from '#src/ports/retention.ts';
import { AT_THEIR_END, emptyCard } from './forget-cards.ts';
import { wordlessLines } from './wordless-lines.ts';

/** So many rows of a kind at a time: whoever writes meanwhile does not wait longer than for an import. */
const MOST = 500;

/** Lets go of what is older than it is kept, at most so much that nobody waits for it; nothing is left once all counts are 0. */
export function forgetOld(connection: Connection, { at, day, keep }: ForgetOld): ForgottenOld {
  const forget = connection.sqlite.transaction((): ForgottenOld => {
    const before = startOf(addDays(day, -keep.messages));
    const messages = oldMessages(connection, before);
    const lines = keep.record === null ? [] : wordlessLines(connection, { day, years: keep.record, most: MOST });
    forgetRows(connection, { at, day, why: KEPT_LONG_ENOUGH, lines, messages });
    return {
      messages: messages.length,
      lines: lines.length,
      cards: emptyOldCards(connection, before),
      leavers: forgetLeavers(connection, addDays(day, -keep.leavers)),
    };
  });
  const gone = forget.immediate();
  if (gone.lines + gone.leavers > 0) sayChanged(connection);
  return gone;
}

const KEPT_LONG_ENOUGH = 'It was kept as long as the retention schedule says.';

function startOf(day: Day): Instant {
  return instantAt(day, '00:00' as TimeOfDay, LONDON);
}

/** Worked and older; not while an answer still holds its words, nor while what it led to is newer. */
function oldMessages({ db }: Connection, before: Instant) {
  const held = db.select({ id: outbox.holds }).from(outbox).where(isNotNull(outbox.holds));
  const isLedTo = sql`exists (select 1 from ${outbox} led where led.cause = ${inbox.id} and led.taken_at >= ${before})`;
  const isOld = and(eq(inbox.state, 'worked'), lt(inbox.at, before), sql`not ${isLedTo}`);
  const hasWords = sql`(${inbox.text} <> '' or ${inbox.form} is not null)`;
  const rows = db
    .select()
    .from(inbox)
    .where(and(isOld, hasWords, notInArray(inbox.id, held)))
    .orderBy(asc(inbox.arrival))
    .limit(MOST)
    .all();
  return rows.map((row) => ({ ...row, text: '', form: null }));
}

/** As an emptied card begins. */
const EMPTY = '{"heading":"","rating":null,"blocks":[],"buttons":[]';

function emptyOldCards({ db }: Connection, before: Instant): number {
  const isFull = sql`substr(${outbox.card}, 1, ${EMPTY.length}) <> ${EMPTY}`;
  const rows = db
    .select({ number: outbox.number, card: outbox.card })
    .from(outbox)
    .where(and(inArray(outbox.state, AT_THEIR_END), lt(outbox.takenAt, before), isFull))
    .orderBy(asc(outbox.takenAt))
    .limit(MOST)
    .all();
  for (const { number, card } of rows)
    db.update(outbox)
      .set({ card: emptyCard(card) })
      .where(is(outbox.number, 'number'))
      .prepare()
      .run({ number });
  return rows.length;
}

/** Where somebody could be reached who has left goes; their name stays for what they did. */
function forgetLeavers({ db }: Connection, before: Day): number {
  const gone = db
    .select()
    .from(people)
    .where(and(isNotNull(people.to), lt(people.to, before)))
    .all();
  const left = gone.filter(({ id, email }) => {
    const theirs = db.select().from(accounts).where(eq(accounts.person, id)).all();
    for (const { platform, account } of theirs) dropChat(db, platform, account);
    db.delete(accounts).where(eq(accounts.person, id)).run();
    if (email !== null)
      db.update(people)
        .set({ email: null })
        .where(and(eq(people.id, id), ne(people.email, '')))
        .run();
    return email !== null || theirs.length > 0;
  });
  return left.length;
}

/** What a platform keeps of their own chat ends with their account there. */
function dropChat(db: Connection['db'], platform: string, account: string): void {
  const own = account.slice(account.lastIndexOf('/') + 1);
  const places = db.select().from(installations).where(eq(installations.platform, platform)).all();
  for (const { place } of places.filter((one) => one.place.endsWith(`/${own}`)))
    db.delete(installations)
      .where(and(eq(installations.platform, platform), eq(installations.place, place)))
      .run();
}
