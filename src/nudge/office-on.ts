import type { PersonId } from '#src/people/person.ts';
import type { Desk } from './desk.ts';
import { whomToWrite } from './whom-to-ask.ts';

/** Those of the office who can be written to today, each once; a deputy stands for one who is away. */
export function officeOn(desk: Desk): readonly PersonId[] {
  const people = desk.office.map((person) => whomToWrite(person, desk).to);
  return [...new Set(people)].filter((person) => person !== null);
}
