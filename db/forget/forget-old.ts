import { forgetRows } from '#db/chain/forget-rows.ts';
import type { Turn } from '#db/connection/connection.ts';
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
export async function forgetOld(turn: Turn, { at, day, keep }: ForgetOld): Promise<ForgottenOld> {
  const gone = await turn.atOnce(async (): Promise<ForgottenOld> => {
    const before = startOf(addDays(day, -keep.messages));
    const messages = await oldMessages(turn, before);
    const lines = keep.record === null ? [] : await wordlessLines(turn, { day, years: keep.record, most: MOST });
    await forgetRows(turn, { at, day, why: KEPT_LONG_ENOUGH, lines, messages });
    return {
      messages: messages.length,
      lines: lines.length,
      cards: await emptyOldCards(turn, before),
      leavers: await forgetLeavers(turn, addDays(day, -keep.leavers)),
    };
  });
  if (gone.lines + gone.leavers > 0) sayChanged(turn);
  return gone;
}

const KEPT_LONG_ENOUGH = 'It was kept as long as the retention schedule says.';

function startOf(day: Day): Instant {
  return instantAt(day, '00:00' as TimeOfDay, LONDON);
}

/** Worked and older; not while an answer still holds its words, nor while what it led to is newer. */
async function oldMessages(turn: Turn, before: Instant) {
  const { db } = turn;
  const held = db.select({ id: outbox.holds }).from(outbox).where(isNotNull(outbox.holds));
  const isLedTo = sql`exists (select 1 from ${outbox} led where led.cause = ${inbox.id} and led.taken_at >= ${before})`;
  const isOld = and(eq(inbox.state, 'worked'), lt(inbox.at, before), sql`not ${isLedTo}`);
  const hasWords = sql`(${inbox.text} <> '' or ${inbox.form} is not null)`;
  const isToGo = and(isOld, hasWords, notInArray(inbox.id, held));
  const rows = await turn.all(db.select().from(inbox).where(isToGo).orderBy(asc(inbox.arrival)).limit(MOST));
  return rows.map((row) => ({ ...row, text: '', form: null }));
}

/** As an emptied card begins. */
const EMPTY = '{"heading":"","rating":null,"blocks":[],"buttons":[]';

async function emptyOldCards(turn: Turn, before: Instant): Promise<number> {
  const { db } = turn;
  const isFull = sql`substr(${outbox.card}, 1, ${EMPTY.length}) <> ${EMPTY}`;
  const isToGo = and(inArray(outbox.state, AT_THEIR_END), lt(outbox.takenAt, before), isFull);
  const rows = await turn.all(
    db
      .select({ number: outbox.number, card: outbox.card })
      .from(outbox)
      .where(isToGo)
      .orderBy(asc(outbox.takenAt))
      .limit(MOST),
  );
  for (const { number, card } of rows) {
    const change = db.update(outbox).set({ card: emptyCard(card) });
    await turn.run(change.where(is(outbox.number, 'number')), { number });
  }
  return rows.length;
}

/** Where somebody could be reached who has left goes; their name stays for what they did. */
async function forgetLeavers(turn: Turn, before: Day): Promise<number> {
  const { db } = turn;
  const hasLeft = and(isNotNull(people.to), lt(people.to, before));
  let left = 0;
  for (const { id, email } of await turn.all(db.select().from(people).where(hasLeft))) {
    const theirs = await turn.all(db.select().from(accounts).where(eq(accounts.person, id)));
    for (const { platform, account } of theirs) await dropChat(turn, platform, account);
    await turn.run(db.delete(accounts).where(eq(accounts.person, id)));
    const isKnown = and(eq(people.id, id), ne(people.email, ''));
    if (email !== null) await turn.run(db.update(people).set({ email: null }).where(isKnown));
    if (email !== null || theirs.length > 0) left += 1;
  }
  return left;
}

/** What a platform keeps of their own chat ends with their account there. */
async function dropChat(turn: Turn, platform: string, account: string): Promise<void> {
  const { db } = turn;
  const own = account.slice(account.lastIndexOf('/') + 1);
  const places = await turn.all(db.select().from(installations).where(eq(installations.platform, platform)));
  for (const { place } of places.filter((one) => one.place.endsWith(`/${own}`))) {
    const isPlace = and(eq(installations.platform, platform), eq(installations.place, place));
    await turn.run(db.delete(installations).where(isPlace));
  }
}
