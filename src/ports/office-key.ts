import type { Day } from '#src/calendar/day.ts';
import type { PersonId } from '#src/people/person.ts';
import type { OutKey } from './message.ts';

/** What the office's card of a day is kept under: each of the office has one. */
export function officeKey(day: Day, person: PersonId): OutKey {
  return `office/${day}/${person}` as OutKey;
}
