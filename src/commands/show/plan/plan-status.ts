import { lookingIn, readNotArrived, reasonsOf } from '#src/commands/show/stuck/not-arrived.ts';
import type { NotTheirs } from '#src/messages/look/not-theirs.ts';
import type { PlanStatus, StuckMessages } from '#src/messages/look/status-card.ts';
import { inTurns } from '#src/thrift/steps.ts';
import type { Steps } from '#src/thrift/steps.ts';
import { openDesk } from '#src/nudge/desk.ts';
import { unreachableLeads } from '#src/nudge/unreachable-leads.ts';
import type { Plan } from '#src/plan/action.ts';
import { asksFrom } from '#src/plan/begun.ts';
import { countPlan, countsOf, embeddedIn, isSaidToHold } from '#src/plan/count-as.ts';
import { leadersOn } from '#src/people/who-leads.ts';
import { peopleOn } from '#src/plan/in-doubt.ts';
import type { Tracked } from '#src/plan/standing.ts';
import { isBehind } from '#src/plan/turns/behind.ts';
import { lateSteps, whereDatesAreAsked } from '#src/plan/steps/steps.ts';
import type { Scene } from '#src/commands/command.ts';
import { askerOf } from '#src/commands/update/requests/card-of-request.ts';
import { proposedBy } from '#src/commands/update/requests/proposed-by.ts';
import { isStale } from '#src/commands/show/is-stale.ts';
import { longestWaiting } from '#src/commands/show/longest-waiting.ts';
import { openDoubts } from '#src/commands/show/open-doubts.ts';

/** What the programme office has before it in one plan. */
export async function planStatus(plan: Plan, tracked: readonly Tracked[], scene: Scene): Promise<PlanStatus> {
  const counted = await inTurns(counting(plan, tracked, scene));
  return { ...counted, messages: await stuckMessages(scene) };
}

function* counting(plan: Plan, tracked: readonly Tracked[], scene: Scene): Steps<Omit<PlanStatus, 'messages'>> {
  const open = tracked.filter(({ standing }) => standing.stage === 'open');
  const delivered = tracked.filter(({ standing }) => standing.stage === 'delivered');
  const running = [...open, ...delivered];
  const planned = countPlan(tracked, peopleOn(scene.roster, scene.today));
  yield;
  const counts = countsOf(tracked, scene.today);
  yield;
  const late = yield* lateIn(plan, { tracked, open }, scene);
  const waiting = waitingIn(running, scene);
  yield;
  const refs = refsIn(scene);
  return {
    plan: plan.name,
    key: plan.isDefault && scene.plans.length === 1 ? null : plan.key,
    actions: tracked.length,
    planned,
    embedded: embeddedIn(tracked),
    ...counts,
    ...late,
    ...waiting,
    toVerify: refs(delivered.filter((one) => !isSaidToHold(one))),
    toVerifyAgain: refs(delivered.filter(isSaidToHold)),
    disagreements: refs(open.filter(({ standing }) => standing.disagreement.length > 0)),
    doubts: openDoubts(tracked, scene).length,
    unreachable: outOfReach(tracked, scene),
  };
}

type Late = Pick<PlanStatus, 'overdue' | 'stepsLate' | 'unconfirmed'>;
type Looked = { readonly tracked: readonly Tracked[]; readonly open: readonly Tracked[] };

function* lateIn(plan: Plan, { tracked, open }: Looked, scene: Scene): Steps<Late> {
  const asked = asksFrom(plan, scene.today);
  const overdue = tracked.filter((one) => isBehind(one, scene.today, asked)).length;
  yield;
  const stepsLate = open.filter((one) => lateSteps(one, scene.today).length > 0).length;
  const unconfirmed = open.filter((one) => isStale(one, scene)).length;
  yield;
  return { overdue, stepsLate, unconfirmed };
}

/** What is asked of the office, under the refs of the actions. */
function waitingIn(running: readonly Tracked[], scene: Scene) {
  const refs = refsIn(scene);
  return {
    datesAsked: refs(running.filter((one) => whereDatesAreAsked(one).length > 0)),
    closeAsked: refs(longestWaiting(running, 'close')),
    datesWrong: refs(longestWaiting(running, 'wrong-date')),
    othersAsked: refs(longestWaiting(running, 'other-lead')),
    askedBack: refs(longestWaiting(running, 'asked-back')),
    notMine: longestWaiting(running, 'not-mine').flatMap((one) => notTheirs(one, scene)),
    requested: refs(longestWaiting(running)),
  };
}

function refsIn({ naming }: Scene) {
  return (some: readonly Tracked[]) => some.map(({ action }) => naming.action(action).ref);
}

/** What is being worked now waits too, and is no message of anybody unknown. */
async function stuckMessages(scene: Scene): Promise<StuckMessages> {
  const { register, inbox } = scene;
  const { aside } = await register.backlog();
  const { unsure, lost } = await readNotArrived(register, lookingIn(scene));
  const writers = await Promise.all((await inbox.waiting()).map(({ from }) => register.personAt(from)));
  const unasked = writers.filter((person) => person === null).length;
  return { aside, unasked, uncertain: unsure.length, lost: lost.length, reasons: reasonsOf(lost) };
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
