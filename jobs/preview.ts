import { START_OF_ASKING } from '#src/calendar/asking-hours.ts';
import { instantAt } from '#src/calendar/instant.ts';
import type { Instant } from '#src/calendar/instant.ts';
import { workingDays } from '#src/calendar/working-days.ts';
import type { Day } from '#src/calendar/day.ts';
import type { Outgoing } from '#src/ports/outgoing.ts';
import { JOBS } from './jobs.ts';
import { lookAround } from './look-around.ts';
import type { Plan, PlanKey } from '#src/plan/action.ts';
import type { World } from './world.ts';
import { defaultIn } from '#src/plan/default-plan.ts';

/** What a job's turn on a day would say, of every plan that runs or of one, whether or not it is due then and the plan has begun; nothing is written, and no plan says nothing. */
export async function preview(
  name: 'office' | 'nudges' | 'digest',
  day: Day,
  world: World,
  only: PlanKey | null = null,
): Promise<readonly Outgoing[]> {
  const job = JOBS.find(({ schedule }) => schedule.job === name);
  const plan = defaultIn(await world.register.plans());
  if (job === undefined || plan === null) return [];
  const at = instantAt(day, job.schedule.time, plan.zone);
  const around = await lookAround(world, at);
  if (around === null) return [];
  // One digest of several plans has none that asks nobody yet.
  const begun = around.plans.filter(({ begun: from }) => from !== null);
  const all = name === 'digest' && begun.length > 0 ? begun : around.plans;
  const plans = (only === null ? all : around.plans.filter(({ key }) => key === only)).map((each) =>
    each.begun === null ? { ...each, begun: name === 'digest' ? askedBefore(day, each) : at } : each,
  );
  const { say } = await job.work(
    { slot: { job: name, day, at }, schedule: job.schedule, around: { ...around, plans } },
    world,
  );
  return say;
}

/** A digest is shown as if its leads had been asked the working day before. */
function askedBefore(day: Day, { nation, zone }: Plan): Instant {
  return instantAt(workingDays(nation).before(day), START_OF_ASKING, zone);
}
