import { latestSlot } from '#src/calendar/slots.ts';
import type { Slot } from '#src/calendar/slots.ts';
import type { Instant } from '#src/calendar/instant.ts';
import { workingDays } from '#src/calendar/working-days.ts';
import { defaultIn } from '#src/plan/default-plan.ts';
import { JOBS } from './jobs.ts';
import type { World } from './world.ts';

/** Claims a turn of a time in which there was no bot, so that no later start makes up for it. */
export async function passOver({ job, day }: Slot, { register }: Pick<World, 'register'>): Promise<void> {
  await register.write({ message: null, slot: { job, day }, entries: [], say: [], asked: [] });
}

/** Claims whatever fell due before a moment and was not worked: for somebody who looks at the days from there on. */
export async function passOverBefore(moment: Instant, world: Pick<World, 'register'>): Promise<void> {
  const plan = defaultIn(await world.register.plans());
  if (plan === null) return;
  const slots = JOBS.map(({ schedule }) => latestSlot(schedule, moment, plan.zone, workingDays(plan.nation)));
  for (const slot of slots) if (slot !== null && slot.at < moment) await passOver(slot, world);
}
