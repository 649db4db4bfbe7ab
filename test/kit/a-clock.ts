import type { Clock } from '#src/calendar/clock.ts';
import { fromMs, readInstant, toMs } from '#src/calendar/instant.ts';
import type { Instant } from '#src/calendar/instant.ts';

/** A clock that stands still until it is moved. */
export type HandSetClock = Clock & {
  readonly set: (to: string) => void;
  readonly forward: (by: { readonly minutes: number }) => void;
};

/** A clock showing a moment, written as ISO 8601 with a zone or offset. */
export function aClock(at = '2015-06-05T09:00:00+01:00'): HandSetClock {
  let now = momentOf(at);
  return {
    now: () => now,
    set: (to) => (now = momentOf(to)),
    forward: ({ minutes }) => (now = fromMs(toMs(now) + minutes * 60_000)),
  };
}

function momentOf(text: string): Instant {
  const moment = readInstant(text);
  if (moment === null) throw new Error(`"${text}" is no moment: write it as 2015-06-05T09:00:00+01:00.`);
  return moment;
}
