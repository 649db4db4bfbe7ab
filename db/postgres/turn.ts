import type { Db, Query, Ready, Turn } from '#db/connection/connection.ts';
import { dialectOf } from './dialect.ts';
import type { Ask } from './dialect.ts';

/** Milliseconds a turn waits for another process to be done; after that patiently.ts waits, and others read. */
const LOCK_MS = 200;

/** What whoever has their turn asks a server with. */
export function turnAt(db: Db, ask: Ask): Turn {
  const own = { writes: 0, isWithin: false };
  return {
    db,
    all: async (query, values) => (await asked(query, values)) as never,
    get: async (query, values) => ((await asked(query, values)) as readonly unknown[])[0] as never,
    run: async (query, values) => ((await asked(query, values)) as { readonly rowCount: number | null }).rowCount ?? 0,
    atOnce: async (work, how = 'writing') => {
      if (own.isWithin) return work();
      own.isWithin = true;
      try {
        return how === 'writing' ? await writing(ask, work, own) : await reading(ask, work);
      } finally {
        own.isWithin = false;
      }
    },
    dialect: dialectOf(ask, () => own.writes),
  };
}

type Made = { readonly execute: (values?: Record<string, unknown>) => Promise<unknown> };

/** A query of drizzle is made ready in the same way for each of its drivers, and asked in another. */
async function asked(query: Query<Ready>, values?: Record<string, unknown>): Promise<unknown> {
  try {
    return await (query.prepare() as unknown as Made).execute(values);
  } catch (error) {
    // What the server said stands behind what drizzle says of the query, with everybody's words in it.
    throw error instanceof Error && error.cause instanceof Error ? error.cause : error;
  }
}

/** One writer at a time, as on SQLite: whatever is numbered and chained follows on what was written last. */
async function writing<T>(ask: Ask, work: () => Promise<T>, own: { writes: number }): Promise<T> {
  return within(ask, 'begin', async () => {
    await ask(`set local lock_timeout = ${LOCK_MS}`);
    await ask(`select pg_advisory_xact_lock(hashtext('ragtime/' || current_schema()))`);
    await ask('set local lock_timeout = 0');
    const done = await work();
    await ask('update turnstile set writes = writes + 1');
    return done;
  }).then((done) => {
    own.writes += 1;
    return done;
  });
}

function reading<T>(ask: Ask, work: () => Promise<T>): Promise<T> {
  return within(ask, 'begin isolation level repeatable read read only', work);
}

async function within<T>(ask: Ask, begin: string, work: () => Promise<T>): Promise<T> {
  await ask(begin);
  try {
    const done = await work();
    await ask('commit');
    return done;
  } catch (error) {
    // The client may be gone, and its transaction with it.
    await ask('rollback').catch(() => undefined);
    throw error;
  }
}
