import { fieldAt, readObject, textAt } from '#adapters/network/fields.ts';
import { follow } from '#adapters/network/processes/follow.ts';
import type { TeamsWorld } from '#adapters/teams/world.ts';
import { PLATFORM } from './linking.ts';

type World = Pick<TeamsWorld, 'installations' | 'clock' | 'company'>;

/** What is known of the app with somebody, in a team or in a group chat. */
export type Install = {
  /** How often it was taken out: each time it comes back is a new one. */
  readonly times: number;
  readonly isGone: boolean;
  /** When it last came or went, by Teams' clock; empty while that is not known. */
  readonly at: string;
  /** The chat in which a greeting is owed since there is a plan to greet with; null for none. */
  readonly owed: string | null;
};

/** Who has the app and who took it out; `place` is '<tenant>/<id>' of a person, a team or a group chat. */
export type Installs = {
  /** Reads what was known before; nobody counts as gone until then. */
  readonly load: () => Promise<void>;
  readonly find: (place: string) => Install;
  /** True for a person whose account, with its tenant or without, is known to have taken the app out. */
  readonly isGone: (account: string) => boolean;
  /** `at` is the moment of Teams' own telling, and an older word than the last changes nothing; null for what is seen to be so now. */
  readonly came: (place: string, at: string | null) => Promise<void>;
  /** True for a moment before the last word of that place, which is newer. */
  readonly isOutdated: (place: string, at: string) => Promise<boolean>;
  /** True when it was not known to be gone. */
  readonly went: (place: string, at: string) => Promise<boolean>;
  /** Keeps the chat of somebody who is to be greeted later, or that nobody waits any more. */
  readonly owe: (place: string, conversation: string | null) => Promise<void>;
  readonly owed: () => readonly { readonly place: string; readonly conversation: string }[];
};

const NEVER: Install = { times: 0, isGone: false, at: '', owed: null };
// '<tenant>/install/<id>'
const PLACE = /^([^/]+)\/install\/(.+)$/su;

export function createInstalls(world: World): Installs {
  const { known, load, find, keep } = createKept(world);
  return {
    load,
    find,
    isGone: (account) => {
      if (account.includes('/')) return find(account).isGone;
      return [...known].some(([place, { isGone }]) => isGone && place.endsWith(`/${account}`));
    },
    came: async (place, at) => {
      await load();
      const before = find(place);
      // That it is still there is news too: an older removal, told late, takes nothing away.
      const isNews = before.at < (at ?? '') || (before.isGone && at === null);
      if (isNews) await keep(place, { ...before, isGone: false, at: at ?? before.at });
    },
    isOutdated: async (place, at) => {
      await load();
      return at < find(place).at;
    },
    went: async (place, at) => {
      await load();
      const before = find(place);
      if (before.isGone || at < before.at) return false;
      await keep(place, { times: before.times + 1, isGone: true, at, owed: null });
      return true;
    },
    owe: async (place, conversation) => {
      if (find(place).owed !== conversation) await keep(place, { ...find(place), owed: conversation });
    },
    owed: () =>
      [...known].flatMap(([place, { owed, isGone }]) =>
        owed === null || isGone ? [] : [{ place, conversation: owed }],
      ),
  };
}

/** What is kept of each place, read from the store once, and again where another process wrote it. */
function createKept({ installations, clock, company }: World) {
  const known = new Map<string, Install>();
  let loading: Promise<void> | null = null;
  const read = async (): Promise<void> => {
    for (const { place, kept } of await installations.all(PLATFORM)) {
      const [, tenant, id] = PLACE.exec(place) ?? [];
      if (tenant !== undefined && !known.has(`${tenant}/${id}`)) known.set(`${tenant}/${id}`, readInstall(kept));
    }
  };
  const changed = follow(
    'teams-install',
    async (place) => {
      const kept = await installations.find(PLATFORM, inStore(place));
      if (kept !== null) known.set(place, readInstall(kept));
    },
    company,
  );
  return {
    known,
    find: (place: string): Install => known.get(place) ?? NEVER,
    load: (): Promise<void> => {
      loading ??= read().catch((error: unknown) => {
        // The next call reads again.
        loading = null;
        throw error;
      });
      return loading;
    },
    keep: async (place: string, install: Install): Promise<void> => {
      known.set(place, install);
      await installations.save(PLATFORM, inStore(place), JSON.stringify(install), clock.now());
      changed(place);
    },
  };
}

function inStore(place: string): string {
  return place.replace('/', '/install/');
}

function readInstall(kept: string): Install {
  const read = readObject(kept);
  const times = fieldAt(read, 'times');
  return {
    times: typeof times === 'number' ? times : 0,
    isGone: fieldAt(read, 'isGone') === true,
    at: textAt(read, 'at') ?? '',
    owed: textAt(read, 'owed'),
  };
}
