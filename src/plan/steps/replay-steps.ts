import type { Day } from '#src/calendar/day.ts';
import type { PersonId } from '#src/people/person.ts';
import { isBetter } from '#src/rating/scale.ts';
import type { Declarable } from '#src/rating/scale.ts';
import type { Change } from '#src/plan/change.ts';
import type { DateAsked, Step, StepName } from './step.ts';
import { openSteps, stepNamed } from './steps.ts';

type Said = { readonly by: PersonId; readonly on: Day };

/** The steps after somebody spoke of one of them, or of the whole: that rates none by itself, and ends all that are open when it is done. */
export function stepsAfter(steps: readonly Step[], change: Change, { by, on: day }: Said): readonly Step[] {
  if (steps.length === 0) return steps;
  const { step: name, done, rating } = change;
  if (name === undefined) {
    return steps.map((step) => ({
      ...step,
      lastUpdate: day,
      ...(rating === undefined ? {} : { rating: null, rated: null }),
      doneOn: done === true ? (step.doneOn ?? day) : step.doneOn,
    }));
  }
  return withStep(steps, name, (step) => ({
    ...step,
    lastUpdate: day,
    ...(rating === undefined ? {} : { rating, rated: { by, on: day } }),
    doneOn: done === true ? (step.doneOn ?? day) : step.doneOn,
    ...expected(step, change.forecast),
  }));
}

/** Back within the agreed date there is nothing left to decide. */
function expected(step: Step, forecast: Change['forecast']): Partial<Step> {
  if (forecast === undefined) return {};
  return forecast === null || forecast <= step.due ? { forecast, dateAsked: null } : { forecast };
}

/** The steps with one of them changed; as they are where the plan words it otherwise now. */
export function withStep(steps: readonly Step[], name: StepName, changed: (step: Step) => Step): readonly Step[] {
  const found = stepNamed(steps, name);
  return found === null ? steps : steps.map((step) => (step === found ? changed(step) : step));
}

/** The rating that an action takes from what is said of one of its steps: the worst of those that are still to be done. */
export function worstOfSteps(steps: readonly Step[], said: Declarable): Declarable {
  const open = steps.flatMap(({ doneOn, rating }) => (doneOn === null && rating !== null ? [rating] : []));
  return open.reduce((worst, rating) => (isBetter(worst, rating) ? rating : worst), said);
}

/** True once every step is done; never for a step that the plan words otherwise now. */
export function areAllDone(steps: readonly Step[], name: StepName): boolean {
  return stepNamed(steps, name) !== null && openSteps({ steps }).length === 0;
}

/** The last step has the dates of the whole. */
export function withDatesOfWhole(
  steps: readonly Step[],
  whole: { readonly agreed: Day | null; readonly forecast: Day | null; readonly dateAsked: DateAsked | null },
): readonly Step[] {
  return steps.map((step) => {
    if (!step.isLast) return step;
    return { ...step, due: whole.agreed ?? step.due, forecast: whole.forecast, dateAsked: whole.dateAsked };
  });
}
