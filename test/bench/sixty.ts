import type { Person, Roster } from '#src/people/person.ts';
import { sampleRoster } from './a-large-plan.ts';

const PEOPLE = 60;

/** Sixty people: those of the sample, and others beside them. */
export function sixty(): Roster {
  const roster = sampleRoster();
  const [model] = roster.people;
  const more = Array.from({ length: Math.max(0, PEOPLE - roster.people.length) }, (_, at): Person => {
    const name = `Pat Leadbetter${'abcdefghijklmnopqrstuvwxyz'[at % 26]}${'aeiou'[Math.floor(at / 26)]}`;
    const id = `person:${name.toLowerCase().replace(' ', '-')}` as Person['id'];
    return { ...model!, id, name, title: null, aliases: [], email: null, role: null, accounts: {} };
  });
  return { ...roster, people: [...roster.people, ...more] };
}
