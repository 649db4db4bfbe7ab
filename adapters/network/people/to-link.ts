import { calledOf } from '#src/people/called-of.ts';
import type { Day } from '#src/calendar/day.ts';
import type { OutOfReach } from '#src/messages/office/reach-cards.ts';
import type { Person, PersonId, Roster } from '#src/people/person.ts';
import { rosterIndex } from '#src/people/roster/roster-index.ts';
import { leadersOn } from '#src/people/who-leads.ts';
import type { Tracked } from '#src/plan/standing.ts';

/** What was found out about those who could not be linked, as clauses. */
export type Reasons = ReadonlyMap<PersonId, readonly string[]>;

/** What is known of the people besides the actions; `cutOff` says why somebody who is linked is not reached, null for all others. */
export type Reach = {
  readonly roster: Roster;
  readonly today: Day;
  readonly reasons: Reasons;
  readonly cutOff: (person: Person) => readonly string[] | null;
};

/** Who leads an open action or has a role, and no message can reach on any platform; in name order. */
export function peopleToLink(tracked: readonly Tracked[], reach: Reach): readonly OutOfReach[] {
  const { roster, today } = reach;
  const leads = leadsIn(tracked, roster, today);
  const wanted = roster.people.filter((person) => leads.has(person.id) || isExpected(person));
  const missing = wanted.flatMap((person) => outOfReach(person, reach));
  return missing.toSorted((one, other) => one.name.localeCompare(other.name, 'en-GB'));
}

function leadsIn(tracked: readonly Tracked[], roster: Roster, today: Day): ReadonlySet<PersonId> {
  const index = rosterIndex(roster, today);
  const open = tracked.filter(({ standing }) => standing.stage === 'open');
  return new Set(
    open.flatMap(({ standing }) => {
      return leadersOn(standing.owners, index);
    }),
  );
}

function outOfReach(person: Person, { reasons, cutOff }: Reach): readonly OutOfReach[] {
  const platforms = Object.keys(person.accounts).filter((platform) => platform !== 'console');
  if (platforms.length === 0) {
    return [{ name: calledOf(person), why: reasons.get(person.id) ?? withoutAnswer(person.email) }];
  }
  const why = platforms.length === 1 ? cutOff(person) : null;
  return why === null ? [] : [{ name: calledOf(person), why, isLinked: true }];
}

// The officer who stands in for an unnamed office is nobody to link.
function isExpected({ role, email, aliases, id }: Person): boolean {
  return role !== null && (email !== null || aliases.length > 0 || id !== 'person:programme-office');
}

function withoutAnswer(email: string | null): readonly string[] {
  return email === null ? ['no e-mail address in the roster'] : [`${email} was not looked up yet`];
}
