import { fromMs, instantAt, toMs } from '#src/calendar/instant.ts';
import type { Instant, TimeOfDay } from '#src/calendar/instant.ts';
import type { Job } from './job.ts';
import { sendDigest } from './send-digest.ts';
import { sendNudges } from './send-nudges.ts';

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
