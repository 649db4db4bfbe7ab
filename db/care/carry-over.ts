import { isReadable } from '#db/columns.ts';
import type { Connection, Turn } from '#db/connection/connection.ts';
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
export function carryOver(old: Connection, copy: Connection): Promise<Carried> {
  return old.turn((from) => copy.turn((to) => to.atOnce(() => carry(from, to))));
}

async function carry(from: Turn, to: Turn): Promise<Carried> {
  for (const slot of await from.all(from.db.select().from(slots)))
    await to.run(to.db.insert(slots).values(slot).onConflictDoNothing());
  await carryAsked(from, to);
  const last = (await to.get(to.db.select({ seq: max(ledger.seq) }).from(ledger)))?.seq ?? 0;
  let carried = 0;
  for (const row of await from.all(from.db.select().from(outbox).where(inArray(outbox.state, ENDS))))
    carried += (await hasEnded({ ...row, seq: Math.min(row.seq, last) }, to)) ? 1 : 0;
  const worked = new Set((await to.all(to.db.select({ id: inbox.id }).from(inbox))).map(({ id }) => id));
  const heard = await from.all(from.db.select({ id: inbox.id }).from(inbox));
  return { carried, missed: heard.filter(({ id }) => !worked.has(id)).length };
}

async function carryAsked(from: Turn, to: Turn): Promise<void> {
  const known = new Set((await to.all(to.db.select({ id: actions.id }).from(actions))).map(({ id }) => id));
  // A question about no action is never the same as another to a database.
  const remembered = new Set((await to.all(to.db.select().from(asked))).filter(isReadable).map(sameAsked));
  for (const question of (await from.all(from.db.select().from(asked))).filter(isReadable)) {
    if (remembered.has(sameAsked(question)) || (question.action !== null && !known.has(question.action))) continue;
    const { day, person, action, rule, stage, key } = question;
    await to.run(to.db.insert(asked).values({ day, person, action, rule, stage, key }));
  }
}

function sameAsked(question: Omit<typeof asked.$inferSelect, 'number'>): string {
  return JSON.stringify([question.key, question.person, question.action, question.rule, question.stage]);
}

/** Brings one message to its end in the copy; false where it was there already. */
async function hasEnded(row: OutRow, to: Turn): Promise<boolean> {
  const isSame = eq(outbox.key, row.key);
  const copy = await to.get(to.db.select({ state: outbox.state, why: outbox.why }).from(outbox).where(isSame));
  if (copy !== undefined && copy.state === row.state && copy.why === row.why) return false;
  // What cannot be read could not be said again either.
  if (copy === undefined && !isReadable(row)) return false;
  if (copy === undefined) return (await to.run(to.db.insert(outbox).values(row).onConflictDoNothing())) > 0;
  const { state, attempts, takenAt, sentAt, thread, posted, why } = row;
  const change = to.db.update(outbox).set({ state, attempts, takenAt, sentAt, thread, posted, why });
  await to.run(change.where(isSame));
  return true;
}
