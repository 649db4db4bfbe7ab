import type { NetworkWorld } from '#adapters/network/world.ts';
import type { SlackConfig } from '#src/config.ts';

/** What the Slack adapter asks of the rest. */
export type SlackWorld = NetworkWorld & { readonly config: SlackConfig };
