import type { Background } from '#adapters/network/background.ts';
import { inEveryProcess } from '#adapters/network/processes/in-every-process.ts';
import type { People } from '#adapters/teams/people/people.ts';
import type { KnownReaders } from '#adapters/teams/places/readers.ts';
import type { TeamsWorld } from '#adapters/teams/world.ts';

type InAll = {
  readonly world: Pick<TeamsWorld, 'company'>;
  readonly inBackground: Background['run'];
  readonly people: People;
  readonly readers: Pick<KnownReaders, 'askAgain'>;
};

type Members = { readonly tenant: string; readonly ids: readonly string[] };

/** Teams tells one process who came or went; who reads a place, and who somebody is, every process goes by. */
export function inAllProcesses({ world, inBackground, people, readers }: InAll) {
  if (world.company === undefined) return { people, readers };
  const parts = { ...world, inBackground };
  const askAgain = inEveryProcess<null>('teams-readers', () => readers.askAgain(), parts);
  const told = (what: string, act: People['joined']): People['joined'] => {
    const tell = inEveryProcess<Members>(what, ({ tenant, ids }) => inBackground(act(tenant, ids)), parts);
    return async (tenant, ids) => (ids.length === 0 ? undefined : tell({ tenant, ids }));
  };
  return {
    people: { ...people, joined: told('teams-joined', people.joined), left: told('teams-left', people.left) },
    readers: { askAgain: () => askAgain(null) },
  };
}
