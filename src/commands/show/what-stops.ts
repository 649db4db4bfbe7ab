import type { Stops } from '#src/messages/office/plan-decided-card.ts';
import type { Plan } from '#src/plan/action.ts';
import { runningPlans } from '#src/plan/decide-plan.ts';
import { isClosed } from '#src/plan/record-update.ts';
import type { Scene } from '#src/commands/command.ts';
import { leadsNow } from '#src/commands/decide/notices.ts';

/** What stops with a plan: how many people are asked about how many of its actions, and whether it is the last that runs. */
export async function whatStops({ key }: Plan, scene: Scene): Promise<Stops> {
  const open = (await scene.register.trackedIn(key)).filter((one) => !isClosed(one));
  const people = new Set(open.flatMap(({ standing }) => leadsNow(standing.owners, scene)));
  const others = runningPlans(scene.plans).filter((one) => one.key !== key);
  return { open: open.length, people: people.size, isLast: others.length === 0 };
}
