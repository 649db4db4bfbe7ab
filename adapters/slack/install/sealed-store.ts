import type { Clock } from '#src/calendar/clock.ts';
import type { Installations } from '#src/ports/installations.ts';
import { readInstalled } from './installed.ts';
import type { Installed } from './installed.ts';
import type { Seal } from './seal.ts';

/** Installations by workspace, sealed wherever they rest. */
export type SealedStore = {
  readonly save: (installed: Installed) => Promise<void>;
  /** Null where the app is not installed; throws a SealFault for what does not open. */
  readonly find: (team: string) => Promise<Installed | null>;
  readonly teams: () => Promise<readonly string[]>;
  readonly remove: (team: string) => Promise<void>;
};

const PLATFORM = 'slack';

export function createSealedStore(installations: Installations, seal: Seal, clock: Clock): SealedStore {
  return {
    save: (installed) =>
      installations.save(
        PLATFORM,
        installed.team,
        seal.shut(JSON.stringify(installed), aboutOf(installed.team)),
        clock.now(),
      ),
    find: async (team) => {
      const sealed = await installations.find(PLATFORM, team);
      return sealed === null ? null : readInstalled(seal.open(sealed, aboutOf(team)));
    },
    teams: async () => (await installations.all(PLATFORM)).map(({ place }) => place),
    remove: (team) => installations.remove(PLATFORM, team),
  };
}

// The seal holds for one workspace: a row moved to another does not open.
function aboutOf(team: string): string {
  return `${PLATFORM}/${team}`;
}
