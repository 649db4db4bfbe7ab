import type { PersonId } from '#src/people/person.ts';
import { isLead } from '#src/plan/permission.ts';
import type { Tracked } from '#src/plan/standing.ts';
import type { Desk } from '#src/nudge/desk.ts';
import { whomToWrite } from '#src/nudge/whom-to-ask.ts';

/** Whom to ask whether something is complete, and whether there is anybody at all who may say so. */
export type Checkers = { readonly asked: readonly PersonId[]; readonly isAnybody: boolean };

/**
 * The verifiers who do not lead it and can be written to; the office where there are none, where all are away or out of
 * reach, and for a restricted action, which verifiers do not see. Nobody checks their own.
 */
export function checkersOf(tracked: Tracked, desk: Desk): Checkers {
  const isOther = (person: PersonId): boolean => !isTheirs(person, tracked, desk);
  const verifiers = tracked.standing.restricted ? [] : desk.verifiers.filter(isOther);
  const office = desk.office.filter(isOther);
  const first = verifiers.filter((person) => canWait(person, desk));
  const people = first.length > 0 ? first : office;
  return {
    asked: people.filter((person) => whomToWrite(person, desk).to === person),
    isAnybody: verifiers.length + office.length > 0,
  };
}

/** True for a lead, and for a deputy of one who is away. */
function isTheirs(person: PersonId, { standing }: Tracked, { index, today, absences }: Desk): boolean {
  return isLead({ person, index, today, absences, archived: [] }, standing.owners);
}

/** Somebody who only pauses comes back to it; for one who is away or out of reach another is asked. */
function canWait(person: PersonId, desk: Desk): boolean {
  const found = whomToWrite(person, desk);
  return found.to === person || (found.to === null && found.why === 'paused');
}
