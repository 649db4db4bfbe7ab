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
  /** The leave that they speak of; absent for any other words. */
  readonly leave?: LeaveMeant;
};

/** A leave that somebody spoke of and nobody arranged: `to` is null where no last day was named, `deputy` where nobody plain was. */
export type LeaveMeant = { readonly from: Day; readonly to: Day | null; readonly deputy: string | null };
