import { addDays } from '#src/calendar/day.ts';
import { dayIn, instantAt } from '#src/calendar/instant.ts';
import type { Instant } from '#src/calendar/instant.ts';
import { defaultIn } from '#src/plan/default-plan.ts';
import { JOBS } from './jobs.ts';
import type { World } from './world.ts';

/**
 * The next moment at which a tick may have something to do: a turn of the timetable, or a message that waits for an hour
 * of its reader's. A clock that jumps from one to the next says what one that ticks every minute says; null without a plan.
 */
export async function nextDue({ register, outbox }: Pick<World, 'register' | 'outbox'>, after: Instant) {
  const plan = defaultIn(await register.plans());
  if (plan === null) return null;
  const today = dayIn(after, plan.zone);
  const turns = [today, addDays(today, 1)].flatMap((day) =>
    JOBS.map(({ schedule }) => instantAt(day, schedule.time, plan.zone)),
  );
  const waiting = await outbox.nextWaiting(after);
  return earliest([...turns, ...(waiting === null ? [] : [waiting])].filter((at) => at > after));
}

function earliest(moments: readonly Instant[]): Instant | null {
  return moments.toSorted()[0] ?? null;
}
