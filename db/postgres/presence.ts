import { randomInt } from 'node:crypto';
import type { PoolClient } from 'pg';
import { DatabaseFault } from '#db/connection/fault.ts';
import type { As } from '#db/connection/kind.ts';
import type { PostgresConnection } from './connect.ts';

/** Milliseconds until a place that was lost with its server is taken again. */
const AGAIN_IN = 500;

/** What a process does with the others that live on a register, by a client of its own beside its turns. */
export type Presence = {
  readonly release: () => void;
  /** Has a listener called with what others wake this process for: 'hear', 'send', or what they tell it. */
  readonly heard: (listener: (what: string) => void) => void;
  /** Does some work unless another process is at the same; false where it is. */
  readonly alone: (work: () => Promise<void>) => Promise<boolean>;
};

/** Who lives on a register; tools and readers come and go beside them. */
type LivesOn = Exclude<As, 'tool' | 'reader'>;

/** A number for a process, which no other has. */
export function newNumber(): number {
  return randomInt(1, 2 ** 31);
}

type Held = { client: PoolClient | null; isOver: boolean; isOthers: boolean };

/**
 * Lives on a schema until released or the process ends, and again where the server was lost meanwhile: a bot beside others,
 * under a number of its own that the server knows as long as it lives; whoever is to be alone, alone. Throws when that cannot be.
 */
export async function holdPlace(connection: PostgresConnection, as: LivesOn): Promise<Presence> {
  const listeners: ((what: string) => void)[] = [];
  const held: Held = { client: null, isOver: false, isOthers: false };
  const keep = (client: PoolClient): void => {
    held.client = client;
    client.on('notification', ({ payload = '' }) => listeners.forEach((listener) => listener(payload)));
    client.once('end', () => void retake());
  };
  const retake = async (): Promise<void> => {
    if (held.isOver) return;
    held.client?.release(true);
    held.client = null;
    const taken = await take(connection, as).catch(() => 'lost' as const);
    held.isOthers = taken === null;
    if (taken !== null && taken !== 'lost') {
      if (held.isOver) return taken.release(true);
      keep(taken);
      // Whatever was told meanwhile was not heard.
      for (const what of ['hear', 'send']) listeners.forEach((listener) => listener(what));
    } else setTimeout(() => void retake(), AGAIN_IN).unref();
  };
  const first = await take(connection, as);
  if (first === null) throw new DatabaseFault(sayRuns(connection));
  keep(first);
  connection.faulty(() => (held.isOthers ? sayRuns(connection) : null));
  return {
    release: () => {
      held.isOver = true;
      held.client?.release(true);
      held.client = null;
    },
    heard: (listener) => void listeners.push(listener),
    alone: (work) => aloneWith(held, work),
  };
}

/** The client that holds the place; null where another keeps it from that. */
async function take({ pool, schema, db }: PostgresConnection, as: LivesOn): Promise<PoolClient | null> {
  const client = await pool.connect();
  const shared = as === 'bot' ? '_shared' : '';
  try {
    // A machine that is gone says so to nobody: the server finds out in half a minute.
    await client.query('set tcp_keepalives_idle = 10; set tcp_keepalives_interval = 5; set tcp_keepalives_count = 3');
    const { rows } = await client.query<{ held: boolean; channel: string }>(
      `select pg_try_advisory_lock${shared}(hashtext('ragtime runs/' || $1)) as held, 'ragtime/' || hashtext($1) as channel`,
      [schema],
    );
    const [found] = rows;
    if (found?.held === true) {
      await client.query(`select pg_advisory_lock(hashtext('ragtime lives/' || $1), $2::int)`, [schema, db.owner]);
      await client.query(`listen "${found.channel}"`);
      return client;
    }
  } catch (error) {
    client.release(true);
    throw error;
  }
  client.release();
  return null;
}

async function aloneWith({ client }: Held, work: () => Promise<void>): Promise<boolean> {
  const lock = `advisory_lock(hashtext('ragtime ticks/' || current_schema()))`;
  const { rows } = (await client?.query<{ held: boolean }>(`select pg_try_${lock} as held`)) ?? { rows: [] };
  if (rows[0]?.held !== true) return false;
  try {
    await work();
  } finally {
    // Where its client was lost the lock is too.
    await client?.query(`select pg_${lock.replace('_lock', '_unlock')}`).catch(() => undefined);
  }
  return true;
}

function sayRuns({ file }: PostgresConnection): string {
  return `Ragtime is already running on ${file}. Stop it first, or choose another schema.`;
}
