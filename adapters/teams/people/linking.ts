import type { KnownAccounts } from '#adapters/network/people/known-accounts.ts';
import type { References } from '#adapters/teams/places/references-types.ts';
import type { Connectors } from '#adapters/teams/connector/connector.ts';
import type { TeamsWorld } from '#adapters/teams/world.ts';
import type { TeamsUser } from './teams-user.ts';

/** What linking is made of; `wait` settles after so many milliseconds. */
export type PeopleParts = {
  readonly world: TeamsWorld;
  readonly connectors: Connectors;
  readonly references: References;
  readonly wait: (ms: number) => Promise<void>;
};

/** The same, with what Teams said before. */
export type Linking = PeopleParts & {
  readonly known: KnownAccounts<TeamsUser>;
  readonly isStopping: () => boolean;
};

/** The platform as the roster names it. */
export const PLATFORM = 'teams';
