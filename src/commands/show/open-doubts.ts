import type { Day } from '#src/calendar/day.ts';
import { doubtsOf } from '#src/intake/doubts.ts';
import type { Doubt } from '#src/intake/doubts.ts';
import type { Roster } from '#src/people/person.ts';
import { rosterIndex } from '#src/people/roster/roster-index.ts';
import { asReadNow, inDoubt, isRunning, peopleOn } from '#src/plan/in-doubt.ts';
import type { Tracked } from '#src/plan/standing.ts';

/** Who there is on a day. */
export type People = { readonly roster: Roster; readonly today: Day };

/** The doubts about running actions of a plan that nobody has settled, with the people of the day, worst first. */
export function openDoubts(tracked: readonly Tracked[], { roster, today }: People): readonly Doubt[] {
  const people = peopleOn(roster, today);
  const running = tracked.filter(isRunning).map((one) => asReadNow(one, people));
  const byRef = new Map(running.map((one) => [one.action.ref, one]));
  const actions = running.map(({ action }) => action);
  return doubtsOf(actions, rosterIndex(roster, today)).filter(({ ref, about }) => {
    const one = byRef.get(ref);
    return one !== undefined && inDoubt(one).includes(about);
  });
}
