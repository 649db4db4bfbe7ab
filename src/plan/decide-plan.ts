import type { Day } from '#src/calendar/day.ts';
import type { Plan, PlanKey } from './action.ts';
import type { ChangeOfPlan } from '#src/plan/governance/plan-event.ts';

/** What the office may decide of a plan as a whole. */
export type PlanDecision =
  | { readonly kind: 'default' | 'archive' | 'unarchive' }
  | { readonly kind: 'rename'; readonly name: string };

/** Why a decision about a plan changes nothing: it is so already, or it would leave people without the plan that they mean. */
export type PlanUndecided =
  | { readonly undecided: 'already' }
  | { readonly undecided: 'is-archived' }
  | { readonly undecided: 'is-default'; readonly others: readonly Plan[] };

/**
 * The lines of the ledger that a decision about a plan leads to. The default plan is archived only as the last one, and
 * then stays the default: somebody has to say whose day it is.
 */
export function decideOnPlan(
  decision: PlanDecision,
  plan: Plan,
  plans: readonly Plan[],
): readonly ChangeOfPlan[] | PlanUndecided {
  const isArchived = plan.isArchived === true;
  switch (decision.kind) {
    case 'default':
      if (isArchived) return { undecided: 'is-archived' };
      return plan.isDefault ? ALREADY : [madeDefault(plans)];
    case 'archive': {
      if (isArchived) return ALREADY;
      const others = runningPlans(plans).filter(({ key }) => key !== plan.key);
      if (plan.isDefault && others.length > 0) return { undecided: 'is-default', others };
      return [{ kind: 'archived', archived: true }];
    }
    case 'unarchive': {
      if (!isArchived) return ALREADY;
      const back = { kind: 'archived' as const, archived: false };
      // Where nothing else runs, the default is archived too and gives its place up.
      return runningPlans(plans).length > 0 || plan.isDefault ? [back] : [back, madeDefault(plans)];
    }
    case 'rename':
      return decision.name === plan.name ? ALREADY : [{ kind: 'named', name: decision.name, was: plan.name }];
  }
}

const ALREADY: PlanUndecided = { undecided: 'already' };

function madeDefault(plans: readonly Plan[]): ChangeOfPlan {
  return { kind: 'made-default', was: plans.find(({ isDefault }) => isDefault)?.key ?? null };
}

/** The day from which a plan runs: a newer version begins nothing anew. */
export function runsFrom({ published, firstPublished }: Plan): Day {
  return firstPublished ?? published;
}

/** The same of one of several plans; null where it is none of them. */
export function runsSince(key: PlanKey, plans: readonly Plan[]): Day | null {
  const plan = plans.find((one) => one.key === key);
  return plan === undefined ? null : runsFrom(plan);
}

/** The plans that people are asked about; an archived one is only kept. */
export function runningPlans(plans: readonly Plan[]): readonly Plan[] {
  return plans.filter(({ isArchived }) => isArchived !== true);
}

/** The plans that are only kept. */
export function archivedPlans(plans: readonly Plan[]): readonly Plan[] {
  return plans.filter(({ isArchived }) => isArchived === true);
}
