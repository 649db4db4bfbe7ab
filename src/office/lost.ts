import type { Day } from '#src/calendar/day.ts';
import type { PersonId } from '#src/people/person.ts';
import type { Plan } from '#src/plan/action.ts';

/** A message that was given up, as the office has it before it. */
export type Lost = {
  /** What it is called where it is sent again or let go. */
  readonly number: number;
  /** The day on which it was last tried. */
  readonly on: Day;
  readonly what: LostWhat;
  /** True for a part of a longer message. */
  readonly isPart: boolean;
  /** The plan whose digest of a turn it is; null for any other. */
  readonly digestOf: Plan | null;
  /** Whom it was for; null for a channel, or for somebody whom nobody knows. */
  readonly person: PersonId | null;
  /** The channel it was for; null for a person. */
  readonly channel: string | null;
  /** What it said first. */
  readonly heading: string;
  /** Why it was given up, and what helps, as a clause. */
  readonly why: string;
  /** True where an earlier try may have arrived. */
  readonly mayHaveArrived: boolean;
  readonly next: AfterLoss;
};

/** What it was; null where nobody can read it any more. */
export type LostWhat = 'answer' | 'message' | 'question' | 'one-step-up' | 'day-card' | 'digest' | null;

/**
 * What is right now of a message that was given up: it goes again as it is; what it asked is asked again by itself; the card
 * of a day is made anew; the week's digest is posted as it reads now; or nobody can do more than know of it.
 */
export type AfterLoss = 'goes-again' | 'asked-again' | 'made-anew' | 'digest' | 'unreadable';

/** So many days a message that was given up stands before the office where nobody settles it. */
export const LOST_STANDS_DAYS = 28;
