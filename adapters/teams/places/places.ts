import type { TeamsWorld } from '#adapters/teams/world.ts';

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

/** Reads the store once, at the first call; after that it is only written to. */
export function createPlaces(world: Pick<TeamsWorld, 'installations' | 'clock'>): () => Promise<Places> {
  let reading: Promise<Places> | null = null;
  return () => {
    reading ??= read(world).catch((error: unknown) => {
      // The next call reads again.
      reading = null;
      throw error;
    });
    return reading;
  };
}

const PLATFORM = 'teams';

async function read({ installations, clock }: Pick<TeamsWorld, 'installations' | 'clock'>): Promise<Places> {
  const known = new Map((await installations.all(PLATFORM)).map(({ place, kept }) => [place, kept]));
  return {
    find: (place) => known.get(place) ?? null,
    keep: async (place, kept) => {
      const before = known.get(place);
      if (before === kept) return;
      // Known from now on, so that a hundred at once write one line.
      known.delete(place);
      known.set(place, kept);
      await installations.save(PLATFORM, place, kept, clock.now()).catch((error: unknown) => {
        if (known.get(place) === kept) known.delete(place);
        throw error;
      });
    },
    drop: async (place) => {
      known.delete(place);
      await installations.remove(PLATFORM, place);
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
