import { todayIn } from '#src/calendar/clock.ts';
import { sayOpenChannel } from '#src/messages/office/open-channel.ts';
import { defaultPlan, tell } from './tell-office.ts';
import type { NetworkWorld } from './world.ts';

/** Tells the office that outsiders read the digest's channel on a platform ('Teams'): once a day. */
export async function tellOfOpenChannel(platform: string, world: NetworkWorld): Promise<void> {
  const plan = await defaultPlan(world);
  if (plan === null) return;
  const key = `open-channel/${todayIn(world.clock, plan.zone)}/${platform.toLowerCase()}`;
  await tell(key, sayOpenChannel(platform), { world, but: null });
  await world.work();
}
