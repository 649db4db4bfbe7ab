import { createTokens } from '#adapters/teams/send/tokens.ts';
import type { Sdk, SdkWorld } from '#adapters/teams/sdk.ts';
import { createConnectors } from './connector.ts';
import { createCredentials } from './credentials.ts';
import { createHostIdentity } from './host-identity.ts';
import { createProve } from './inbound.ts';

/** Teams through the Bot Framework and the Teams AI library. */
export function openBotFramework(world: SdkWorld): Sdk {
  const { config } = world;
  const tokens = createTokens(world, createHostIdentity());
  const credentialing = createCredentials(config, tokens);
  return {
    connectors: createConnectors({ world, ...credentialing }),
    login: async () => void (await tokens.token()),
    proveFor: (take) => createProve({ config, factory: credentialing.factory, take }),
  };
}
