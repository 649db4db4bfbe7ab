import type { Day } from '#src/calendar/day.ts';
import type { PersonId } from '#src/people/person.ts';

/** A message of which it is not known whether it arrived. */
export type Unsure = {
  /** What it is called where it is settled. */
  readonly number: number;
  /** The day on which it was sent. */
  readonly on: Day;
  /** Whom it was for; null for a channel, or for somebody whom nobody knows. */
  readonly person: PersonId | null;
  /** The channel it was for; null for a person. */
  readonly channel: string | null;
  /** What it said first. */
  readonly heading: string;
  /** True for questions of an earlier day: what they ask is asked again by itself. */
  readonly asksAgain: boolean;
};
