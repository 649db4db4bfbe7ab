import { JwtTokenProviderFactory, ManagedIdentityAppCredentials } from 'botframework-connector';
import { LoginFault } from '#adapters/teams/send/login-fault.ts';
import type { HostIdentity } from '#adapters/teams/send/tokens.ts';

/** What the host proves, found out by the SDK, which knows every kind of host. */
export function createHostIdentity(): HostIdentity {
  // Made at the first call: the SDK keeps what it is given, so that it is given it late and once.
  let sdk: ManagedIdentityAppCredentials | null = null;
  return {
    token: async (app, scope) => {
      sdk ??= new ManagedIdentityAppCredentials(app.id, scope, new JwtTokenProviderFactory());
      return sdk.getToken(true);
    },
    proof: async (identity) => {
      const provider = new JwtTokenProviderFactory().createAzureServiceTokenProvider(identity);
      const found = await provider.getToken(`${EXCHANGE}/.default`);
      if (found === null || found.token === '') throw new LoginFault({ code: null, again: true });
      return found.token;
    },
  };
}

/** For whom a token of a managed identity is, where Entra is to take it for that of an app. */
const EXCHANGE = 'api://AzureADTokenExchange';
