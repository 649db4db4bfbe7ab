import { calledOf } from '#src/people/called-of.ts';
import { sayOr } from '#src/messages/words/say-list.ts';
import { findPerson } from '#src/people/find-person.ts';
import type { Person } from '#src/people/person.ts';
import { CliRefusal } from '#src/cli/command.ts';
import type { Store } from '#src/cli/cli-world.ts';

/** The one person who is plainly meant: a slip of the pen is asked about, since what is erased is gone. */
export async function personNamed(said: string, { register }: Pick<Store, 'register'>): Promise<Person> {
  const roster = await register.roster();
  const found = findPerson(said, roster);
  if (found.kind === 'one' && found.isSlip !== true) return found.person;
  const others = found.kind === 'one' ? [found.person] : found.kind === 'several' ? found.people : found.nearest;
  const near = others.map(withAddress);
  if (found.kind === 'several')
    throw new CliRefusal(`“${said}” may be ${sayOr(near)}. Say which, by the address or as they are called here.`);
  const like = near.length === 0 ? '' : ` Do you mean: ${near.join(', ')}?`;
  throw new CliRefusal(`Nobody in the roster is plainly meant by “${said}”.${like}`);
}

function withAddress(person: Person): string {
  const called = calledOf(person);
  return person.email === null || person.apart === person.email ? called : `${called} (${person.email})`;
}
