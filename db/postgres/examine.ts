import { findDamageWithin } from '#db/care/integrity.ts';
import { findUnreadable } from '#db/care/unreadable.ts';
import { DatabaseFault, faultFrom, sayOlder } from '#db/connection/fault.ts';
import { imageOf } from '#db/move/as-file.ts';
import { openDatabase } from '#db/open.ts';
import type { Examined } from '#db/sqlite/examine.ts';
import { connect } from './connect.ts';
import type { PostgresConnection } from './connect.ts';
import { LIVING } from './left-by-dead.ts';
import { findBrokenSchema } from './expected-schema.ts';
import { behindIn, STEPS } from './migrate.ts';
import { sayDump } from './bring-up-to-date.ts';

/** Looks into a register on a server, whoever works on it, and changes nothing; closing what it gives throws a copy away. */
export async function examine(address: string): Promise<Examined> {
  const connection = connect(address);
  try {
    const older = await olderOf(connection);
    // Its tables are not those of this version, which can say no more of them.
    if (older !== null) return { damage: [], unreadable: [], unseen: null, store: null, older };
    const damage = await whatIsWrong(connection);
    if (damage.length > 0) return { damage, unreadable: [], unseen: null, store: null, older };
    const unreadable = await findUnreadable(connection);
    const living = await connection.turn(async () => (await connection.ask(LIVING)).rows.length);
    const store = await openDatabase(await imageOf(connection), { as: 'tool' });
    return { damage, unreadable, unseen: null, living, store, older };
  } catch (error) {
    const fault = faultFrom(error, connection.file);
    if (!(fault instanceof DatabaseFault)) throw error;
    // A server that went away meanwhile says nothing of what is on it.
    return { damage: [], unreadable: [], unseen: fault.message, store: null, older: null };
  } finally {
    await connection.close();
  }
}

/** A backup of this program's making would be of this version: the server makes its own. */
async function olderOf(connection: PostgresConnection): Promise<Examined['older']> {
  const behind = await connection.turn(() => behindIn(connection));
  if (behind === null) return null;
  const says = `${connection.file} ${sayOlder(behind, STEPS.at(-1)!)}`;
  return { says, backup: () => Promise.reject(new DatabaseFault(`${says} ${sayDump(connection)}`)) };
}

async function whatIsWrong(connection: PostgresConnection): Promise<readonly string[]> {
  const schema = await findBrokenSchema(connection);
  return schema.length > 0 ? schema : findDamageWithin(connection);
}
