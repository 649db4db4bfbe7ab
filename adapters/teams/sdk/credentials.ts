import { createPrivateKey } from 'node:crypto';
import {
  CertificateAppCredentials,
  JwtTokenProviderFactory,
  ManagedIdentityAppCredentials,
  MicrosoftAppCredentials,
} from 'botframework-connector';
import type { ServiceClientCredentialsFactory } from 'botframework-connector';
import { textAt } from '#adapters/network/fields.ts';
import { toMs } from '#src/calendar/instant.ts';
import { login, readableCode, scopeOf } from '#adapters/teams/send/login.ts';
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

type World = Pick<TeamsWorld, 'config' | 'fetch' | 'realClock'>;

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

/** Microsoft's own login goes through the SDK, which insists on https; any other is asked directly. */
function asking(app: TeamsApp, world: World): () => Promise<Token> {
  const { loginUrl } = world.config;
  if (loginUrl !== null && app.credential.kind !== 'managed-identity') {
    return async () =>
      login(app, loginUrl, world).catch((error: unknown) => {
        throw loginFault(error);
      });
  }
  // Made at the first call: the SDK keeps what it is given, so that it is given it late and once.
  let sdk: SdkCredentials | null = null;
  return async () => {
    try {
      sdk ??= sdkCredentials(app, scopeOf(loginUrl));
      const text = await withinLimit(sdk.getToken(true));
      return { text, until: toMs(world.realClock.now()) + GOOD_FOR };
    } catch (error) {
      throw loginFault(error);
    }
  };
}

/** Milliseconds for which a token is used; Microsoft's are good for at least an hour. */
const GOOD_FOR = 50 * 60_000;
/** Milliseconds that the SDK may take to get a token. */
const LONGEST_LOGIN = 10_000;

type SdkCredentials = { readonly getToken: (anew: boolean) => Promise<string> };

function sdkCredentials({ id, type, tenant, credential }: TeamsApp, scope: string): SdkCredentials {
  const home = type === 'MultiTenant' ? '' : tenant;
  switch (credential.kind) {
    case 'secret':
      return new MicrosoftAppCredentials(id, credential.secret.reveal(), home);
    case 'certificate':
      // Throws for what is no key, before the SDK calls anybody.
      createPrivateKey(credential.key.reveal());
      return new CertificateAppCredentials(id, plain(credential.thumbprint), credential.key.reveal(), home);
    case 'managed-identity':
      return new ManagedIdentityAppCredentials(id, scope, new JwtTokenProviderFactory());
  }
}

// 'AB:CD:…' as certificate tools write it
function plain(thumbprint: string): string {
  return thumbprint.replaceAll(/[^0-9a-f]/giu, '');
}

async function withinLimit(token: Promise<string>): Promise<string> {
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
