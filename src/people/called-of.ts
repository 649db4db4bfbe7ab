import type { Person } from './person.ts';

/** What colleagues call a person, the same wherever somebody is named: "Stella Manzie", "Commissioner Ney" where the roster has a surname alone, and "Jo Smith (Head of Roads)" where it has two of the name. */
export function calledOf({ name, title, apart }: Pick<Person, 'name' | 'title' | 'apart'>): string {
  const called = title === null || name.includes(' ') ? name : `${title} ${name}`;
  return apart === undefined ? called : `${called} (${apart})`;
}
