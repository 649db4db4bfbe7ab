import { findDamage } from '#db/care/integrity.ts';
import { DatabaseFault, faultFrom } from '#db/connection/fault.ts';
import { eraseFor } from '#db/forget/erase-for.ts';
import type { Erased, Erasing } from '#src/ports/erasing.ts';
import { connect } from './connect.ts';
import { migrate } from './migrate.ts';
import { holdPlace, newNumber } from './presence.ts';
import type { Presence } from './presence.ts';

/**
 * Erases a person from a register on a server on which no bot runs, down to the files of its tables; list and logs lie beside
 * `register`. What the server itself has put elsewhere (its log of changes, copies, dumps) is its administrator's to let go.
 */
export async function eraseFrom(address: string, register: string, erasing: Erasing): Promise<Erased> {
  const connection = connect(address, { owner: newNumber() });
  let presence: Presence | null = null;
  try {
    presence = await holdPlace(connection, 'alone');
    await connection.turn(() => migrate(connection));
    const [damage] = await findDamage(connection);
    if (damage !== undefined) throw new DatabaseFault(`Nobody was erased. ${damage}`);
    // All of it or none, and the list before the end: a name that is listed and was not erased is erased by the next try.
    const own = { register, erasing, freed: NOTHING };
    const erased = await connection.turn((at) => at.atOnce(() => eraseFor(at, own)));
    await connection.turn(({ dialect }) => dialect.dropFreed());
    return erased;
  } catch (error) {
    throw faultFrom(error, connection.file);
  } finally {
    presence?.release();
    await connection.close();
  }
}

/** The tables are written anew once all is settled: it cannot be done within. */
const NOTHING = async (): Promise<void> => undefined;
