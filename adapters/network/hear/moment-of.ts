import { fromMs, toMs } from '#src/calendar/instant.ts';
import type { Instant } from '#src/calendar/instant.ts';
import type { NetworkWorld } from '#adapters/network/world.ts';

/** A time stamp may name a moment so far back, in milliseconds; what is older waited elsewhere, and is new to us. */
const FURTHEST_BACK = 3_600_000;

/** The moment on the bot's own clock, which may be set back for a training, of something written at a real time in milliseconds; null stands for now. */
export function momentOf(
  written: number | null,
  { clock, realClock }: Pick<NetworkWorld, 'clock' | 'realClock'>,
): Instant {
  const now = clock.now();
  const ago = toMs(realClock.now()) - (written ?? Number.NaN);
  return ago > 0 && ago < FURTHEST_BACK ? fromMs(toMs(now) - Math.round(ago)) : now;
}
