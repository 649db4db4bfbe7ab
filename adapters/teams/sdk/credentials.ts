import { JwtTokenProviderFactory, ManagedIdentityAppCredentials } from 'botframework-connector';
import type { ServiceClientCredentialsFactory } from 'botframework-connector';
import { textAt } from '#adapters/network/fields.ts';
import { toMs } from '#src/calendar/instant.ts';
import { login, PUBLIC_LOGIN, readableCode, scopeOf } from '#adapters/teams/send/login.ts';
import type { TeamsApp, Token } from '#adapters/teams/send/login.ts';
import { LoginFault } from '#adapters/teams/send/login-fault.ts';
import type { TeamsWorld } from '#adapters/teams/world.ts';

/** What an SDK client signs its requests with. */
export type Credentials = Awaited<ReturnType<ServiceClientCredentialsFactory['createCredentials']>>;

/** How the bot proves to Teams that it is itself. */
export type Credentialing = {
  /** For the SDK's adapters: which app this is, and whether identities are proved at all. */
  readonly factory: ServiceClientCredentialsFactory;
  /** Signs calls to Teams; throws a LoginFault where there is no token, and then nothing was called. */
  readonly credentials: Credentials;
  /** Gets a token where none is kept; throws a LoginFault where there is none to be had. */
  readonly login: () => Promise<void>;
  /** Teams did not take the token: another is asked for next. */
  readonly renew: () => void;
};

type World = Pick<TeamsWorld, 'config' | 'fetch' | 'realClock'> & {
  /** The host's own where nothing else is given. */
  readonly proveIdentity?: (identity: string) => Promise<string>;
};

/** The bot's identity as the settings give it; in a trial without an app no token is sent. */
export function createCredentials(world: World): Credentialing {
  const { app } = world.config;
  const { token, renew } = app === null ? { token: async () => null, renew: () => {} } : keeping(app, world);
  const credentials: Credentials = {
    signRequest: async (request) => {
      const bearer = await token();
      if (bearer !== null) request.headers.set('authorization', `Bearer ${bearer}`);
      return request;
    },
  };
  return { credentials, renew, login: async () => void (await token()), factory: factoryFor(app, credentials) };
}

function factoryFor(app: TeamsApp | null, credentials: Credentials): ServiceClientCredentialsFactory {
  return {
    isValidAppId: async (id) => app !== null && id === app.id,
    isAuthenticationDisabled: async () => app === null,
    createCredentials: async () => credentials,
  };
}

type Tokens = { readonly token: () => Promise<string | null>; readonly renew: () => void };

/** Keeps one token until it is nearly over; all who need another meanwhile wait for the same one. */
function keeping(app: TeamsApp, world: World): Tokens {
  const ask = asking(app, world);
  let kept: Token | null = null;
  let coming: Promise<Token> | null = null;
  return {
    renew: () => (kept = null),
    token: async () => {
      if (kept !== null && toMs(world.realClock.now()) < kept.until) return kept.text;
      coming ??= ask().finally(() => (coming = null));
      kept = await coming;
      return kept.text;
    },
  };
}

/** A secret, a certificate or an identity that speaks for the app is shown to the login; what the host itself gives comes through the SDK. */
function asking(app: TeamsApp, world: World): () => Promise<Token> {
  const { loginUrl } = world.config;
  if (app.credential.kind !== 'managed-identity') {
    const proveIdentity = world.proveIdentity ?? identityOfHost;
    return async () =>
      login(app, loginUrl ?? PUBLIC_LOGIN, { ...world, proveIdentity }).catch((error: unknown) => {
        throw loginFault(error);
      });
  }
  // Made at the first call: the SDK keeps what it is given, so that it is given it late and once.
  let sdk: ManagedIdentityAppCredentials | null = null;
  return async () => {
    try {
      sdk ??= new ManagedIdentityAppCredentials(app.id, scopeOf(loginUrl), new JwtTokenProviderFactory());
      const text = await withinLimit(sdk.getToken(true));
      return { text, until: toMs(world.realClock.now()) + GOOD_FOR };
    } catch (error) {
      throw loginFault(error);
    }
  };
}

/** Milliseconds for which a token is used; Microsoft's are good for at least an hour. */
const GOOD_FOR = 50 * 60_000;
/** Milliseconds that the host may take to give a token. */
const LONGEST_LOGIN = 10_000;

/** For whom a token of a managed identity is, where Entra is to take it for that of an app. */
const EXCHANGE = 'api://AzureADTokenExchange';

async function identityOfHost(identity: string): Promise<string> {
  const provider = new JwtTokenProviderFactory().createAzureServiceTokenProvider(identity);
  const { token } = await withinLimit(provider.getToken(`${EXCHANGE}/.default`).then((found) => found ?? NO_TOKEN));
  if (token === '') throw new LoginFault({ code: null, again: true });
  return token;
}

const NO_TOKEN = { token: '' } as const;

async function withinLimit<T>(token: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new LoginFault({ code: null, again: true })), LONGEST_LOGIN);
  });
  return Promise.race([token, late]).finally(() => clearTimeout(timer));
}

// The login library's errors: 'invalid_client' with its number, or 'network_error' and the like.
function loginFault(error: unknown): LoginFault {
  if (error instanceof LoginFault) return error;
  const number = textAt(error, 'errorNo');
  const code = readableCode(textAt(error, 'errorCode'));
  // 'ERR_OSSL_UNSUPPORTED': the key is none.
  const isNoKey = (textAt(error, 'code') ?? '').startsWith('ERR_');
  const isRefused = isNoKey || number !== null || REFUSALS.some((one) => one === code);
  return new LoginFault({
    code: number !== null && /^\d{1,9}$/u.test(number) ? `AADSTS${number}` : code,
    again: !isRefused,
  });
}

const REFUSALS = ['invalid_client', 'unauthorized_client', 'invalid_grant', 'invalid_request'] as const;
