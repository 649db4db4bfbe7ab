import { calledOf } from './called-of.ts';
import type { Person, Roster } from './person.ts';

/** A roster in which people of one name are told apart: by the post where only one of them has it, else by the address. */
export function toldApart(roster: Roster): Roster {
  const bare = roster.people.map(untold);
  const groups = Map.groupBy(bare, (person) => calledOf(person).toLowerCase());
  if (groups.size === bare.length && roster.people.every(({ apart }) => apart === undefined)) return roster;
  const people = bare.map((person) => {
    const others = (groups.get(calledOf(person).toLowerCase()) ?? []).filter((other) => other !== person);
    const apart = others.length === 0 ? null : whatTells(person, others);
    return apart === null ? person : { ...person, apart };
  });
  return { ...roster, people };
}

/** A person as the roster has them, whoever else is in it. */
export function untold(person: Person): Person {
  const { apart: _, ...bare } = person;
  return bare;
}

function whatTells({ name, title, email }: Person, others: readonly Person[]): string | null {
  const isShared = (own: string, of: 'title' | 'email'): boolean =>
    others.some((other) => other[of]?.toLowerCase() === own.toLowerCase());
  if (title !== null && name.includes(' ') && !isShared(title, 'title')) return title;
  return email !== null && !isShared(email, 'email') ? email : null;
}
