import { calledOf } from '#src/people/called-of.ts';
import { tellArchived, tellBackAgain } from '#src/messages/requests/plan-stopped-cards.ts';
import { greetedSoFar } from '#src/nudge/first-messages.ts';
import type { PersonId } from '#src/people/person.ts';
import type { Plan } from '#src/plan/action.ts';
import { runningPlans } from '#src/plan/decide-plan.ts';
import type { Outgoing } from '#src/ports/outgoing.ts';
import type { Scene } from '#src/commands/command.ts';
import { leadsNow, noticesTo } from './notices.ts';

/** What each lead of open actions of a plan is told where it is archived or runs again: once, and nothing to whom nobody has written yet. */
export async function tellPlanStopped(plan: Plan, isArchived: boolean, scene: Scene): Promise<readonly Outgoing[]> {
  if (plan.begun === null) return [];
  const tracked = await scene.register.trackedIn(plan.key);
  const open = tracked.filter(({ standing }) => standing.stage === 'open');
  const led = new Map<PersonId, number>();
  for (const { standing } of open)
    for (const lead of new Set(leadsNow(standing.owners, scene))) led.set(lead, (led.get(lead) ?? 0) + 1);
  const greeted = await greetedSoFar(scene.register);
  const isOther = runningPlans(scene.plans).some(({ key }) => key !== plan.key);
  const tell = isArchived ? tellArchived : tellBackAgain;
  const card = (_: unknown, reader: PersonId) =>
    tell({ plan: plan.name, by: calledOf(scene.speaker), open: led.get(reader) ?? 0, isOther });
  const purpose = `plan-${isArchived ? 'archived' : 'back'}-${plan.key}`;
  return noticesTo(
    [...led.keys()].filter((lead) => greeted.has(lead)),
    { purpose, action: null, card },
    scene,
  );
}
