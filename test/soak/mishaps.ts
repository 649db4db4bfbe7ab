import type { Instant } from '#src/calendar/instant.ts';
import { fromMs, toMs } from '#src/calendar/instant.ts';
import { MISHAPS } from '#test/faults/network/way.ts';
import type { Mishap } from '#test/faults/network/way.ts';
import type { Chance } from '#test/kill/chance.ts';

/** What the line to the platform does to a life: now and then one call comes to grief, and now and then all of them for a while. */
export type Mishaps = {
  /** What the next call comes to; null where it is answered. */
  readonly next: () => Mishap | null;
  /** A moment begins: an outage may begin or end with it. */
  readonly at: (now: Instant) => void;
  /** True while the platform is out of reach, from either side. */
  readonly isOut: () => boolean;
  /** How many calls came to grief by themselves, and how many outages there were. */
  readonly counted: () => { readonly alone: number; readonly outages: number };
};

const HOUR_MS = 3_600_000;
/** How long an outage lasts, in hours. */
const LENGTHS = [1, 3, 8, 24, 72];

/** One call in so many fails by itself; one moment in so many begins an outage. */
const ONE_CALL_IN = 150;
const ONE_MOMENT_IN = 250;

export function mishapsOf(chance: Chance): Mishaps {
  let until: Instant | null = null;
  let [alone, outages] = [0, 0];
  let outage: Mishap = { kind: 'reset', taken: false };
  return {
    at: (now) => {
      if (until !== null && now >= until) until = null;
      if (until !== null || chance.below(ONE_MOMENT_IN) > 0) return;
      outages += 1;
      until = fromMs(toMs(now) + chance.oneOf(LENGTHS) * HOUR_MS);
      outage = { kind: chance.oneOf(MISHAPS), taken: false };
    },
    next: () => {
      if (until !== null) return outage;
      if (chance.below(ONE_CALL_IN) > 0) return null;
      alone += 1;
      const kind = chance.oneOf(MISHAPS);
      // What is refused was never carried out.
      return { kind, taken: kind !== 'too many' && kind !== 'refused' && chance.below(2) === 0 };
    },
    isOut: () => until !== null,
    counted: () => ({ alone, outages }),
  };
}
