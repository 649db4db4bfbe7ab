import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { aConnector } from './a-connector.ts';
import type { ConnectorSaid, MockConnector } from './a-connector.ts';
import type { Call } from './connector-routes.ts';
import { ISSUER, signingKeys } from './keys.ts';
import type { SigningKeys } from './keys.ts';
import { TENANT } from './tenant.ts';

/** All that the bot needs of Microsoft, on one loopback port: the connector, the keys by which Teams signs, and tokens. */
export type TeamsCloud = {
  readonly connector: MockConnector;
  readonly keys: SigningKeys;
  /** What activities bear as `serviceUrl`, ending in a slash. */
  readonly service: string;
  /** For TEAMS_OPENID_METADATA. */
  readonly openIdMetadata: string;
  /** For TEAMS_LOGIN_URL. */
  readonly loginUrl: string;
  /** The forms by which tokens were asked for, oldest first. */
  readonly tokensAsked: readonly Readonly<Record<string, string>>[];
  readonly close: () => Promise<void>;
};

/** The token that the bot is given. */
export const BOT_TOKEN = 'bot-token-of-the-test';

export async function aTeamsCloud(said: ConnectorSaid = {}): Promise<TeamsCloud> {
  const connector = aConnector(said);
  const keys = signingKeys();
  const tokensAsked: Record<string, string>[] = [];
  const server = createServer((request, response) => {
    void answer(request, response, { connector, keys, tokensAsked }).catch(() => response.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    connector,
    keys,
    service: `${url}/uk/${TENANT}/`,
    openIdMetadata: `${url}/v1/.well-known/openidconfiguration`,
    loginUrl: url,
    tokensAsked,
    close: () => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}

type Behind = Pick<TeamsCloud, 'connector' | 'keys'> & { readonly tokensAsked: Record<string, string>[] };

async function answer(request: IncomingMessage, response: ServerResponse, behind: Behind): Promise<void> {
  const url = new URL(request.url ?? '/', `http://${request.headers.host}`);
  const body = Buffer.concat((await request.toArray()) as Buffer[]).toString('utf8');
  const own = ownPage(url, body, behind);
  if (own !== null) return write(response, 200, own);
  const bearer = /^Bearer (.+)$/u.exec(request.headers.authorization ?? '')?.[1] ?? null;
  const outcome = await behind.connector.answer(callOf(request.method ?? '', url, body), bearer);
  if (outcome === 'silent') return;
  if (outcome === 'drips') return drip(response);
  if (outcome === 'reset') return void request.socket.destroy();
  write(response, outcome.status, outcome.body, outcome.headers);
}

/** What is not the connector's: the keys, where they are, and tokens for the bot; null for a call of the connector. */
function ownPage({ origin, pathname }: URL, body: string, { keys, tokensAsked }: Behind): object | null {
  if (pathname === '/v1/.well-known/openidconfiguration') {
    const algorithms = { id_token_signing_alg_values_supported: ['RS256'] };
    return { issuer: ISSUER, jwks_uri: `${origin}/v1/.well-known/keys`, ...algorithms };
  }
  if (pathname === '/v1/.well-known/keys') return keys.published;
  if (!pathname.endsWith('/oauth2/v2.0/token')) return null;
  tokensAsked.push(Object.fromEntries(new URLSearchParams(body)));
  return { token_type: 'Bearer', expires_in: 3599, ext_expires_in: 3599, access_token: BOT_TOKEN };
}

function callOf(method: string, { pathname, searchParams }: URL, text: string): Call {
  // The service takes either spelling: each generation of its clients has one.
  const path = decodeURIComponent(pathname.slice(pathname.indexOf('/v3/') + 4)).replace(
    /pagedMembers$/u,
    'pagedmembers',
  );
  const conversation = /^conversations\/(.+?)\/(?:activities|pagedmembers|members)/u.exec(path)?.[1] ?? null;
  const body = text.startsWith('{') ? (JSON.parse(text) as Call['body']) : {};
  return { method, path, query: Object.fromEntries(searchParams), body, conversation };
}

/** A byte now and then of an answer that has no end, until the line is closed. */
export function drip(response: ServerResponse): void {
  response.writeHead(200, { 'content-type': 'application/json' }).write('{');
  const drops = setInterval(() => response.write(' '), 20);
  response.on('close', () => clearInterval(drops));
}

function write(
  response: ServerResponse,
  status: number,
  body: object | string,
  headers: Readonly<Record<string, string>> = {},
): void {
  response
    .writeHead(status, { 'content-type': 'application/json; charset=utf-8', ...headers })
    .end(typeof body === 'string' ? body : JSON.stringify(body));
}
