import type { Connection, Turn } from '#db/connection/connection.ts';
import { and, eq } from '#db/connection/drizzle.ts';
import { is, prepared } from '#db/connection/statements.ts';
import { outbox } from '#db/tables/message-tables.ts';
import type { NOT_NEEDED } from '#src/ports/outbox.ts';
import type { Work } from '#src/ports/register.ts';

const LEFT = 'the programme office let it go' satisfies (typeof NOT_NEEDED)[number];

/** Sends a message again that was given up, as if it were new, or lets it go; whatever became another thing meanwhile stays that. */
export function prepareMend({
  db,
}: Connection): (at: Turn, mended: NonNullable<Work['mends']>[number]) => Promise<unknown> {
  const isGivenUp = and(is(outbox.number, 'number'), eq(outbox.state, 'dead'));
  const again = prepared(db, () =>
    db
      .update(outbox)
      .set({ state: 'planned', why: null, attempts: 0, notBefore: null, firstTakenAt: null })
      .where(isGivenUp),
  );
  const left = prepared(db, () => db.update(outbox).set({ why: LEFT }).where(isGivenUp));
  return (at, { number, how }) => at.run(how === 'again' ? again : left, { number });
}
