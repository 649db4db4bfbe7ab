import type { Connection, Turn } from './connection/connection.ts';
import { alias, and, asc, eq, exists, inArray, isNotNull, isNull, not } from './connection/drizzle.ts';
import { personAt } from './person-at.ts';
import { is, prepared } from './connection/statements.ts';
import { inbox, outbox } from './tables/message-tables.ts';
import { ledger } from './tables/plan-tables.ts';
import type { Roster } from '#src/people/person.ts';
import type { MessageId } from '#src/ports/message.ts';
import type { UnplacedMessage } from '#src/ports/register.ts';

/** Reads what somebody typed that an answer still holds, of which nothing stands in the ledger and which was neither edited nor deleted since. */
export function prepareUnplaced({ db }: Connection): (at: Turn, roster: Roster) => Promise<readonly UnplacedMessage[]> {
  const later = alias(inbox, 'later');
  const held = db
    .select({ id: outbox.holds })
    .from(outbox)
    .where(and(isNotNull(outbox.holds), eq(outbox.kind, 'receipt')));
  const inLedger = db.select({ seq: ledger.seq }).from(ledger).where(eq(ledger.message, inbox.id));
  const changes = db.select({ id: later.id }).from(later).where(eq(later.of, inbox.id));
  const isTyped = and(eq(inbox.state, 'worked'), eq(inbox.how, 'said'), isNull(inbox.card));
  const read = prepared(db, () =>
    db
      .select()
      .from(inbox)
      .where(and(inArray(inbox.id, held), isTyped, not(exists(inLedger)), not(exists(changes))))
      .orderBy(asc(inbox.arrival)),
  );
  return async (at, roster) =>
    (await at.all(read)).flatMap((row) => {
      const person = personAt(roster, row.from)?.id ?? null;
      if (person === null || row.form !== null) return [];
      return [{ number: row.arrival, person, id: row.id, words: row.text, at: row.at }];
    });
}

/** Lets no answer hold a message any more: nobody waits for its action. */
export function prepareLetGo({ db }: Connection): (at: Turn, id: MessageId) => Promise<void> {
  const letGo = prepared(db, () => db.update(outbox).set({ holds: null }).where(is(outbox.holds, 'id')));
  return async (at, id) => void (await at.run(letGo, { id }));
}
