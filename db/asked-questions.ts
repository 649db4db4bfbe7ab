import { prepared } from './connection/statements.ts';
import { isReadable } from './columns.ts';
import type { Connection, Turn } from './connection/connection.ts';
import { asc, gt, sql } from './connection/drizzle.ts';
import { asked, isLost, outbox } from './tables/message-tables.ts';
import type { Day } from '#src/calendar/day.ts';
import type { Asked } from '#src/ports/register.ts';

/** The questions asked from a day on. One whose message was lost counts as never asked: it is found again the next working day. */
export function prepareAskedSince({ db }: Connection): (at: Turn, day: Day) => Promise<readonly Asked[]> {
  const { number, day, person, action, rule, stage, key } = asked;
  const readNew = prepared(db, () =>
    db
      .select({ number, asked: { day, person, action, rule, stage, key } })
      .from(asked)
      .where(gt(number, sql.placeholder('after')))
      .orderBy(asc(number)),
  );
  const readLost = prepared(db, () => db.select({ key: outbox.key }).from(outbox).where(isLost(outbox.state)));
  // A question once written stays as it is, so that only the new ones are read.
  const kept: Asked[] = [];
  let last = 0;
  return async (at, since) => {
    for (const row of await at.all(readNew, { after: last })) {
      if (isReadable(row.asked)) kept.push(row.asked);
      last = row.number;
    }
    const lost = new Set((await at.all(readLost)).map((row) => row.key));
    return kept.filter((question) => question.day >= since && !lost.has(question.key));
  };
}
