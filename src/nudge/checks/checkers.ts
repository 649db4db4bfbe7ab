import type { PersonId } from '#src/people/person.ts';
import { isOwnWork } from '#src/plan/permission.ts';
import type { Tracked } from '#src/plan/standing.ts';
import type { Desk } from '#src/nudge/desk.ts';
import { whomToWrite } from '#src/nudge/whom-to-ask.ts';

/**
 * The verifiers who do not lead it and can be written to today: nobody checks their own. For a restricted action, which they
 * do not see, only whom the office asked. The office needs no question: whatever waits to be checked stands on its card of
 * the day.
 */
export function checkersOf(tracked: Tracked, desk: Desk): readonly PersonId[] {
  const { restricted, checkers } = tracked.standing;
  const all = new Set([...(restricted ? [] : desk.verifiers), ...checkers]);
  const others = [...all].filter((person) => !isTheirs(person, tracked, desk));
  return others.filter((person) => whomToWrite(person, desk).to === person);
}

/** True for a lead of today or of the day on which it was said to be done, and for a deputy of one. */
function isTheirs(person: PersonId, { standing }: Tracked, { index, today, absences }: Desk): boolean {
  return isOwnWork({ person, index, today, absences, archived: [] }, standing);
}
