import { instantAt } from '#src/calendar/instant.ts';
import type { Instant } from '#src/calendar/instant.ts';
import { END_OF_WORK } from '#src/calendar/asking-hours.ts';
import { latestSlot } from '#src/calendar/slots.ts';
import { workingDays } from '#src/calendar/working-days.ts';
import { isBeforeStart } from '#jobs/first-start.ts';
import type { Job } from '#jobs/job.ts';
import { lookAround } from '#jobs/look-around.ts';
import type { Around } from '#jobs/look-around.ts';
import { asksOf, chooseToday } from '#jobs/send-nudges.ts';
import type { World } from '#jobs/world.ts';
import type { PersonId } from '#src/people/person.ts';

type Asking = {
  /** The timetable of the day's questions. */
  readonly schedule: Job['schedule'];
  /** When a bot first ran on this register, where that was in this process. */
  readonly hadStart: (now: Instant) => Promise<Instant | null>;
};

/**
 * Asks whoever has become reachable since the last tick, on the same day: the morning's run passed them over. What a person
 * is asked goes under the key of the day, so that nobody has two messages.
 */
export function createAskNewcomers(world: World, { schedule, hadStart }: Asking): (now: Instant) => Promise<void> {
  let before: ReadonlySet<PersonId> | null = null;
  return async (now) => {
    const around = await lookAround(world, now);
    if (around === null) return;
    const reached = new Set(around.roster.people.filter(around.reachable).map(({ id }) => id));
    const known = before;
    const isOpen = await isAfterTurn(around, { schedule, hadStart });
    const newcomers = known === null || !isOpen ? [] : [...reached].filter((id) => !known.has(id));
    if (newcomers.length > 0) await ask(new Set(newcomers), around, world);
    // Set last: what failed is done with the next tick.
    before = reached;
  };
}

/** True from the day's turn until people go home: before it, the turn itself asks them. */
async function isAfterTurn({ now, today, plan }: Around, { schedule, hadStart }: Asking): Promise<boolean> {
  const slot = latestSlot(schedule, now, plan.zone, workingDays(plan.nation));
  if (slot === null || slot.day !== today || now >= instantAt(today, END_OF_WORK, plan.zone)) return false;
  const start = await hadStart(now);
  return start === null || !isBeforeStart(slot.at, start);
}

async function ask(newcomers: ReadonlySet<PersonId>, around: Around, world: World): Promise<void> {
  const chosen = await chooseToday(around, world.register);
  const nudges = chosen.nudges.filter(({ to }) => newcomers.has(to));
  if (nudges.length === 0) return;
  await world.register.write({ message: null, slot: null, entries: [], ...asksOf({ ...chosen, nudges }, around) });
}
