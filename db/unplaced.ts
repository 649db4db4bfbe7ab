import type { Connection } from './connection/connect.ts';
import { and, asc, eq, exists, isNotNull, isNull, not } from './connection/drizzle.ts';
import { personAt } from './person-at.ts';
import { is } from './connection/statements.ts';
import { inbox, outbox } from './tables/message-tables.ts';
import { ledger } from './tables/plan-tables.ts';
import type { Roster } from '#src/people/person.ts';
import type { MessageId } from '#src/ports/message.ts';
import type { UnplacedMessage } from '#src/ports/register.ts';

/** Reads what somebody typed that an answer still holds, of which nothing stands in the ledger and which was neither edited nor deleted since. */
export function prepareUnplaced({ db }: Connection): (roster: Roster) => readonly UnplacedMessage[] {
  const isHeld = db
    .select()
    .from(outbox)
    .where(and(eq(outbox.holds, inbox.id), eq(outbox.kind, 'receipt')));
  const isInLedger = db.select().from(ledger).where(eq(ledger.message, inbox.id));
  const read = db
    .select()
    .from(inbox)
    .where(
      and(
        eq(inbox.state, 'worked'),
        eq(inbox.how, 'said'),
        isNull(inbox.card),
        exists(isHeld),
        not(exists(isInLedger)),
      ),
    )
    .orderBy(asc(inbox.arrival))
    .prepare();
  const readChanged = db.select({ of: inbox.of }).from(inbox).where(isNotNull(inbox.of)).prepare();
  return (roster) => {
    const changed = new Set(readChanged.all().map(({ of }) => of));
    return read.all().flatMap((row) => {
      const person = personAt(roster, row.from)?.id ?? null;
      if (person === null || row.form !== null || changed.has(row.id)) return [];
      return [{ number: row.arrival, person, id: row.id, thread: row.thread, words: row.text, at: row.at }];
    });
  };
}

/** Lets no answer hold a message any more: nobody waits for its action. */
export function prepareLetGo({ db }: Connection): (id: MessageId) => void {
  const letGo = db.update(outbox).set({ holds: null }).where(is(outbox.holds, 'id')).prepare();
  return (id) => void letGo.run({ id });
}
