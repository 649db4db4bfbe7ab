import type { NetworkWorld } from '#adapters/network/world.ts';
import type { TeamsConfig } from '#src/config.ts';

/** What the Teams adapter asks of the rest. */
export type TeamsWorld = NetworkWorld & {
  readonly config: TeamsConfig;
  /** True where another platform has the digest: why it could not be posted here is nobody's matter. */
  readonly digestGoesElsewhere?: boolean;
};
