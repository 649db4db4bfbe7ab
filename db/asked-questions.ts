import { prepared } from './connection/statements.ts';
import { isReadable } from './columns.ts';
import type { Connection, Turn } from './connection/connection.ts';
import { asc, gt, sql } from './connection/drizzle.ts';
import { asked, isLost, outbox } from './tables/message-tables.ts';
import { earlierOf, LAST_DAY } from '#src/calendar/day.ts';
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
  let kept: readonly Asked[] = [];
  let [last, earliest]: [number, Day] = [0, LAST_DAY];
  return async (at, since) => {
    const rows = await at.all(readNew, { after: last });
    const fresh = rows.flatMap((row) => (isReadable(row.asked) ? [row.asked] : []));
    last = rows.at(-1)?.number ?? last;
    for (const question of fresh) earliest = earlierOf(earliest, question.day);
    // A list that was given stays as it was given.
    if (fresh.length > 0) kept = [...kept, ...fresh];
    const lost = new Set((await at.all(readLost)).map((row) => row.key));
    const arrived = lost.size === 0 ? kept : kept.filter(({ key }) => !lost.has(key));
    return since <= earliest ? arrived : arrived.filter(({ day: on }) => on >= since);
  };
}
