import type { Day } from '#src/calendar/day.ts';
import type { Declarable } from '#src/rating/scale.ts';
import type { StepName } from '#src/plan/steps/step.ts';

/** What one update may alter; a field left out stays as it was. */
export type Change = {
  /** The step of the action of which it is said; absent where it is said of the whole. */
  readonly step?: StepName;
  readonly rating?: Declarable;
  /** Why, in the lead's words. */
  readonly narrative?: string;
  /** Who or what it waits on; null says it waits no longer. */
  readonly waitingOn?: string | null;
  /** The lead's own expectation; null takes it back. It never moves the agreed date. */
  readonly forecast?: Day | null;
  /** True: the lead says it is delivered. */
  readonly done?: boolean;
  /** A link or words that show it. */
  readonly evidence?: string;
};

/** Why something changes, in the lead's own words as far as they gave any. */
export function reasonOf({ narrative, waitingOn }: Change): string {
  const said = narrative ?? '';
  if (typeof waitingOn !== 'string' || said.toLowerCase().includes(waitingOn.toLowerCase())) return said;
  return [said, `waiting on ${waitingOn}`].filter((part) => part !== '').join(', ');
}
