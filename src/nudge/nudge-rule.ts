import type { Day } from '#src/calendar/day.ts';
import type { PersonId } from '#src/people/person.ts';
import type { Tracked } from '#src/plan/standing.ts';
import type { AnsweredBy } from './answered.ts';
import type { NudgeDay } from './nudge-day.ts';
import type { RuleName } from './nudge.ts';
import type { Stage } from './stage.ts';

/** A reason to ask about an open action, or for its verifiers about one that is said to be done. */
export type NudgeRule = {
  readonly name: RuleName;
  readonly asks: 'leads' | 'verifiers' | 'office';
  /** What counts as an answer: see `isAnswered`. */
  readonly answeredBy: AnsweredBy;
  /** True when the office is told if none of the leads can be asked. */
  readonly cannotWait: boolean;
  /** True when a person asked anything about the action in the last 5 working days is not asked this on top. */
  readonly yields: boolean;
  /** `once` a stage, or `weekly`: again 5 working days after the last or later, each asking numbered. */
  readonly pace: 'once' | 'weekly';
  /** For what waits until leads were asked in vain: since when and how often; absent for what does not. */
  readonly afterAskings?: (tracked: Tracked) => { readonly since: Day; readonly count: number } | null;
  /** Whom alone of an action's leads it asks, null for all; absent for a rule that asks all. */
  readonly asksOnly?: (tracked: Tracked) => readonly PersonId[] | null;
  /** The stage in which it asks today; null when it does not. */
  readonly applies: (tracked: Tracked, day: NudgeDay) => { readonly stage: Stage } | null;
};
