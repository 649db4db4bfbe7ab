import { withStep } from '#src/plan/steps/replay-steps.ts';
import type { DateAsked, StepName } from '#src/plan/steps/step.ts';
import { stepNamed } from '#src/plan/steps/steps.ts';
import type { StandingSoFar } from './as-published.ts';

/** Changes the request for another date, of the whole or of the step that is named. */
export function changeAsked(
  draft: StandingSoFar,
  of: StepName | undefined,
  to: (asked: DateAsked | null) => DateAsked | null,
): void {
  const name = ownDates(draft, of);
  if (name === null) draft.dateAsked = to(draft.dateAsked);
  else draft.steps = withStep(draft.steps, name, (step) => ({ ...step, dateAsked: to(step.dateAsked) }));
}

/** The step whose dates are its own; null for the action as a whole, whose dates are those of its last step. */
export function ownDates({ steps }: StandingSoFar, name: StepName | undefined): StepName | null {
  return name === undefined || stepNamed(steps, name)?.isLast === true ? null : name;
}
