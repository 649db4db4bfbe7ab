import { isReadable } from '#db/columns.ts';
import type { Connection } from '#db/connection/connect.ts';
import { eq, inArray, max } from '#db/connection/drizzle.ts';
import { asked, inbox, outbox, slots } from '#db/tables/message-tables.ts';
import { actions, ledger } from '#db/tables/plan-tables.ts';

/** What was carried over, and how many messages came in that only the old database has. */
export type Carried = { readonly carried: number; readonly missed: number };

type OutRow = typeof outbox.$inferSelect;

/** What has gone out, may have, or never will: none of it is sent as if it were new. */
const ENDS = [
  'sent',
  'sending',
  'doubted',
  'uncertain',
  'settled',
  'dead',
] as const satisfies readonly OutRow['state'][];

/**
 * Takes into an older copy what the database it replaces had asked and sent since, so that nobody is asked twice: turns of
 * the jobs, questions, and messages at their end. What people said since is not taken: it may be why one goes back.
 */
export function carryOver({ db: from }: Connection, { sqlite, db: to }: Connection): Carried {
  return sqlite.transaction(() => {
    for (const slot of from.select().from(slots).all()) to.insert(slots).values(slot).onConflictDoNothing().run();
    const known = new Set(
      to
        .select({ id: actions.id })
        .from(actions)
        .all()
        .map(({ id }) => id),
    );
    // A question about no action is never the same as another to SQLite.
    const remembered = new Set(to.select().from(asked).all().filter(isReadable).map(sameAsked));
    for (const question of from.select().from(asked).all().filter(isReadable)) {
      if (remembered.has(sameAsked(question)) || (question.action !== null && !known.has(question.action))) continue;
      const { day, person, action, rule, stage, key } = question;
      to.insert(asked).values({ day, person, action, rule, stage, key }).run();
    }
    const last =
      to
        .select({ seq: max(ledger.seq) })
        .from(ledger)
        .all()[0]?.seq ?? 0;
    const ended = from.select().from(outbox).where(inArray(outbox.state, ENDS)).all();
    const carried = ended.filter((row) => hasEnded({ ...row, seq: Math.min(row.seq, last) }, to)).length;
    const worked = new Set(
      to
        .select({ id: inbox.id })
        .from(inbox)
        .all()
        .map(({ id }) => id),
    );
    const missed = from
      .select({ id: inbox.id })
      .from(inbox)
      .all()
      .filter(({ id }) => !worked.has(id)).length;
    return { carried, missed };
  })();
}

function sameAsked(question: Omit<typeof asked.$inferSelect, 'number'>): string {
  return JSON.stringify([question.key, question.person, question.action, question.rule, question.stage]);
}

/** Brings one message to its end in the copy; false where it was there already. */
function hasEnded(row: OutRow, to: Connection['db']): boolean {
  const [copy] = to.select({ state: outbox.state }).from(outbox).where(eq(outbox.key, row.key)).all();
  if (copy !== undefined && copy.state === row.state) return false;
  // What cannot be read could not be said again either.
  if (copy === undefined && !isReadable(row)) return false;
  if (copy === undefined) return to.insert(outbox).values(row).onConflictDoNothing().run().changes > 0;
  const { state, attempts, takenAt, sentAt, thread, posted, why } = row;
  to.update(outbox).set({ state, attempts, takenAt, sentAt, thread, posted, why }).where(eq(outbox.key, row.key)).run();
  return true;
}
