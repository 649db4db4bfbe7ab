import type { Day } from '#src/calendar/day.ts';
import type { Declarable, Rating } from './scale.ts';

/** What there is to show of an action's rating. */
export type ShownFrom = {
  readonly declared: Declarable | null;
  readonly start: Day | null;
  /** True where the plan itself says that it has not started. */
  readonly saidNotStarted: boolean;
  /** 'open', 'delivered', 'complete', or how it was closed. */
  readonly stage: string;
  readonly today: Day;
};

/** The rating to show: what a lead said, unless it is complete or has not started; null is shown as "Not rated yet". */
export function shownRating({ declared, start, saidNotStarted, stage, today }: ShownFrom): Rating | null {
  if (stage === 'complete') return 'blue';
  if (declared !== null) return declared;
  const isToStart = saidNotStarted && stage === 'open';
  return isToStart || (start !== null && start > today) ? 'grey' : null;
}
