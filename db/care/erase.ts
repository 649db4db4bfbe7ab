import { connect } from '#db/connection/connect.ts';
import type { Connection } from '#db/connection/connect.ts';
import { DatabaseFault, faultFrom } from '#db/connection/fault.ts';
import { holdLock, holdTools } from '#db/connection/lock.ts';
import { erasePerson } from '#db/forget/erase-person.ts';
import { keepErasure } from '#db/forget/erasures.ts';
import { blotLogs } from '#db/forget/blot-logs.ts';
import { createBlotter } from '#db/forget/blot-out.ts';
import { signsOf } from '#db/forget/person-signs.ts';
import { migrate } from '#db/migrate.ts';
import { prepareReadRoster } from '#db/roster.ts';
import type { Erased, Erasing } from '#src/ports/erasing.ts';
import { findDamage } from './integrity.ts';

/**
 * Erases a person from a register that nobody else has open, down to the pages of its file, and keeps beside it that this was
 * done. Nothing is changed where the record is not whole: what is forgotten would hide what happened to it.
 */
export function eraseFrom(file: string, erasing: Erasing): Erased {
  const held: (() => void)[] = [];
  let connection: Connection | null = null;
  try {
    held.push(holdLock(file));
    held.push(holdTools(file));
    connection = connect(file);
    migrate(connection);
    const [damage] = findDamage(connection);
    if (damage !== undefined) throw new DatabaseFault(`Nobody was erased. ${damage}`);
    const roster = prepareReadRoster(connection)();
    const person = roster.people.find(({ id }) => id === erasing.person);
    const signs = person === undefined ? null : signsOf(connection, person, roster);
    foldForGood(connection);
    const erased = erasePerson(connection, erasing);
    const { at, day, chosen } = erasing;
    keepErasure(file, erasing.person, { at, day, why: erased.why, chosen, former: erased.former });
    dropFreed(connection);
    if (signs !== null) blotLogs(file, createBlotter(signs, erased.former));
    return erased;
  } catch (error) {
    throw faultFrom(error, file);
  } finally {
    connection?.sqlite.close();
    for (const release of held) release();
  }
}

/** One file, in which what is freed is overwritten. */
export function foldForGood({ sqlite }: Connection): void {
  sqlite.pragma('journal_mode = DELETE');
  sqlite.pragma('secure_delete = ON');
}

/** Writes the file anew without what was freed in it. */
export function dropFreed({ sqlite }: Connection): void {
  sqlite.exec('vacuum');
}
