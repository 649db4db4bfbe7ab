import { toMs } from '#src/calendar/instant.ts';
import type { TeamsConfig } from '#src/config.ts';
import { fieldAt, listAt, textAt } from '#adapters/network/fields.ts';
import { askLogin } from './ask-login.ts';
import { clientAssertion } from './client-assertion.ts';
import { LoginFault } from './login-fault.ts';
import type { TeamsWorld } from '#adapters/teams/world.ts';

export type TeamsApp = NonNullable<TeamsConfig['app']>;

/** A token, and the real time in milliseconds until which it is used. */
export type Token = { readonly text: string; readonly until: number };

/** Milliseconds that the login service may take. */
const LONGEST_LOGIN = 10_000;
/** Milliseconds before a token's end at which another is asked for. */
const RENEW_BEFORE = 300_000;

/** Where Microsoft's public cloud gives tokens. */
export const PUBLIC_LOGIN = 'https://login.microsoftonline.com';

type Around = Pick<TeamsWorld, 'fetch' | 'realClock'> & {
  /** A token by which a managed identity of the host proves itself to Entra; throws a LoginFault. */
  readonly proveIdentity: (identity: string) => Promise<string>;
};

/** Asks a login service for a token, by the client credentials grant; throws a LoginFault. */
export async function login(
  app: TeamsApp,
  loginUrl: string,
  { fetch, realClock, proveIdentity }: Around,
): Promise<Token> {
  const now = toMs(realClock.now());
  const endpoint = endpointOf(loginUrl, tenantOf(app, loginUrl));
  const form = {
    grant_type: 'client_credentials',
    client_id: app.id,
    scope: scopeOf(endpoint),
    ...(await proofOf(app, { endpoint, now, proveIdentity })),
  };
  const body = new URLSearchParams(form);
  const { status, said } = await askLogin(endpoint, { fetch }, { method: 'POST', body, within: LONGEST_LOGIN });
  return tokenIn(status, said, now);
}

/** The tenant whose login knows the app; one for many tenants belongs to Microsoft's own. */
function tenantOf({ type, tenant }: TeamsApp, loginUrl: string): string {
  if (type !== 'MultiTenant') return tenant;
  return new URL(loginUrl).hostname.endsWith('.us') ? 'MicrosoftServices.onmicrosoft.us' : 'botframework.com';
}

// 'https://login.microsoftonline.us' or with a tenant; a whole address that ends in /token stays as it is.
function endpointOf(loginUrl: string, tenant: string): string {
  const base = loginUrl.replace(/\/$/u, '');
  if (base.endsWith('/token')) return base;
  const isBare = new URL(base).pathname === '/';
  return `${isBare ? `${base}/${tenant}` : base}/oauth2/v2.0/token`;
}

/** What a token is asked for: each cloud of Microsoft's has a Bot Connector of its own, which takes only tokens that name it. */
export function scopeOf(loginUrl: string | null): string {
  const hostname = loginUrl === null ? '' : new URL(loginUrl).hostname;
  if (hostname.endsWith('.us')) return 'https://api.botframework.us/.default';
  if (hostname.endsWith('.cn')) return 'https://api.botframework.azure.cn/.default';
  return 'https://api.botframework.com/.default';
}

/** What a signed statement in the place of a secret is called (RFC 7523). */
export const ASSERTION = 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer';

type Proving = Pick<Around, 'proveIdentity'> & { readonly endpoint: string; readonly now: number };

async function proofOf(
  { id, credential }: TeamsApp,
  { endpoint, now, proveIdentity }: Proving,
): Promise<Readonly<Record<string, string>>> {
  switch (credential.kind) {
    case 'secret':
      return { client_secret: credential.secret.reveal() };
    case 'certificate': {
      const { thumbprint, key } = credential;
      return {
        client_assertion_type: ASSERTION,
        client_assertion: clientAssertion({ app: id, endpoint, thumbprint, key, now }),
      };
    }
    case 'federated':
      return { client_assertion_type: ASSERTION, client_assertion: await proveIdentity(credential.identity) };
    case 'managed-identity':
      // The host gives those, and nobody else: this is not reached.
      return {};
  }
}

function tokenIn(status: number, answer: object | null, now: number): Token {
  const token = textAt(answer, 'access_token');
  if (status === 200 && token !== null) {
    const seconds = Number(fieldAt(answer, 'expires_in') ?? 0);
    return { text: token, until: now + Math.max(0, seconds * 1000 - RENEW_BEFORE) };
  }
  // A page in place of an answer is another's, such as a proxy's.
  throw new LoginFault({ code: codeIn(answer), again: status === 200 || status === 429 || status >= 500 });
}

// 'AADSTS7000222' says more than 'invalid_client': the secret has run out.
function codeIn(answer: object | null): string | null {
  const number = listAt(answer, 'error_codes')[0];
  if (typeof number === 'number' && Number.isSafeInteger(number)) return `AADSTS${number}`;
  return readableCode(textAt(answer, 'error'));
}

/** A login service's word for what is wrong; null for anything that is not such a word. */
export function readableCode(code: string | null): string | null {
  return code !== null && /^[a-z][a-z_]{1,59}$/u.test(code) ? code : null;
}
