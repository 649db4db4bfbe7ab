import type { Day } from '#src/calendar/day.ts';
import type { PersonId } from '#src/people/person.ts';
import { agreedMove } from '#src/plan/agreed-move.ts';
import { reasonOf } from '#src/plan/change.ts';
import type { Change } from '#src/plan/change.ts';
import type { ActionEntry, ActionEvent } from '#src/plan/ledger.ts';
import type { DateMove } from '#src/plan/standing.ts';
import type { Step, StepName } from './step.ts';
import { stepNamed } from './steps.ts';

type Agreed = Pick<Extract<ActionEvent, { kind: 'date-agreed' }>, 'day' | 'reason' | 'minuted'> & {
  readonly step: StepName;
};

/** The move of a step's own date by a decision, under the step's name; none where it stays or the plan words it otherwise now. */
export function stepAgreed(steps: readonly Step[], { step, ...to }: Agreed, entry: ActionEntry): readonly DateMove[] {
  const found = stepNamed(steps, step);
  if (found === null || found.due === to.day) return [];
  return [{ step: found.name, ...agreedMove({ agreed: found.due, dateAsked: found.dateAsked }, to, entry) }];
}

/** The move of what is expected of one step, which moves no other; that of the last is the whole's. */
export function stepForecast(
  steps: readonly Step[],
  change: Change,
  said: { readonly by: PersonId; readonly on: Day },
): readonly DateMove[] {
  const step = change.step === undefined ? null : stepNamed(steps, change.step);
  const { forecast: to } = change;
  if (step === null || step.isLast || to === undefined || to === step.forecast) return [];
  return [{ step: step.name, which: 'forecast', from: step.forecast, to, ...said, reason: reasonOf(change) }];
}
