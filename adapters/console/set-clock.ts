import { realClock } from '#src/calendar/clock.ts';
import type { Clock } from '#src/calendar/clock.ts';
import { fromMs, toMs } from '#src/calendar/instant.ts';
import type { SetClock } from './world.ts';

/** A clock that shows what another shows until it is set, and runs on from there at the same pace. */
export function createSetClock(clock: Clock = realClock): SetClock {
  let ahead = 0;
  return {
    now: () => fromMs(toMs(clock.now()) + ahead),
    set: (to) => {
      ahead = toMs(to) - toMs(clock.now());
    },
  };
}
