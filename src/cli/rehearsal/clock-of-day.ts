import type { Clock } from '#src/calendar/clock.ts';
import { clockFrom } from '#src/calendar/clock.ts';
import { TIME_OF_OFFICE } from '#src/calendar/asking-hours.ts';
import type { Day } from '#src/calendar/day.ts';
import { fromMs, instantAt, LONDON, toMs } from '#src/calendar/instant.ts';

/** The world's clock until somebody says with --today which day it is: from then on that morning, before anybody is asked. */
export type ClockOfDay = Clock & { readonly moveTo: (day: Day) => void };

const A_MINUTE_MS = 60_000;

export function createClockOfDay(clock: Clock): ClockOfDay {
  let shown = clock;
  return {
    now: () => shown.now(),
    moveTo: (day) => {
      // The seconds of now: what two commands of one day write is told apart by its moment.
      const seconds = toMs(clock.now()) % A_MINUTE_MS;
      shown = clockFrom(fromMs(toMs(instantAt(day, TIME_OF_OFFICE, LONDON)) + seconds), clock);
    },
  };
}
