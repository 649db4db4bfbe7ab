import type { PlanHolding } from '#src/messages/look/plans-card.ts';
import type { Day } from '#src/calendar/day.ts';
import type { Roster } from '#src/people/person.ts';
import type { RosterIndex } from '#src/people/roster/roster-index.ts';
import { leadsOfOpen } from '#src/nudge/unreachable-leads.ts';
import type { Plan } from '#src/plan/action.ts';
import { countPlan } from '#src/plan/count-as.ts';
import { peopleOn } from '#src/plan/in-doubt.ts';
import type { Tracked } from '#src/plan/standing.ts';
import type { Register } from '#src/ports/register.ts';

/** Every loaded plan with what it holds, the default first and those that are archived last. */
export async function planHoldings(register: Register, on: People): Promise<readonly PlanHolding[]> {
  const plans = await register.plans();
  return Promise.all(plans.map(async (plan) => holdingOf(plan, await register.trackedIn(plan.key), on)));
}

/** The people of the register and those of them who are here on a day. */
type People = { readonly roster: Roster; readonly index: RosterIndex; readonly today: Day };

function holdingOf(plan: Plan, tracked: readonly Tracked[], { roster, index, today }: People): PlanHolding {
  const { people, nobody } = leadsOfOpen(tracked, index);
  const open = tracked.find(({ action, standing }) => !standing.restricted && action.isDropped !== true);
  return {
    plan,
    counts: countPlan(tracked, peopleOn(roster, today)),
    leads: people.size + nobody.size,
    people: people.size,
    example: open === undefined ? null : { action: open.action.id, ref: open.action.ref },
  };
}
