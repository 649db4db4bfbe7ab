import { TIME_OF_DIGEST } from './asking-hours.ts';
import type { Schedule } from './slots.ts';

/** When the week's digest is due. */
export const DIGEST_SCHEDULE: Schedule = {
  job: 'digest',
  time: TIME_OF_DIGEST,
  on: { weekday: 1, else: 'next-working-day' },
};
