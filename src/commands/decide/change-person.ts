import type { Person } from '#src/people/person.ts';
import type { Register } from '#src/ports/register.ts';

/**
 * Changes one person of the stored roster. Somebody whom the settings alone name, an officer by e-mail, is added without
 * a role: the settings go on giving it, as long as they do.
 */
export async function changePerson(
  person: Person,
  change: (stored: Person) => Person,
  register: Pick<Register, 'roster' | 'saveRoster'>,
): Promise<void> {
  const roster = await register.roster();
  const isThere = roster.people.some(({ id }) => id === person.id);
  const people = isThere
    ? roster.people.map((one) => (one.id === person.id ? change(one) : one))
    : [...roster.people, change({ ...person, role: null })];
  await register.saveRoster({ ...roster, people });
}
