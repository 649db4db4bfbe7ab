import { setTimeout as wait } from 'node:timers/promises';
import type { Db, Query, Ready, Turn } from '#db/connection/connection.ts';
import { dialectOf } from './dialect.ts';
import type { Ask } from './ask.ts';
import { isLost, UNKNOWN_END } from './lost.ts';

/** Milliseconds a turn waits for another process to be done; after that patiently.ts waits, and others read. */
const LOCK_MS = 200;

/** The way to the server: `renew` takes another client in the place of one that is lost. */
export type Way = { readonly ask: Ask; readonly renew: () => Promise<void> };

/** What whoever has their turn asks a server with. */
export function turnAt(db: Db, way: Way): Turn {
  const own = { isWithin: false };
  const atOnce: Turn['atOnce'] = async (work, how = 'writing') => {
    if (own.isWithin) return work();
    own.isWithin = true;
    try {
      return how === 'writing' ? await writing(way, work) : await reading(way, work);
    } finally {
      own.isWithin = false;
    }
  };
  return {
    db,
    all: async (query, values) => (await asked(query, values)) as never,
    get: async (query, values) => ((await asked(query, values)) as readonly unknown[])[0] as never,
    // What is written by itself is settled where the line is lost, as the rest.
    run: (query, values) => (own.isWithin ? written(query, values) : atOnce(() => written(query, values))),
    atOnce,
    dialect: dialectOf(way.ask, db.owner),
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

async function written(query: Query<Ready>, values?: Record<string, unknown>): Promise<number> {
  return ((await asked(query, values)) as { readonly rowCount: number | null }).rowCount ?? 0;
}

/** One writer at a time, as on SQLite: whatever is numbered and chained follows on what was written last. */
function writing<T>(way: Way, work: () => Promise<T>): Promise<T> {
  const { ask } = way;
  let number = '';
  return within(way, { begin: BEGIN, isDone: () => isCommitted(way, number) }, async () => {
    const { rows } = await ask(TAKE_PLACE);
    number = String(rows[0]?.['number']);
    await ask('set local lock_timeout = 0');
    return work();
  });
}

const BEGIN = `begin; set local lock_timeout = ${LOCK_MS}`;
const TAKE_PLACE = `select pg_current_xact_id()::text as number, pg_advisory_xact_lock(hashtext('ragtime/' || current_schema()))::text`;

function reading<T>(way: Way, work: () => Promise<T>): Promise<T> {
  const begin = 'begin isolation level repeatable read read only';
  return within(way, { begin, isDone: async () => true }, work);
}

/** How a transaction begins, and, where the line is lost as it ends, whether it was done. */
type Transaction = { readonly begin: string; readonly isDone: () => Promise<boolean> };

async function within<T>({ ask }: Way, { begin, isDone }: Transaction, work: () => Promise<T>): Promise<T> {
  let done: T;
  try {
    await ask(begin);
    done = await work();
  } catch (error) {
    // The client may be gone, and its transaction with it.
    await ask('rollback').catch(() => undefined);
    throw error;
  }
  try {
    await ask('commit');
    return done;
  } catch (error) {
    // Only a line that is lost leaves open whether it was done.
    if (isLost(error) && (await isDone())) return done;
    throw error;
  }
}

/** Milliseconds in which a server that was lost as a transaction ended is asked what became of it, and between two tries. */
const SETTLE_MS = 8_000;
const BETWEEN_MS = 100;

/** The server knows of each transaction whether it was written, also after it was started again. */
async function isCommitted(way: Way, number: string): Promise<boolean> {
  for (const until = performance.now() + SETTLE_MS; performance.now() < until; await wait(BETWEEN_MS)) {
    const status = await statusOf(way, number);
    if (status !== 'unknown' && status !== 'in progress') return status === 'committed';
  }
  throw Object.assign(new Error('It is not known whether it was written.'), { code: UNKNOWN_END });
}

async function statusOf({ ask, renew }: Way, number: string): Promise<string> {
  try {
    await renew();
    return String((await ask('select pg_xact_status($1::xid8) as status', [number])).rows[0]?.['status']);
  } catch (error) {
    // A server that is not there yet, or lost again, is asked again.
    if (!isLost(error)) throw error;
    return 'unknown';
  }
}
