import { calledOf } from '#src/people/called-of.ts';
import { findPerson } from '#src/people/find-person.ts';
import type { Person } from '#src/people/person.ts';
import { asHeard } from './as-heard.ts';
import { unquoted } from './quoted.ts';

const I_AM = /^(?:i am|i['’]m|this is|it is|it['’]s)\s+(\S.*?)[.!]?$/iu;

/** Which of several people somebody says that they are: “I am Ann Archer”, or the whole name and nothing else. */
export function whoSaid(text: string, people: readonly Person[]): Person | null {
  const { words } = asHeard(text);
  const [, said = null] = I_AM.exec(words.trim()) ?? [];
  if (said === null) return onlyOne(people.filter((person) => isCalled(person, words)));
  const found = findPerson(unquoted(said), { people, posts: [], bodies: [] });
  return found.kind === 'one' ? found.person : null;
}

function onlyOne(people: readonly Person[]): Person | null {
  return people.length === 1 ? (people[0] ?? null) : null;
}

function isCalled(person: Person, words: string): boolean {
  const said = words.trim().replace(/[.!]$/u, '').toLowerCase();
  return [person.name, calledOf(person)].some((name) => name.toLowerCase() === said);
}
