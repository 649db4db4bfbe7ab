import type { ServiceClientCredentialsFactory } from 'botframework-connector';
import type { Tokens } from '#adapters/teams/send/tokens.ts';
import type { TeamsConfig } from '#src/config.ts';

/** What an SDK client signs its requests with. */
export type Credentials = Awaited<ReturnType<ServiceClientCredentialsFactory['createCredentials']>>;

/** How the bot proves to Teams that it is itself, as the SDK wants it. */
export type Credentialing = Pick<Tokens, 'renew'> & {
  /** For the SDK's adapters: which app this is, and whether identities are proved at all. */
  readonly factory: ServiceClientCredentialsFactory;
  /** Signs calls to Teams; throws a LoginFault where there is no token, and then nothing was called. */
  readonly credentials: Credentials;
};

/** The bot's tokens in the form of the SDK. */
export function createCredentials({ app }: Pick<TeamsConfig, 'app'>, { token, renew }: Tokens): Credentialing {
  const credentials: Credentials = {
    signRequest: async (request) => {
      const bearer = await token();
      if (bearer !== null) request.headers.set('authorization', `Bearer ${bearer}`);
      return request;
    },
  };
  return {
    credentials,
    renew,
    factory: {
      isValidAppId: async (id) => app !== null && id === app.id,
      isAuthenticationDisabled: async () => app === null,
      createCredentials: async () => credentials,
    },
  };
}
