import { instantAt } from '#src/calendar/instant.ts';
import { DIGEST_SCHEDULE } from '#src/calendar/digest-schedule.ts';
import { digestUntil } from './is-fresh.ts';
import type { Job } from './job.ts';
import { sendDigest } from './send-digest.ts';
import { tellMissedDigest } from './missed-digest.ts';
import { sendNudges } from './send-nudges.ts';
import { sendOffice } from './send-office.ts';
import { END_OF_WORK, START_OF_ASKING, TIME_OF_OFFICE } from '#src/calendar/asking-hours.ts';

/** The timetable, by the clock on the wall of the default plan's zone. What is to be sent goes with every tick. */
export const JOBS: readonly Job[] = [
  {
    schedule: { job: 'office', time: TIME_OF_OFFICE, on: 'working-days' },
    // Tomorrow's card says whatever waits still.
    until: ({ day }, zone) => instantAt(day, END_OF_WORK, zone),
    work: sendOffice,
  },
  {
    schedule: { job: 'nudges', time: START_OF_ASKING, on: 'working-days' },
    // Tomorrow's turn asks whatever is still to be asked.
    until: ({ day }, zone) => instantAt(day, END_OF_WORK, zone),
    work: sendNudges,
  },
  {
    schedule: DIGEST_SCHEDULE,
    until: ({ at }) => digestUntil(at),
    work: sendDigest,
    missed: tellMissedDigest,
  },
];
