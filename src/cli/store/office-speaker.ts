import { calledOf } from '#src/people/called-of.ts';
import { findPerson } from '#src/people/find-person.ts';
import type { Person } from '#src/people/person.ts';
import { withOffice } from '#src/people/roster/with-office.ts';
import type { Register } from '#src/ports/register.ts';
import { CliRefusal } from '#src/cli/command.ts';
import type { CliWorld } from '#src/cli/cli-world.ts';

/** Who of the programme office speaks at the command line: the one named, else the first of RAGTIME_OFFICE, else the first in the roster; they are kept in the register. */
export async function officeSpeaker(
  register: Register,
  { config }: CliWorld,
  as: string | undefined,
): Promise<Person | null> {
  const before = await register.roster();
  const roster = withOffice(before, config.office);
  if (roster !== before) await register.saveRoster(roster);
  if (as !== undefined) return named(as, roster.people);
  const office = roster.people.filter(({ role }) => role === 'office');
  const address = config.office[0]?.trim().toLowerCase();
  return office.find(({ email }) => email?.toLowerCase() === address) ?? office[0] ?? null;
}

function named(said: string, people: readonly Person[]): Person {
  const found = findPerson(said, { people, posts: [], bodies: [] });
  if (found.kind === 'one' && found.person.role === 'office') return found.person;
  const office = people.filter(({ role }) => role === 'office').map(({ name }) => name);
  const who =
    found.kind === 'one'
      ? `${calledOf(found.person)} is not of the programme office`
      : `Nobody is plainly meant by “${said}”`;
  throw new CliRefusal(`${who}. Of the office are: ${office.join(', ')}.`);
}
