import type { Pool as PgPool, PoolClient } from 'pg';
import type { Connection, Db } from '#db/connection/connection.ts';
import { DatabaseFault, faultFrom } from '#db/connection/fault.ts';
import { createQueue } from '#db/connection/queue.ts';
import { drizzle, Pool } from './drizzle.ts';
import { turnAt } from './turn.ts';
import type { Ask } from './dialect.ts';

/** One register on a server: `pool` has a client more than turns need, for the place of the bot. */
export type PostgresConnection = Connection & { readonly pool: PgPool; readonly schema: string; readonly ask: Ask };

/** Looks at a server for so long. */
const CONNECT_MS = 5_000;

/** Opens a register on a server; nothing is asked of it yet. */
export function connect(address: string): PostgresConnection {
  const { schema, at: connectionString } = schemaIn(address);
  const options = `-c search_path=${schema}`;
  const pool = new Pool({ connectionString, options, max: 2, connectionTimeoutMillis: CONNECT_MS });
  // A client that is lost while it waits is made anew for the next turn.
  pool.on('error', () => undefined);
  // So is one that is lost in its turn: what it was asked fails, and says so.
  pool.on('connect', (client) => client.on('error', () => undefined));
  const file = calledBy(address);
  const current: { client: PoolClient | null } = { client: null };
  // Queries are made once, for whichever client has the turn.
  const through = { query: (...given: readonly unknown[]) => current.client!.query(...(given as [string])) };
  const db = Object.assign(drizzle({ client: through as never, casing: 'snake_case' }), { isPreparedAtOnce: false });
  const at = turnAt(db as unknown as Db, through.query);
  const queue = createQueue();
  return {
    pool,
    schema,
    ask: through.query,
    db: db as unknown as Db,
    file,
    turn: (work) =>
      queue(async () => {
        current.client = await clientOf(pool, file);
        try {
          return await work(at);
        } finally {
          current.client.release();
          current.client = null;
        }
      }),
    fault: () => null,
    close: () => queue(async () => void (pool.ended || (await pool.end()))),
  };
}

async function clientOf(pool: PgPool, file: string): Promise<PoolClient> {
  try {
    return await pool.connect();
  } catch (error) {
    // A server that is away is said as a sentence.
    throw faultFrom(error, file);
  }
}

/** An organisation's own, as `?schema=…` says. */
function schemaIn(address: string): { readonly schema: string; readonly at: string } {
  const url = new URL(address);
  const schema = url.searchParams.get('schema') ?? 'public';
  if (!/^[a-z][a-z0-9_]*$/u.test(schema))
    throw new DatabaseFault(`“${schema}” is no name for a schema: use small letters, digits and _.`);
  url.searchParams.delete('schema');
  return { schema, at: url.href };
}

/** Without its password. */
function calledBy(address: string): string {
  const { host, pathname, searchParams } = new URL(address);
  const schema = searchParams.get('schema');
  return `The register ${pathname.slice(1)}${schema === null ? '' : `/${schema}`} on ${host}`;
}
