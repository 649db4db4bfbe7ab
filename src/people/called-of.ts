import type { Person } from './person.ts';

/** What colleagues call a person, the same wherever somebody is named: "Stella Manzie", and "Commissioner Ney" where the roster has a surname alone. */
export function calledOf({ name, title }: Pick<Person, 'name' | 'title'>): string {
  return title === null || name.includes(' ') ? name : `${title} ${name}`;
}
