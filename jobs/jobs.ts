import { addDays } from '#src/calendar/day.ts';
import { instantAt } from '#src/calendar/instant.ts';
import type { Schedule } from '#src/calendar/slots.ts';
import { DIGEST_SCHEDULE } from '#src/calendar/digest-schedule.ts';
import { backUpNightly } from './nightly/back-up-nightly.ts';
import { forgetNightly } from './nightly/forget-nightly.ts';
import { digestUntil } from './is-fresh.ts';
import type { Job } from './job.ts';
import { sendDigest, tellMissedDigest } from './send-digest.ts';
import { sendNudges } from './send-nudges.ts';
import { sendOffice } from './send-office.ts';
import { END_OF_WORK, START_OF_ASKING, TIME_OF_BACKUP, TIME_OF_OFFICE } from '#src/calendar/asking-hours.ts';

/** When leads are asked. */
export const NUDGES: Schedule = { job: 'nudges', time: START_OF_ASKING, on: 'working-days' };

/** The timetable, by the clock on the wall of the default plan's zone. What is to be sent goes with every tick. */
export const JOBS: readonly Job[] = [
  {
    // Before the backup, which holds nothing of it then.
    schedule: { job: 'retention', time: TIME_OF_BACKUP, on: 'every-day' },
    // Tomorrow's turn lets go of whatever is left.
    until: ({ day }, zone) => instantAt(addDays(day, 1), TIME_OF_BACKUP, zone),
    again: 30,
    work: forgetNightly,
  },
  {
    schedule: { job: 'backup', time: TIME_OF_BACKUP, on: 'every-day' },
    // Tomorrow's copy holds all that this one would.
    until: ({ day }, zone) => instantAt(addDays(day, 1), TIME_OF_BACKUP, zone),
    // A disk that is full stays so for a while, and each try costs a copy.
    again: 30,
    work: backUpNightly,
  },
  {
    schedule: { job: 'office', time: TIME_OF_OFFICE, on: 'working-days' },
    // Tomorrow's card says whatever waits still.
    until: ({ day }, zone) => instantAt(day, END_OF_WORK, zone),
    work: sendOffice,
  },
  {
    schedule: NUDGES,
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
