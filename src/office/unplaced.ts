import type { Day } from '#src/calendar/day.ts';
import type { PersonId } from '#src/people/person.ts';

/** What somebody wrote and was asked about which action it is, and never answered. */
export type Unplaced = {
  /** What it is called where it is placed. */
  readonly number: number;
  /** The day on which it was written. */
  readonly on: Day;
  readonly person: PersonId;
  readonly words: string;
};
