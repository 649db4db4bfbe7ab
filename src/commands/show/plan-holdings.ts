import type { PlanHolding } from '#src/messages/look/plans-card.ts';
import type { PersonId } from '#src/people/person.ts';
import type { RosterIndex } from '#src/people/roster/roster-index.ts';
import { leadsOn } from '#src/people/who-leads.ts';
import type { Plan } from '#src/plan/action.ts';
import { leadNames } from '#src/plan/permission.ts';
import type { Tracked } from '#src/plan/standing.ts';
import type { Register } from '#src/ports/register.ts';

/** Every loaded plan with what it holds, the default first and those that are archived last. */
export async function planHoldings(register: Register, index: RosterIndex): Promise<readonly PlanHolding[]> {
  const plans = await register.plans();
  return Promise.all(plans.map(async (plan) => holdingOf(plan, await register.trackedIn(plan.key), index)));
}

function holdingOf(plan: Plan, tracked: readonly Tracked[], index: RosterIndex): PlanHolding {
  const now = tracked.filter(({ action }) => action.isDropped !== true);
  const owners = now.map(({ standing }) => standing.owners);
  const people = new Set<PersonId>();
  for (const { accountable, joint } of owners.map((some) => leadsOn(some, index))) {
    for (const person of [...accountable, ...joint]) people.add(person);
  }
  const open = now.find(({ standing }) => !standing.restricted);
  return {
    plan,
    actions: now.length,
    dated: now.filter(({ standing }) => standing.agreed !== null).length,
    leads: new Set(owners.flatMap((some) => leadNames(some, index))).size,
    people: people.size,
    example: open === undefined ? null : { action: open.action.id, ref: open.action.ref },
  };
}
