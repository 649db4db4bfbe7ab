import type { PoolClient } from 'pg';
import { DatabaseFault } from '#db/connection/fault.ts';
import type { PostgresConnection } from './connect.ts';

/** Milliseconds until a place that was lost with its server is taken again. */
const AGAIN_IN = 500;

/** Takes the place of the one running bot of a schema, until released or the process ends, and again where the server was lost meanwhile; throws when it is taken. */
export async function holdPlace(connection: PostgresConnection): Promise<() => void> {
  let [held, isOver, isOthers] = [await take(connection), false, false];
  if (held === null) throw new DatabaseFault(sayRuns(connection));
  const watch = (client: PoolClient): void => void client.once('end', () => void retake());
  const retake = async (): Promise<void> => {
    if (isOver) return;
    held?.release(true);
    held = await take(connection)
      .catch(() => undefined)
      .then((taken) => {
        isOthers = taken === null;
        return taken ?? null;
      });
    if (held !== null && isOver) held.release(true);
    else if (held !== null) watch(held);
    else setTimeout(() => void retake(), AGAIN_IN).unref();
  };
  watch(held);
  connection.faulty(() => (isOthers ? sayRuns(connection) : null));
  return () => {
    isOver = true;
    held?.release(true);
  };
}

/** The client that holds the place; null where another has it. */
async function take({ pool, schema }: PostgresConnection): Promise<PoolClient | null> {
  const client = await pool.connect();
  try {
    const { rows } = await client.query<{ held: boolean }>(`select pg_try_advisory_lock(hashtext($1)) as held`, [
      `ragtime runs/${schema}`,
    ]);
    if (rows[0]?.held === true) return client;
  } catch (error) {
    client.release(true);
    throw error;
  }
  client.release();
  return null;
}

function sayRuns({ file }: PostgresConnection): string {
  return `Ragtime is already running on ${file}. Stop it first, or choose another schema.`;
}
