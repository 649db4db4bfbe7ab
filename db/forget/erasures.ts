import { hash, randomBytes } from 'node:crypto';
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Turn } from '#db/connection/connection.ts';
import { DatabaseFault, faultFrom } from '#db/connection/fault.ts';
import { readRoster } from '#db/roster.ts';
import type { Day } from '#src/calendar/day.ts';
import type { Instant } from '#src/calendar/instant.ts';
import { phraseKey } from '#src/people/fold.ts';
import type { Person } from '#src/people/person.ts';
import { ERASED_LIST } from '#src/ports/erasing.ts';
import type { Chosen, Erased, ErasedBefore, Former } from '#src/ports/erasing.ts';
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
  /** The same of their name. */
  readonly called: string;
};

/** Where the erasures of a register are kept. */
function listOf(register: string): string {
  return join(dirname(register), ERASED_LIST);
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

type Whom = Pick<Person, 'id' | 'name'>;

/** Keeps one erasure more, in the place of one of the same person that was broken off, so that a backup of before it never brings the person back. */
export function keepErasure(
  register: string,
  { id, name }: Whom,
  of: Omit<Erasure, 'salt' | 'person' | 'called'>,
): void {
  const salt = randomBytes(16).toString('hex');
  const others = erasuresOf(register).filter((one) => one.person !== signOf(one.salt, id));
  write(register, [...others, { ...of, salt, person: signOf(salt, id), called: signOf(salt, phraseKey(name)) }]);
}

/** Keeps beside a register what lies beside a backup and is not known there yet: the machine on which it was written may be gone. */
export function keepErasuresBeside(backup: string, register: string): void {
  const known = erasuresOf(register);
  const others = erasuresOf(backup).filter(({ person }) => known.every((one) => one.person !== person));
  if (others.length > 0) write(register, [...known, ...others]);
}

function write(register: string, all: readonly Erasure[]): void {
  const file = listOf(register);
  try {
    writeFileSync(`${file}.partial`, `${JSON.stringify(all, null, 2)}\n`, { mode: 0o600 });
    renameSync(`${file}.partial`, file);
  } catch (error) {
    throw faultFrom(error, file);
  }
}

function signOf(salt: string, known: string): string {
  return hash('sha256', salt + known);
}

/** When somebody of that name was erased, and what they are called since; null for anybody else. */
export function erasedBefore(register: string, name: string): ErasedBefore | null {
  const found = erasuresOf(register).findLast(({ salt, called }) => called === signOf(salt, phraseKey(name)));
  return found === undefined ? null : { day: found.day, former: found.former };
}

/** Erases from a copy whoever was erased beside a register, as they were there; gives what was erased of each that it still had. */
export async function eraseAgain(turn: Turn, register: string): Promise<readonly Erased[]> {
  const erased: Erased[] = [];
  const had = new Set<string>((await readRoster(turn)).people.map(({ id }) => id));
  for (const { salt, person: sign, at, day, why, chosen, former } of erasuresOf(register)) {
    // It was made after that erasure: whoever has the name in it came later.
    if (had.has(former.id)) continue;
    const { people } = await readRoster(turn);
    const found = people.find(({ id }) => signOf(salt, id) === sign);
    if (found !== undefined) erased.push(await erasePerson(turn, { person: found.id, at, day, why, chosen, former }));
  }
  return erased;
}
