import { messagesOf } from '#db/chain/check-chain.ts';
import { isReadable } from '#db/columns.ts';
import type { Connection } from '#db/connection/connect.ts';
import { ne, notInArray } from '#db/connection/drizzle.ts';
import { isKnownRow } from '#db/inbox.ts';
import { isKnownMessage } from '#db/outbox-rows.ts';
import { asked, inbox, outbox } from '#db/tables/message-tables.ts';
import { bodies, people, posts } from '#db/tables/people-tables.ts';
import { actions, plans } from '#db/tables/plan-tables.ts';

/** Each row, of whatever is no line of the record, that stops nothing but itself since it cannot be read, and the first message that is not as it was received: a sentence that names it. */
export function findUnreadable(connection: Connection): readonly string[] {
  const { db } = connection;
  // What is done with is read by nobody who would miss it.
  const unworked = db.select().from(inbox).where(ne(inbox.state, 'worked')).all();
  const unsent = db
    .select()
    .from(outbox)
    .where(notInArray(outbox.state, ['sent', 'settled', 'dead']))
    .all();
  return [
    ...sayRows('the inbox', unworked, isKnownRow, ({ arrival }) => arrival),
    ...sayRows('the outbox', unsent, isKnownMessage, ({ number }) => number),
    ...sayRows('what was asked', db.select().from(asked).all(), isReadable, ({ number }) => number),
    ...sayRows('the people', db.select().from(people).all(), isReadable),
    ...sayRows('the posts', db.select().from(posts).all(), isReadable),
    ...sayRows('the bodies', db.select().from(bodies).all(), isReadable),
    ...sayRows('the actions', db.select().from(actions).all(), isReadable),
    ...sayRows('the plans', db.select().from(plans).all(), isReadable),
    ...messagesOf(connection),
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
