import { messagesOf } from '#db/chain/check-chain.ts';
import { isReadable } from '#db/columns.ts';
import type { Connection, Turn } from '#db/connection/connection.ts';
import { patiently } from '#db/connection/patiently.ts';
import { ne, notInArray } from '#db/connection/drizzle.ts';
import { isKnownRow } from '#db/inbox.ts';
import { isKnownMessage } from '#db/outbox-rows.ts';
import { asked, inbox, outbox } from '#db/tables/message-tables.ts';
import { bodies, people, posts } from '#db/tables/people-tables.ts';
import { actions, plans } from '#db/tables/plan-tables.ts';

/** Each row, of whatever is no line of the record, that stops nothing but itself since it cannot be read, and the first message that is not as it was received: a sentence that names it. */
export async function findUnreadable(connection: Connection): Promise<readonly string[]> {
  return [...(await patiently(connection, unreadableIn)), ...(await messagesOf(connection))];
}

async function unreadableIn(at: Turn): Promise<readonly string[]> {
  const { db } = at;
  // What is done with is read by nobody who would miss it.
  const unworked = await at.all(db.select().from(inbox).where(ne(inbox.state, 'worked')));
  const isUnsent = notInArray(outbox.state, ['sent', 'settled', 'dead']);
  const unsent = await at.all(db.select().from(outbox).where(isUnsent));
  return [
    ...sayRows('the inbox', unworked, isKnownRow, ({ arrival }) => arrival),
    ...sayRows('the outbox', unsent, isKnownMessage, ({ number }) => number),
    ...sayRows('what was asked', await at.all(db.select().from(asked)), isReadable, ({ number }) => number),
    ...sayRows('the people', await at.all(db.select().from(people)), isReadable),
    ...sayRows('the posts', await at.all(db.select().from(posts)), isReadable),
    ...sayRows('the bodies', await at.all(db.select().from(bodies)), isReadable),
    ...sayRows('the actions', await at.all(db.select().from(actions)), isReadable),
    ...sayRows('the plans', await at.all(db.select().from(plans)), isReadable),
  ];
}

/** Rows without a number of their own are counted as they lie. */
function sayRows<Row extends object>(
  where: string,
  rows: readonly Row[],
  ...[isKnown, numberOf]: [isKnown: (row: Row) => boolean, numberOf?: (row: Row) => number]
): readonly string[] {
  const bad = rows.flatMap((row, at) => (isKnown(row) ? [] : [numberOf?.(row) ?? at + 1]));
  const [first] = bad;
  if (first === undefined) return [];
  const more = bad.length === 1 ? '' : `, and ${bad.length - 1} more of them`;
  return [`Row ${first} of ${where} cannot be read${more}: it is damaged, or a newer version wrote it.`];
}
