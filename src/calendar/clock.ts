import type { Day } from './day.ts';
import { dayIn, fromMs, toMs } from './instant.ts';
import type { Instant, Zone } from './instant.ts';

/** What time it is; the only way any room learns it. */
export type Clock = { readonly now: () => Instant };

/** The machine's own clock. */
export const realClock: Clock = { now: () => fromMs(Date.now()) };

/** A clock that showed `from` when it was made and has run at the real pace since: for trials on an old plan. */
export function clockFrom(from: Instant, real: Clock = realClock): Clock {
  const offset = toMs(from) - toMs(real.now());
  return { now: () => fromMs(toMs(real.now()) + offset) };
}

/** The day it is in a plan's zone. */
export function todayIn(clock: Clock, zone: Zone): Day {
  return dayIn(clock.now(), zone);
}
