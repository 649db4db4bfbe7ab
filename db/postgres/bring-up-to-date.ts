import { faultFrom, OlderFault } from '#db/connection/fault.ts';
import type { BroughtUpToDate } from '#db/sqlite/bring-up-to-date.ts';
import { connect } from './connect.ts';
import type { PostgresConnection } from './connect.ts';
import { behindIn, migrate, STEPS } from './migrate.ts';
import { holdPlace, newNumber } from './presence.ts';

/** Brings a schema of an earlier version up to date, on which nobody else may live, once its server's own copy was made; null where there is nothing to do. */
export async function bringUpToDate(
  address: string,
  { isDumped }: { readonly isDumped: boolean },
): Promise<BroughtUpToDate | null> {
  const connection = connect(address, { owner: newNumber() });
  try {
    const from = await connection.turn(() => behindIn(connection));
    if (from === null) return null;
    const to = STEPS.at(-1)!;
    if (!isDumped) throw new OlderFault(connection.file, from, to, sayDump(connection));
    const presence = await holdPlace(connection, 'alone');
    try {
      await connection.turn(() => migrate(connection, 'brought'));
    } finally {
      presence.release();
    }
    return { from, to, kept: null };
  } catch (error) {
    throw faultFrom(error, connection.file);
  } finally {
    await connection.close();
  }
}

/** How a copy is made that the version before can read. */
export function sayDump({ schema }: Pick<PostgresConnection, 'schema'>): string {
  return `Make a copy first, with every process stopped: pg_dump --format=custom --schema=${schema} --file=before.dump DATABASE`;
}
