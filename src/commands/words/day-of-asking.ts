import { addDays } from '#src/calendar/day.ts';
import type { Day } from '#src/calendar/day.ts';
import { isPaused, standInFor } from '#src/people/absence.ts';
import type { PersonId } from '#src/people/person.ts';
import type { Scene } from '#src/commands/command.ts';

// Leave after leave is looked through no further.
const MOST = 400;

/** The first day from one on which somebody is asked: a working day on which they are here and want to be. */
export function dayOfAsking(person: PersonId, from: Day, { days, arrangements }: Scene): Day {
  let day = days.onOrAfter(from);
  for (let count = 0; count < MOST; count += 1) {
    const { kind } = standInFor(person, day, arrangements.absences);
    if (kind === 'here' && !isPaused(person, day, arrangements.pauses)) return day;
    day = days.onOrAfter(addDays(day, 1));
  }
  return day;
}
