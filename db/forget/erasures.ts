import { hash, randomBytes } from 'node:crypto';
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Connection } from '#db/connection/connect.ts';
import { DatabaseFault } from '#db/connection/fault.ts';
import { prepareReadRoster } from '#db/roster.ts';
import type { Day } from '#src/calendar/day.ts';
import type { Instant } from '#src/calendar/instant.ts';
import type { PersonId } from '#src/people/person.ts';
import type { Chosen, Erased, Former } from '#src/ports/erasing.ts';
import { erasePerson } from './erase-person.ts';

/** One erasure as it is kept beside a register: who it was can be recognised in a backup that still has them, and read by nobody. */
type Erasure = {
  readonly at: Instant;
  readonly day: Day;
  readonly why: string;
  readonly chosen: Chosen;
  readonly former: Former;
  readonly salt: string;
  readonly person: string;
};

/** Where the erasures of a register are kept. */
function listOf(register: string): string {
  return join(dirname(register), 'ragtime.erased.json');
}

/** The erasures that are kept beside a register, the oldest first; throws a DatabaseFault for a list that cannot be read. */
export function erasuresOf(register: string): readonly Erasure[] {
  const file = listOf(register);
  if (!existsSync(file)) return [];
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as readonly Erasure[];
  } catch (error) {
    // Whoever cannot read the list would bring back whom it names.
    throw new DatabaseFault(`${file} cannot be read. Put back a copy of it: it says who was erased.`, error);
  }
}

/** Keeps one erasure more, so that a backup of before it never brings the person back. */
export function keepErasure(register: string, person: PersonId, of: Omit<Erasure, 'salt' | 'person'>): void {
  const salt = randomBytes(16).toString('hex');
  const all = [...erasuresOf(register), { ...of, salt, person: signOf(salt, person) }];
  const file = listOf(register);
  writeFileSync(`${file}.partial`, `${JSON.stringify(all, null, 2)}\n`, { mode: 0o600 });
  renameSync(`${file}.partial`, file);
}

function signOf(salt: string, person: PersonId): string {
  return hash('sha256', salt + person);
}

/** Erases from a copy whoever was erased beside a register, as they were there; gives what was erased of each that it still had. */
export function eraseAgain(connection: Connection, register: string): readonly Erased[] {
  return erasuresOf(register).flatMap(({ salt, person: sign, ...how }) => {
    const people = prepareReadRoster(connection)().people;
    const found = people.find(({ id }) => signOf(salt, id) === sign);
    return found === undefined ? [] : [erasePerson(connection, { ...how, person: found.id })];
  });
}
