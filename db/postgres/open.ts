import type { As, Opened, Source } from '#db/connection/kind.ts';
import { faultFrom } from '#db/connection/fault.ts';
import { connect } from './connect.ts';
import type { PostgresConnection } from './connect.ts';
import { migrate } from './migrate.ts';
import { holdPlace } from './place-of-bot.ts';

/** Opens a register on a server, and brings its tables up to date. */
export async function open(source: Source, as: As): Promise<Opened> {
  const connection = connect(String(source));
  try {
    const release = as === 'bot' ? await holdPlace(connection) : (): void => undefined;
    await connection.turn(() => migrate(connection));
    return openedOver(connection, release);
  } catch (error) {
    await connection.close();
    throw faultFrom(error, connection.file);
  }
}

function openedOver(connection: PostgresConnection, release: () => void): Opened {
  return {
    connection,
    // The rooms of files are loaded where a file is made.
    backup: async (file, how) => (await import('#db/move/as-file.ts')).backUpAsFile(connection, file, how),
    image: async () => (await import('#db/move/as-file.ts')).imageOf(connection),
    close: async () => {
      release();
      await connection.close();
    },
  };
}
