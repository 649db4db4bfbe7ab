import { sayDay } from '#src/calendar/say-day.ts';
import type { Person } from '#src/people/person.ts';
import type { OfficeContext } from './office-context.ts';
import { calledOf } from '#src/people/called-of.ts';
import type { Fact, OutOfReach } from '#src/office/facts.ts';
import { sayAnd } from '#src/messages/words/say-list.ts';

/** Why no message reaches somebody, as the end of a sentence. */
export const WHY: Readonly<Record<OutOfReach, string>> = {
  'no-address': 'the roster has no e-mail address',
  'no-account': 'no chat account goes with their e-mail address',
  'not-reached': 'their account brings them no messages',
};

/** People by what would mend it: "Ann Archer and Ben Baker: the roster has no e-mail address". */
export function sayPeople(facts: readonly Fact[]): string {
  const people = facts.flatMap((fact) => (fact.kind === 'person' ? [fact] : []));
  const reasons = [...new Set(people.map(({ why }) => why))];
  return reasons
    .map((reason) => {
      const names = people.filter(({ why }) => why === reason).map(({ person }) => calledOf(person));
      return `${sayAnd(names)}: ${WHY[reason]}.`;
    })
    .join('\n');
}

/** "Len Leaver left on 20 Nov": why a person of the roster leads nothing today; null where nobody in particular is meant. */
export function sayNotHere(person: Person | null, { today }: OfficeContext): string | null {
  if (person === null) return null;
  const { name, from, to } = person;
  if (to !== undefined && to < today) return `${name} left on ${sayDay(to, today)}`;
  return from === undefined ? null : `${name} is here from ${sayDay(from, today)}`;
}
