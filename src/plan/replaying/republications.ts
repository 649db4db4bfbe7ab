import type { ActionEntry, ActionEvent } from '#src/plan/ledger.ts';
import type { Renewal } from './renewal.ts';
import { REPUBLISHED } from '#src/plan/standing.ts';
import type { Step } from '#src/plan/steps/step.ts';
import type { StandingSoFar } from './as-published.ts';

/** The agreed date follows a newer version where that says so, what was asked for and is given waits no more, and what its leads are told is kept. */
export function followPlan(
  draft: StandingSoFar,
  { agreed, renewal }: Extract<ActionEvent, { kind: 'republished' }>,
  entry: ActionEntry,
): void {
  const { by, day: on } = entry;
  if (agreed !== undefined) {
    const move = { which: 'agreed' as const, from: draft.agreed, to: agreed, by, on, reason: REPUBLISHED };
    draft.moves = [...draft.moves, move];
    draft.agreed = agreed;
    if (agreed !== null && draft.dateAsked !== null && draft.dateAsked.day <= agreed) draft.dateAsked = null;
  }
  draft.steps = draft.steps.map(withAskedGiven);
  if (renewal !== undefined) renew(draft, renewal, entry);
}

/** Keeps what a newer version changes of an action for its leads. */
export function renew(draft: StandingSoFar, renewal: Renewal, { seq, at, day: on, by }: ActionEntry): void {
  draft.renewals = [...draft.renewals, { seq, at, on, by, ...renewal }];
}

function withAskedGiven(step: Step): Step {
  return step.dateAsked !== null && step.dateAsked.day <= step.due ? { ...step, dateAsked: null } : step;
}
