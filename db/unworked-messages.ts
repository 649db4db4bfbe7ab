import type { Connection } from './connection/connect.ts';
import { asc } from './connection/drizzle.ts';
import { messageOf } from './inbox.ts';
import { personAt } from './person-at.ts';
import { inbox, isAside } from './tables/message-tables.ts';
import type { Roster } from '#src/people/person.ts';
import type { UnworkedMessage } from '#src/ports/register.ts';

/** Reads what was set aside since it could not be worked. */
export function prepareUnworked({ db }: Connection): (roster: Roster) => readonly UnworkedMessage[] {
  const read = db.select().from(inbox).where(isAside(inbox.state)).orderBy(asc(inbox.arrival)).prepare();
  return (roster) =>
    read.all().map((row) => ({
      number: row.arrival,
      person: personAt(roster, row.from)?.id ?? null,
      message: messageOf(row),
    }));
}
