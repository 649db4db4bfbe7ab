import type { Waiting } from './waiting.ts';
import type { Desk } from '#src/nudge/desk.ts';
import { whomToWrite } from '#src/nudge/whom-to-ask.ts';
import type { PersonId } from '#src/people/person.ts';
import type { RosterIndex } from '#src/people/roster/roster-index.ts';
import { peopleCalled } from '#src/people/who-leads.ts';

/** Those whom the office's people report to and who can be written to today, nobody of the office among them. */
export function officeReportsTo(desk: Desk): readonly PersonId[] {
  const names = desk.office.flatMap((person) => desk.index.person(person)?.reportsTo ?? []);
  const people = names.flatMap((name) => peopleCalled(name, desk.index));
  const written = people.flatMap((person) => whomToWrite(person, desk).to ?? []);
  return [...new Set(written)].filter((person) => !desk.office.includes(person));
}

/** False for words of no action that the office itself wrote, or whoever would be told: nobody waits for the office there. */
export function isForSuperior(
  waiting: Waiting,
  reader: PersonId,
  { isOffice }: Pick<RosterIndex, 'isOffice'>,
): boolean {
  if (waiting.kind !== 'unplaced') return true;
  const { person } = waiting.unplaced;
  return person !== reader && !isOffice(person);
}
