import { isReadable } from './columns.ts';
import type { Connection, Turn } from './connection/connection.ts';
import { and, isNotNull, lt } from './connection/drizzle.ts';
import { given, is, prepared } from './connection/statements.ts';
import { slots } from './tables/message-tables.ts';
import type { PersonId } from '#src/people/person.ts';
import type { SlotKey, Work } from '#src/ports/register.ts';

/** Tells whom a turn found reachable; what can be read no more counts as a turn that reached for nobody. */
export function prepareReachedAt({ db }: Connection): (at: Turn, slot: SlotKey) => Promise<readonly PersonId[] | null> {
  const read = prepared(db, () =>
    db
      .select({ reached: slots.reached })
      .from(slots)
      .where(and(is(slots.job, 'job'), is(slots.day, 'day'))),
  );
  return async (at, { job, day }) => {
    const found = await at.get(read, { job, day });
    return found === undefined || !isReadable(found) ? null : found.reached;
  };
}

/** Keeps whom a turn found reachable, inside the caller's transaction; of the job's earlier days it is forgotten. */
export function prepareReached({ db }: Connection): (at: Turn, reached: NonNullable<Work['reached']>) => Promise<void> {
  const keep = prepared(db, () =>
    db
      .update(slots)
      .set({ reached: given(slots.reached, 'people') })
      .where(and(is(slots.job, 'job'), is(slots.day, 'day'))),
  );
  const forget = prepared(db, () =>
    db
      .update(slots)
      .set({ reached: null })
      .where(and(is(slots.job, 'job'), lt(slots.day, given(slots.day, 'day')), isNotNull(slots.reached))),
  );
  return async (at, { at: { job, day }, people }) => {
    await at.run(keep, { job, day, people });
    await at.run(forget, { job, day });
  };
}
