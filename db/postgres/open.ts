import type { As, Opened, Source } from '#db/connection/kind.ts';
import { DatabaseFault, faultFrom } from '#db/connection/fault.ts';
import { connect } from './connect.ts';
import type { PostgresConnection } from './connect.ts';
import { migrate } from './migrate.ts';

/** Opens a register on a server, and brings its tables up to date. */
export async function open(source: Source, as: As): Promise<Opened> {
  const connection = connect(String(source));
  try {
    const release = as === 'bot' ? await holdPlace(connection) : (): void => undefined;
    await connection.turn((at) => migrate(at, connection));
    return openedOver(connection, release);
  } catch (error) {
    await connection.close();
    throw faultFrom(error, connection.file);
  }
}

/** Takes the place of the one running bot of a schema, until released or the process ends; throws when it is taken. */
async function holdPlace({ pool, schema, file }: PostgresConnection): Promise<() => void> {
  const client = await pool.connect();
  const { rows } = await client.query<{ held: boolean }>(`select pg_try_advisory_lock(hashtext($1)) as held`, [
    `ragtime runs/${schema}`,
  ]);
  if (rows[0]?.held === true) return () => client.release(true);
  client.release();
  throw new DatabaseFault(`Ragtime is already running on ${file}. Stop it first, or choose another schema.`);
}

function openedOver(connection: PostgresConnection, release: () => void): Opened {
  const noFile = async (): Promise<never> => {
    throw new DatabaseFault(`${connection.file} is on a server, and not in a file. Make a copy with pg_dump.`);
  };
  return {
    connection,
    backup: noFile,
    image: noFile,
    close: async () => {
      release();
      await connection.close();
    },
  };
}
