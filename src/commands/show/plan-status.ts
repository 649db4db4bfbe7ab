import type { NotTheirs } from '#src/messages/look/not-theirs.ts';
import type { PlanStatus, StuckMessages } from '#src/messages/look/status-card.ts';
import { addDays } from '#src/calendar/day.ts';
import { openDesk } from '#src/nudge/desk.ts';
import { unreachableLeads } from '#src/nudge/unreachable-leads.ts';
import type { Plan } from '#src/plan/action.ts';
import { asksFrom } from '#src/plan/begun.ts';
import { countPlan, countsOf } from '#src/plan/count-as.ts';
import { leadersOn } from '#src/people/who-leads.ts';
import { peopleOn } from '#src/plan/in-doubt.ts';
import type { Tracked } from '#src/plan/standing.ts';
import { isBehind } from '#src/plan/turns/missed-turn.ts';
import { lateSteps, whereDatesAreAsked } from '#src/plan/steps/steps.ts';
import type { Scene } from '#src/commands/command.ts';
import { askerOf } from '#src/commands/update/requests/card-of-request.ts';
import { proposedBy } from '#src/commands/update/requests/proposed-by.ts';
import { isStale } from './is-stale.ts';
import { longestWaiting } from './longest-waiting.ts';
import { openDoubts } from './open-doubts.ts';

/** What the programme office has before it in one plan. */
export async function planStatus(plan: Plan, tracked: readonly Tracked[], scene: Scene): Promise<PlanStatus> {
  const open = tracked.filter(({ standing }) => standing.stage === 'open');
  const delivered = tracked.filter(({ standing }) => standing.stage === 'delivered');
  const running = [...open, ...delivered];
  const asked = asksFrom(plan, scene.today);
  const refs = (some: readonly Tracked[]) => some.map(({ action }) => scene.naming.action(action).ref);
  return {
    plan: plan.name,
    key: plan.isDefault && scene.plans.length === 1 ? null : plan.key,
    actions: tracked.length,
    planned: countPlan(tracked, peopleOn(scene.roster, scene.today)),
    ...countsOf(tracked, scene.today),
    overdue: tracked.filter((one) => isBehind(one, scene.today, asked)).length,
    stepsLate: open.filter((one) => lateSteps(one, scene.today).length > 0).length,
    unconfirmed: open.filter((one) => isStale(one, scene)).length,
    datesAsked: refs(running.filter((one) => whereDatesAreAsked(one).length > 0)),
    toVerify: refs(delivered),
    disagreements: refs(open.filter(({ standing }) => standing.disagreement.length > 0)),
    closeAsked: refs(longestWaiting(running, 'close')),
    datesWrong: refs(longestWaiting(running, 'wrong-date')),
    othersAsked: refs(longestWaiting(running, 'other-lead')),
    notMine: longestWaiting(running, 'not-mine').flatMap((one) => notTheirs(one, scene)),
    requested: refs(longestWaiting(running)),
    doubts: openDoubts(tracked, scene).length,
    unreachable: outOfReach(tracked, scene),
    messages: await stuckMessages(scene),
  };
}

const A_WEEK = 7;

/** What is being worked now waits too, and is no message of anybody unknown. */
async function stuckMessages({ register, inbox, today }: Scene): Promise<StuckMessages> {
  const { aside, uncertain, dead, reasons } = await register.backlog(addDays(today, -A_WEEK));
  const writers = await Promise.all((await inbox.waiting()).map(({ from }) => register.personAt(from)));
  return { aside, uncertain, dead, reasons, unasked: writers.filter((person) => person === null).length };
}

function notTheirs({ action, standing }: Tracked, scene: Scene): readonly NotTheirs[] {
  const { ref } = scene.naming.action(action);
  const said = standing.requests.filter(({ what }) => what === 'not-mine');
  const leaders = leadersOn(standing.owners, scene.index);
  return said.map((one) => ({
    ref,
    who: askerOf(one, scene),
    leadsIt: leaders.includes(one.by),
    proposed: proposedBy(one.to, scene.roster),
  }));
}

/** The leads of open actions whom no message can reach. */
export function outOfReach(tracked: readonly Tracked[], scene: Scene): PlanStatus['unreachable'] {
  const { index, today, days, arrangements, plans, reachable } = scene;
  const desk = openDesk({ index, today, days, ...arrangements, plans, reachable, office: [], verifiers: [] }, []);
  return unreachableLeads(tracked, desk);
}
