import { calledOf } from '#src/people/called-of.ts';
import { sayOr } from '#src/messages/words/say-list.ts';
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
  const meant = found.kind === 'one' ? [found.person] : found.kind === 'several' ? found.people : [];
  const [only, ...others] = meant.filter(({ role }) => role === 'office');
  if (only !== undefined && others.length === 0) return only;
  const office = people.filter(({ role }) => role === 'office').map(calledOf);
  if (only !== undefined) throw new CliRefusal(`“${said}” may be ${sayOr(meant.map(calledOf))}. Say which with --as.`);
  const who =
    found.kind === 'one'
      ? `${calledOf(found.person)} is not of the programme office`
      : found.kind === 'several'
        ? `“${said}” may be ${sayOr(meant.map(calledOf))}, and none of them is of the programme office`
        : `Nobody is plainly meant by “${said}”`;
  throw new CliRefusal(`${who}. Of the office are: ${office.join(', ')}.`);
}
