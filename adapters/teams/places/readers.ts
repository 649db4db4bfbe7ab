import { toMs } from '#src/calendar/instant.ts';
import { findReaders } from './find-readers.ts';
import type { FindParts, Readers, SharedPlace } from './find-readers.ts';

/** Who reads the shared places of Teams: asked of Teams once at a time for each, and remembered for a while. */
export type KnownReaders = {
  readonly of: (place: SharedPlace) => Promise<Readers>;
  /** Teams told of somebody who came or went, or of a channel that changed: each place is asked after anew when it is next wanted. */
  readonly askAgain: () => void;
};

/** Milliseconds for which an answer is good: Teams tells of most changes, and not of an account that became a guest's. */
const GOOD_FOR = 10 * 60_000;
/** Milliseconds for which Teams is left alone after it could not say. */
const UNKNOWN_FOR = 30_000;

/** `told` is what activities had told of the place when it was asked about. */
type Kept = { readonly readers: Readers; readonly told: string; readonly until: number };

export function createReaders(parts: FindParts): KnownReaders {
  const known = new Map<string, Kept>();
  const asked = new Map<string, Promise<Readers>>();
  const now = (): number => toMs(parts.world.realClock.now());
  const keep = (name: string, { readers, told }: Omit<Kept, 'until'>): void => {
    for (const [old, { until }] of known) if (until <= now()) known.delete(old);
    known.set(name, { readers, told, until: now() + (readers.audience === 'unknown' ? UNKNOWN_FOR : GOOD_FOR) });
  };
  return {
    of: async (place) => {
      const name = `${place.tenant}/${place.conversation}`;
      const told = JSON.stringify(await parts.references.channel(place.tenant, place.conversation));
      const kept = known.get(name);
      if (kept !== undefined && kept.told === told && now() < kept.until) return kept.readers;
      const running = asked.get(name);
      if (running !== undefined) return running;
      const asking = findReaders(place, parts);
      asked.set(name, asking);
      const readers = await asking;
      // What was asked before a change says nothing of what is now.
      if (asked.get(name) === asking) {
        asked.delete(name);
        keep(name, { readers, told });
      }
      return readers;
    },
    askAgain: () => {
      known.clear();
      asked.clear();
    },
  };
}
