import { proveByToken } from '#adapters/teams/proof/prove-by-token.ts';
import { createTokens } from '#adapters/teams/send/tokens.ts';
import type { HostIdentity } from '#adapters/teams/send/tokens.ts';
import type { Sdk, SdkWorld } from '#adapters/teams/sdk.ts';
import { createTeamsConnectors } from './connector.ts';

/** Teams through the Teams SDK's clients; who wrote is proved by ourselves. */
export function openTeamsSdk(world: SdkWorld): Sdk {
  const tokens = createTokens(world, ofTheOther);
  return {
    connectors: createTeamsConnectors({ world, tokens }),
    login: async () => void (await tokens.token()),
    proveFor: proveByToken(world),
  };
}

/** This SDK has nothing for what a host proves: it is asked of the other, which is read only where somebody needs it. */
const ofTheOther: HostIdentity = {
  token: async (app, scope) => (await theOther()).token(app, scope),
  proof: async (identity) => (await theOther()).proof(identity),
};

let kept: Promise<HostIdentity> | null = null;

async function theOther(): Promise<HostIdentity> {
  kept ??= import('#adapters/teams/sdk/host-identity.ts').then(({ createHostIdentity }) => createHostIdentity());
  return kept;
}
