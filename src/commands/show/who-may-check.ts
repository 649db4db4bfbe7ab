import type { Person, Roster } from '#src/people/person.ts';
import type { RosterIndex } from '#src/people/roster/roster-index.ts';
import type { Absence } from '#src/people/absence.ts';
import type { Day } from '#src/calendar/day.ts';
import { isOwnWork, mayLook, mayVerify } from '#src/plan/permission.ts';
import type { Tracked } from '#src/plan/standing.ts';

/** Who there is on a day, and whom a message can reach. */
export type Everybody = {
  readonly roster: Roster;
  readonly index: RosterIndex;
  readonly today: Day;
  readonly absences?: readonly Absence[];
  readonly reachable: (person: Person) => boolean;
};

/** True where nobody who can be reached may both see an action and check it. */
export function nobodyMayCheck(tracked: Tracked, now: Everybody): boolean {
  return !now.roster.people.some((person) => {
    const asker = askerOf(person, now);
    return isThere(person, now) && mayVerify(asker, tracked) === null && mayLook(asker, tracked) === null;
  });
}

/** The verifiers whom the office may ask to check an action that they do not see yet. */
export function offeredToCheck(tracked: Tracked, now: Everybody): readonly Person[] {
  const { standing } = tracked;
  return now.roster.people.filter((person) => {
    const asker = askerOf(person, now);
    const isVerifier = person.role === 'verifier' && isThere(person, now) && !standing.checkers.includes(person.id);
    return isVerifier && !isOwnWork(asker, standing) && mayLook(asker, tracked) !== null;
  });
}

const MOST = 4;

/** Those who check by their role and may check an action, the first few: verifiers before the office. */
export function mayCheck(tracked: Tracked, now: Everybody): readonly Person[] {
  const may = now.roster.people.filter((person) => {
    return isThere(person, now) && mayVerify(askerOf(person, now), tracked) === null;
  });
  return may
    .toSorted((one, other) => Number(other.role === 'verifier') - Number(one.role === 'verifier'))
    .slice(0, MOST);
}

function isThere(person: Person, { index, reachable }: Everybody): boolean {
  return index.isHere(person.id) && reachable(person);
}

function askerOf({ id }: Person, { today, index, absences = [] }: Everybody) {
  return { person: id, today, index, absences, archived: [] };
}
