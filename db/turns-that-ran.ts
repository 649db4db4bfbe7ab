import type { Connection, Turn } from './connection/connection.ts';
import { alias, and, desc, eq, exists, gt, lt } from './connection/drizzle.ts';
import { given, is, prepared } from './connection/statements.ts';
import { slots } from './tables/message-tables.ts';
import { FIRST_DAY } from '#src/calendar/day.ts';
import type { Day } from '#src/calendar/day.ts';
import type { SlotKey } from '#src/ports/register.ts';

/** Tells whether a turn was worked or passed over. */
export function prepareRan({ db }: Connection): (at: Turn, slot: SlotKey) => Promise<boolean> {
  const read = prepared(db, () =>
    db
      .select({ day: slots.day })
      .from(slots)
      .where(and(is(slots.job, 'job'), is(slots.day, 'day'))),
  );
  return async (at, { job, day }) => (await at.get(read, { job, day })) !== undefined;
}

/** Tells for which day before another a turn of any job was worked last, null for none; the first start is kept as one of the first day there is. */
export function prepareLastRunBefore({ db }: Connection): (at: Turn, day: Day) => Promise<Day | null> {
  const read = prepared(db, () =>
    db
      .select({ day: slots.day })
      .from(slots)
      .where(and(lt(slots.day, given(slots.day, 'before')), gt(slots.day, given(slots.day, 'first'))))
      .orderBy(desc(slots.day))
      .limit(1),
  );
  return async (at, before) => (await at.get(read, { before, first: FIRST_DAY }))?.day ?? null;
}

/** The same, but for the first turn of each job: a first start may have passed that over, and nobody ran then. */
export function prepareLastSureRunBefore({ db }: Connection): (at: Turn, day: Day) => Promise<Day | null> {
  const earlier = alias(slots, 'earlier');
  const first = gt(earlier.day, given(slots.day, 'first'));
  const earlierOfThatJob = db
    .select({ day: earlier.day })
    .from(earlier)
    .where(and(eq(earlier.job, slots.job), lt(earlier.day, slots.day), first));
  const read = prepared(db, () =>
    db
      .select({ day: slots.day })
      .from(slots)
      .where(and(lt(slots.day, given(slots.day, 'before')), exists(earlierOfThatJob)))
      .orderBy(desc(slots.day))
      .limit(1),
  );
  return async (at, before) => (await at.get(read, { before, first: FIRST_DAY }))?.day ?? null;
}
