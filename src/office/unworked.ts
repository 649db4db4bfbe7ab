import type { Day } from '#src/calendar/day.ts';
import type { PersonId } from '#src/people/person.ts';

/** What somebody said that could not be worked: their words are kept. */
export type Unworked = {
  /** What it is called where it is worked once more. */
  readonly number: number;
  /** The day on which it was said. */
  readonly on: Day;
  /** Who said it; null for somebody whom nobody knows. */
  readonly person: PersonId | null;
  readonly words: string;
};
