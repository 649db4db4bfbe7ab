import type { TimeOfDay } from './instant.ts';

/** When the morning's questions go out, by the clock of the plan's zone. */
export const START_OF_ASKING = '09:30' as TimeOfDay;

/** When the programme office has its card of the day. */
export const TIME_OF_OFFICE = '09:00' as TimeOfDay;

/** Nobody is written to unasked from this time of day on. */
export const END_OF_WORK = '17:00' as TimeOfDay;

/** When the register is backed up: after the hour that a clock change can skip, and before anybody works. */
export const TIME_OF_BACKUP = '02:30' as TimeOfDay;

/** When the week's digest is posted. */
export const TIME_OF_DIGEST = '08:30' as TimeOfDay;
