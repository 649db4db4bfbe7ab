import { hash } from 'node:crypto';
import type { Pool as PgPool, PoolClient } from 'pg';
import type { Connection, Db } from '#db/connection/connection.ts';
import { createQueue } from '#db/connection/queue.ts';
import { called, schemaIn } from '#src/config/database-address.ts';
import { drizzle, Pool } from './drizzle.ts';
import { isLost, LOST_UNWRITTEN, withCode } from './lost.ts';
import { turnAt } from './turn.ts';
import type { Way } from './turn.ts';
import type { Ask } from './ask.ts';

/** One register on a server: `pool` has a client more than turns need, for the place of the bot; `faulty` says what keeps it from being worked with. */
export type PostgresConnection = Connection & {
  readonly pool: PgPool;
  readonly schema: string;
  readonly ask: Ask;
  readonly faulty: (fault: () => string | null) => void;
};

/** Looks at a server for so long. */
const CONNECT_MS = 5_000;

/** What is asked again and again is made ready once for each client; of so many at most, since some are as long as what they look for. */
const MOST_NAMED = 400;

/** Under which number this process owns what it works on, null for none; and whether it only reads. */
type Connecting = { readonly owner?: number | null; readonly isReader?: boolean };

/** Opens a register on a server; nothing is asked of it yet. */
export function connect(address: string, { owner = null, isReader = false }: Connecting = {}): PostgresConnection {
  const { schema, server } = schemaIn(address);
  const pool = poolAt(server, isReader ? `${schema} -c default_transaction_read_only=on` : schema);
  const way = wayOver(pool);
  // Queries are made once, for whichever client has the turn.
  const made = drizzle({ client: { query: way.ask } as never, casing: 'snake_case' });
  const db = Object.assign(made, { isPreparedAtOnce: false, owner }) as unknown as Db;
  const at = turnAt(db, way);
  const [queue, state] = [createQueue(), { fault: (): string | null => null }];
  return {
    pool,
    schema,
    ask: way.ask,
    db,
    file: `The register ${called(address)}`,
    turn: (work) => queue(() => way.within(() => work(at))),
    fault: () => state.fault(),
    faulty: (fault) => {
      state.fault = fault;
    },
    close: () => queue(async () => void (pool.ended || (await pool.end()))),
  };
}

function poolAt(connectionString: string, searchPath: string): PgPool {
  const options = `-c search_path=${searchPath}`;
  const pool = new Pool({
    connectionString,
    options,
    max: 2,
    connectionTimeoutMillis: CONNECT_MS,
    keepAlive: true,
  });
  // A client that is lost while it waits is made anew for the next turn.
  pool.on('error', () => undefined);
  // So is one that is lost in its turn: what it was asked fails, and says so.
  pool.on('connect', (client) => client.on('error', () => undefined));
  return pool;
}

/** The way of one turn after the other, each with a client of its own. */
function wayOver(pool: PgPool): Way & { readonly within: <T>(work: () => Promise<T>) => Promise<T> } {
  let client: PoolClient | null = null;
  const named = createNames();
  return {
    ask: async (text, values) => {
      try {
        return await client!.query(named(text), values as unknown[]);
      } catch (error) {
        throw withCode(error);
      }
    },
    renew: async () => {
      client?.release(true);
      client = null;
      client = await pool.connect();
    },
    within: async (work) => {
      try {
        client = await pool.connect();
        return await work();
      } catch (error) {
        // What was written, or may have been, is settled by then: see turn.ts.
        throw isLost(error) ? Object.assign(error as Error, { code: LOST_UNWRITTEN }) : error;
      } finally {
        client?.release();
        client = null;
      }
    },
  };
}

type Asked = Parameters<Ask>[0];

/** Gives what is asked the name under which a client keeps it ready; drizzle's queries alone, of which the words are the same each time. */
function createNames(): (asked: Asked) => Asked {
  const names = new Map<string, string>();
  return (asked) => {
    if (typeof asked === 'string') return asked;
    const { text } = asked;
    if (!names.has(text) && names.size < MOST_NAMED) names.set(text, `ragtime_${hash('sha256', text).slice(0, 24)}`);
    const name = names.get(text);
    return name === undefined ? asked : { ...asked, name };
  };
}
