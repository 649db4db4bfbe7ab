import type { Person, Roster } from './person.ts';

/** Everybody of a roster who has one of some e-mail addresses, given in lower case. */
export function peopleWithEmail({ people }: Roster, addresses: readonly string[]): readonly Person[] {
  return people.filter(({ email }) => email !== null && addresses.includes(email.toLowerCase()));
}

/** The others who have a person's e-mail address too. */
export function sharersWith(person: Person, roster: Roster): readonly Person[] {
  if (person.email === null) return [];
  return peopleWithEmail(roster, [person.email.toLowerCase()]).filter(({ id }) => id !== person.id);
}
