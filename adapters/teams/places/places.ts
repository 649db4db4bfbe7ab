import { follow } from '#adapters/network/processes/follow.ts';
import type { TeamsWorld } from '#adapters/teams/world.ts';

type World = Pick<TeamsWorld, 'installations' | 'clock' | 'company'>;

/** What is kept of each place, as it is in the store. */
export type Places = {
  readonly find: (place: string) => string | null;
  /** Writes only what is new. */
  readonly keep: (place: string, kept: string) => Promise<void>;
  readonly drop: (place: string) => Promise<void>;
  /** Places with what is kept of each, in the order in which they were last changed. */
  readonly all: () => readonly (readonly [place: string, kept: string])[];
  /** What is found in the place that changed last of those where there is something; null where there is nothing. */
  readonly latest: (look: (place: string, kept: string) => string | null) => string | null;
};

/** Reads the store once, at the first call; after that it is only written to, and what another process wrote is read. */
export function createPlaces(world: World): () => Promise<Places> {
  const known = new Map<string, string>();
  let reading: Promise<Places> | null = null;
  const readAnew = async (place: string): Promise<void> => {
    if (reading === null) return;
    await reading;
    const kept = await world.installations.find(PLATFORM, place);
    if (kept === null) known.delete(place);
    else if (known.get(place) !== kept) put(known, place, kept);
  };
  const changed = follow('teams-place', readAnew, world.company);
  return () => {
    reading ??= read(known, changed, world).catch((error: unknown) => {
      // The next call reads again.
      reading = null;
      throw error;
    });
    return reading;
  };
}

const PLATFORM = 'teams';

/** Changed last stands last. */
function put(known: Map<string, string>, place: string, kept: string): void {
  known.delete(place);
  known.set(place, kept);
}

async function read(
  known: Map<string, string>,
  changed: (place: string) => void,
  { installations, clock }: World,
): Promise<Places> {
  for (const { place, kept } of await installations.all(PLATFORM)) known.set(place, kept);
  return {
    find: (place) => known.get(place) ?? null,
    keep: async (place, kept) => {
      if (known.get(place) === kept) return;
      // Known from now on, so that a hundred at once write one line.
      put(known, place, kept);
      await installations.save(PLATFORM, place, kept, clock.now()).catch((error: unknown) => {
        if (known.get(place) === kept) known.delete(place);
        throw error;
      });
      changed(place);
    },
    drop: async (place) => {
      known.delete(place);
      await installations.remove(PLATFORM, place);
      changed(place);
    },
    all: () => [...known],
    latest: (look) => {
      for (const [place, kept] of [...known].toReversed()) {
        const found = look(place, kept);
        if (found !== null) return found;
      }
      return null;
    },
  };
}
