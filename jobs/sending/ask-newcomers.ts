import { instantAt } from '#src/calendar/instant.ts';
import type { Instant } from '#src/calendar/instant.ts';
import { END_OF_WORK } from '#src/calendar/asking-hours.ts';
import { latestSlot } from '#src/calendar/slots.ts';
import { workingDays } from '#src/calendar/working-days.ts';
import type { Job } from '#jobs/job.ts';
import { lookAround } from '#jobs/look-around.ts';
import { asksOf, chooseToday, reachedIn } from '#jobs/send-nudges.ts';
import type { World } from '#jobs/world.ts';

/**
 * Asks whoever has become reachable since the day's turn, on the same day: it passed them over. Whom it found is kept with
 * the turn, so that a restart forgets nobody; what a person is asked goes under the key of the day, so that nobody has two
 * messages.
 */
export function createAskNewcomers(world: World, schedule: Job['schedule']): (now: Instant) => Promise<void> {
  const { register } = world;
  return async (now) => {
    const around = await lookAround(world, now);
    if (around === null) return;
    const { plan, today } = around;
    const slot = latestSlot(schedule, now, plan.zone, workingDays(plan.nation));
    // Before the turn it asks them itself; after work nobody is asked.
    if (slot === null || slot.day !== today || now >= instantAt(today, END_OF_WORK, plan.zone)) return;
    const known = await register.reachedAt(slot);
    // A turn that was passed over asks nobody.
    if (known === null) return;
    const newcomers = new Set(reachedIn(around).filter((id) => !known.includes(id)));
    if (newcomers.size === 0) return;
    const chosen = await chooseToday(around, register);
    const nudges = chosen.nudges.filter(({ to }) => newcomers.has(to));
    const reached = { at: slot, people: [...known, ...newcomers] };
    await register.write({
      message: null,
      slot: null,
      entries: [],
      reached,
      ...(await asksOf({ ...chosen, nudges }, around)),
    });
  };
}
