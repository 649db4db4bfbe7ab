import type { Day } from '#src/calendar/day.ts';
import type { Instant } from '#src/calendar/instant.ts';
import type { PersonId } from '#src/people/person.ts';
import type { Ref } from '#src/plan/action.ts';
import type { StepName } from '#src/plan/steps/step.ts';

/** What stood before and what stands since. */
export type FromTo<T> = { readonly from: T; readonly to: T };

/** Something that waited for the programme office when a newer version of the plan came, and what became of it. */
export type Overtaken = {
  /** A later date that a lead asked for, or one of the requests of that name. */
  readonly what: 'date' | 'wrong-date' | 'proposed-date' | 'other-lead' | 'proposed-lead' | 'not-mine';
  readonly by: PersonId;
  readonly on: Day;
  /** The day that was asked for; null where none was named. */
  readonly day: Day | null;
  /** The step whose date it is; absent for the whole. */
  readonly step?: StepName;
  /**
   * `granted`: the plan gives what was asked for. `not-needed`: it gives longer. `decided`: the office follows the plan's
   * other date. `gone`: the step is in the plan no more. `waits`: the office still decides.
   */
  readonly how: 'granted' | 'not-needed' | 'decided' | 'gone' | 'waits';
};

/** What a newer version of a plan changes of an action for whoever leads it; what is absent is as it was. */
export type Renewal = {
  /** Its ref. */
  readonly numbered?: FromTo<Ref>;
  /** Its title. */
  readonly called?: FromTo<string>;
  readonly due?: FromTo<Day | null>;
  /** The plan's words for time, where what they mean is another and no date says it. */
  readonly time?: FromTo<string>;
  readonly steps?: readonly (FromTo<Day> & { readonly step: StepName })[];
  /** By name, as the plan or a decision has them. */
  readonly leads?: FromTo<readonly string[]>;
  /** True where whoever rated it last leads it no longer by that. */
  readonly ratedByFormer?: true;
  /** True where an earlier version had left it out. */
  readonly isBack?: true;
  /** True where the newest version leaves it out. */
  readonly isLeftOut?: true;
  readonly overtaken?: readonly Overtaken[];
};

/** A renewal as the ledger has it: its line, when it was taken in, and by whom. */
export type Republication = Renewal & {
  readonly seq: number;
  readonly at: Instant;
  readonly on: Day;
  readonly by: PersonId | null;
};
