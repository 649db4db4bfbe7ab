import { readFile } from 'node:fs/promises';
import { ownHostIdentity } from '#adapters/teams/host/own-host-identity.ts';
import { proveByToken } from '#adapters/teams/proof/prove-by-token.ts';
import { createTokens } from '#adapters/teams/send/tokens.ts';
import type { Sdk, SdkWorld } from '#adapters/teams/sdk.ts';
import { createTeamsConnectors } from './connector.ts';

/** Teams through the Teams SDK's clients; who wrote is proved by ourselves. */
export function openTeamsSdk(world: SdkWorld): Sdk {
  const host = ownHostIdentity({ host: world.config.host, fetch: world.fetch, readFile: textOf });
  const tokens = createTokens(world, host);
  return {
    connectors: createTeamsConnectors({ world, tokens }),
    login: async () => void (await tokens.token()),
    proveFor: proveByToken(world),
  };
}

async function textOf(path: string): Promise<string> {
  return readFile(path, 'utf8');
}
