import type { PersonId } from '#src/people/person.ts';
import type { Tracked } from '#src/plan/standing.ts';
import type { AnsweredBy } from './answered.ts';
import type { NudgeDay } from './nudge-day.ts';
import type { RuleName } from './nudge.ts';
import type { Stage } from './stage.ts';

/** A reason to ask an open action's leads about it, or its verifiers about one that is said to be done. */
export type NudgeRule = {
  readonly name: RuleName;
  /** Absent for a rule that asks the leads. */
  readonly asks?: 'verifiers';
  /** True for a rule that asks about what is complete, and about nothing else; absent for any other. */
  readonly ofComplete?: true;
  /** What counts as an answer: see `isAnswered`. */
  readonly answeredBy: AnsweredBy;
  /** True when a person asked anything about the action in the last 5 working days is not asked this on top. */
  readonly yields: boolean;
  /** True when it asks about each step of an action by the step's own date, and not only about the whole. */
  readonly ofSteps?: true;
  /** `once` a stage, or `weekly`: again 5 working days after the last or later, each asking numbered. */
  readonly pace: 'once' | 'weekly';
  /** Whom alone of an action's leads it asks, null for all; absent for a rule that asks all. */
  readonly asksOnly?: (tracked: Tracked) => readonly PersonId[] | null;
  /** The stage in which it asks today; null when it does not. */
  readonly applies: (tracked: Tracked, day: NudgeDay) => { readonly stage: Stage } | null;
};
