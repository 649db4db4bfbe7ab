import type { Connection, Turn } from './connection/connection.ts';
import { and, asc, desc, eq, isNotNull, sql } from './connection/drizzle.ts';
import { isKnownMessage, saidOf } from './outbox-rows.ts';
import { is, prepared } from './connection/statements.ts';
import { outbox } from './tables/message-tables.ts';
import type { ActionId } from '#src/plan/action.ts';
import type { Threads } from '#src/ports/threads.ts';

type PostedNaming = Awaited<ReturnType<Threads['postedNaming']>>;

/** A message that was changed reads as it was changed last; the whole outbox is looked through, which is seldom needed. */
export function preparePostedNaming({ db }: Connection): (at: Turn, action: ActionId) => Promise<PostedNaming> {
  const isStanding = and(eq(outbox.state, 'sent'), isNotNull(outbox.posted), isNotNull(outbox.thread));
  const named = sql.placeholder('named');
  const readRoots = prepared(db, () =>
    db
      .selectDistinct({ root: outbox.root })
      .from(outbox)
      .where(
        and(
          isStanding,
          sql`(replace(${outbox.card}, ${named}, '') <> ${outbox.card} or replace(${outbox.about}, ${named}, '') <> ${outbox.about})`,
        ),
      )
      .orderBy(asc(outbox.root)),
  );
  const readVersion = prepared(db, () =>
    db
      .select()
      .from(outbox)
      .where(and(is(outbox.root, 'root'), isStanding))
      .orderBy(desc(outbox.number))
      .limit(1),
  );
  return async (at, action) => {
    const naming: PostedNaming[number][] = [];
    for (const { root } of await at.all(readRoots, { named: JSON.stringify(action) })) {
      const row = await at.get(readVersion, { root });
      if (row === undefined || row.thread === null || row.posted === null || !isKnownMessage(row)) continue;
      const said = saidOf(row);
      const standing = { thread: row.thread, message: row.posted };
      if (said.card.mentions.includes(action)) naming.push({ ...said, at: standing });
    }
    return naming;
  };
}
