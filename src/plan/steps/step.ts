import type { Day } from '#src/calendar/day.ts';
import type { PersonId } from '#src/people/person.ts';
import type { Declarable } from '#src/rating/scale.ts';

/** How the record says which step of an action it means: by the plan's words for it, empty where it has none, and its published date. */
export type StepName = { readonly label: string; readonly due: Day };

/** A date that is asked for in place of the one that stands. */
export type DateAsked = {
  readonly day: Day;
  readonly by: PersonId;
  readonly on: Day;
  readonly reason: string;
  /** Who wanted a day that is sure in its place, and when; absent while nobody did. */
  readonly returned?: { readonly by: PersonId; readonly on: Day };
};

/** One of the dated steps by which an action is done: a phase, a draft, a report on the way. */
export type Step = {
  readonly name: StepName;
  /** Its place among the steps, from 1. */
  readonly number: number;
  /** True for the one with which the action ends: its dates are those of the whole. */
  readonly isLast: boolean;
  /** As it was first published, whatever a newer version says; nothing moves it. */
  readonly original: Day;
  /** As agreed: as published until a decision moved it. */
  readonly due: Day;
  readonly forecast: Day | null;
  /** What was last said of this step alone; null for nothing since the whole was rated. */
  readonly rating: Declarable | null;
  /** Whose word that rating is, and since when; null where there is none. */
  readonly rated: { readonly by: PersonId; readonly on: Day } | null;
  readonly doneOn: Day | null;
  /** The last day on which somebody spoke of it, or of the action as a whole. */
  readonly lastUpdate: Day | null;
  readonly dateAsked: DateAsked | null;
};
