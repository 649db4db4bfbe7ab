import type { Connection, Turn } from '#db/connection/connection.ts';
import { is, prepared } from '#db/connection/statements.ts';
import { outbox } from '#db/tables/message-tables.ts';
import type { OutboxRow } from '#db/outbox-rows.ts';
import type { OutKey } from '#src/ports/message.ts';
import type { Fate } from '#src/ports/register.ts';

const FATES: Readonly<Record<OutboxRow['state'], Fate>> = {
  planned: 'waits',
  sending: 'waits',
  sent: 'sent',
  doubted: 'in-doubt',
  uncertain: 'in-doubt',
  // The office said that it arrived, or had it posted again.
  settled: 'sent',
  dead: 'lost',
};

/** Reads what became of a message. */
export function prepareFateOf({ db }: Connection): (at: Turn, key: OutKey) => Promise<Fate | null> {
  const read = prepared(db, () => db.select({ state: outbox.state }).from(outbox).where(is(outbox.key, 'key')));
  return async (at, key) => {
    const found = await at.get(read, { key });
    return found === undefined ? null : FATES[found.state];
  };
}
