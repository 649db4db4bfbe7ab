import { fromMs, instantAt, toMs } from '#src/calendar/instant.ts';
import type { Instant, TimeOfDay, Zone } from '#src/calendar/instant.ts';
import type { Schedule, Slot } from '#src/calendar/slots.ts';
import type { Work } from '#src/ports.ts';
import type { Around } from './look-around.ts';
import { sendDigest } from './send-digest.ts';
import { sendNudges } from './send-nudges.ts';
import type { World } from './world.ts';

/** One turn of a job that is worked now. */
export type Turn = { readonly slot: Slot; readonly schedule: Schedule; readonly around: Around };

/** What a turn says and asks; it is written together with its slot. */
export type TurnWork = Pick<Work, 'say' | 'asked'>;

/** A job on the timetable. A turn missed while the bot was down is made up for once, while `until` has not come. */
export type Job = {
  readonly schedule: Schedule;
  /** The moment from which a missed turn is history. */
  readonly until: (slot: Slot, zone: Zone) => Instant;
  readonly work: (turn: Turn, world: World) => Promise<TurnWork>;
};

/** The time of day from which people are asked. */
export const START_OF_ASKING = '09:30' as TimeOfDay;

/** Nobody is written to unasked from this time of day on. */
export const END_OF_WORK = '17:00' as TimeOfDay;

/** The timetable, by the clock on the wall of the default plan's zone. What is to be sent goes with every tick. */
export const JOBS: readonly Job[] = [
  {
    schedule: { job: 'nudges', time: START_OF_ASKING, on: 'working-days' },
    // Tomorrow's turn asks whatever is still to be asked.
    until: ({ day }, zone) => instantAt(day, END_OF_WORK, zone),
    work: sendNudges,
  },
  {
    schedule: { job: 'digest', time: '08:30' as TimeOfDay, on: { weekday: 1, else: 'next-working-day' } },
    until: ({ at }) => hoursAfter(at, 48),
    work: sendDigest,
  },
];

function hoursAfter(moment: Instant, hours: number): Instant {
  return fromMs(toMs(moment) + hours * 3_600_000);
}
