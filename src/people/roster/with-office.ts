import { nameInAddress } from '#src/people/name-in-address.ts';
import type { Person, PersonId, Roster } from '#src/people/person.ts';
import { newPersonId } from './roster-draft.ts';

/** Who stands for the programme office while the roster names nobody. */
export const BUILT_IN_OFFICE: Person = {
  id: 'person:programme-office' as PersonId,
  name: 'Programme office',
  title: null,
  aliases: [],
  email: null,
  role: 'office',
  zone: null,
  reportsTo: null,
  accounts: {},
};

/** The roster with the addresses of RAGTIME_OFFICE as office members, and never without anybody in the office. */
export function withOffice(roster: Roster, emails: readonly string[]): Roster {
  const known = latest.get(roster);
  if (known?.emails.join() === emails.join()) return known.roster;
  const made = officeIn(roster, emails);
  latest.set(roster, { emails, roster: made });
  return made;
}

// So that what is made of a roster is made once.
const latest = new WeakMap<Roster, { readonly emails: readonly string[]; readonly roster: Roster }>();

function officeIn(roster: Roster, emails: readonly string[]): Roster {
  const people = emails.reduce(withOfficer, roster.people);
  if (people.some((person) => person.role === 'office'))
    return people === roster.people ? roster : { ...roster, people };
  const others = people.filter((person) => person.id !== BUILT_IN_OFFICE.id);
  return { ...roster, people: [...others, BUILT_IN_OFFICE] };
}

function withOfficer(people: readonly Person[], address: string): readonly Person[] {
  const email = address.trim();
  if (email === '') return people;
  const isOfficer = (person: Person): boolean => person.email?.toLowerCase() === email.toLowerCase();
  if (!people.some(isOfficer)) return [...people, officer(email, people)];
  if (people.filter(isOfficer).every(({ role }) => role === 'office')) return people;
  // An address that two share names both.
  return people.map((person) => (isOfficer(person) ? { ...person, role: 'office' } : person));
}

// Called so until the roster says more.
function officer(email: string, people: readonly Person[]): Person {
  const name = nameInAddress(email) ?? email;
  const ids = new Set(people.map((person) => person.id));
  return { ...BUILT_IN_OFFICE, id: newPersonId({ ids }, name), name, email };
}
