import { createHash, createPublicKey, generateKeyPairSync, sign } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';
import { secret } from '#src/config/secret.ts';
import type { OpenIdConfig } from '#src/config.ts';

type Claims = Readonly<Record<string, unknown>>;

/** An issuer of work accounts on this machine, which says of whoever comes what a test wants said. */
export type TestIssuer = {
  readonly config: OpenIdConfig;
  /** What it says of the next who comes, over what is usual. */
  says: Claims;
  /** True to sign with a key that it never published. */
  forges: boolean;
  /** True while it answers nothing. */
  isAway: boolean;
  /** What it was asked for: the address of each way in, and the fields of each exchange. */
  readonly asked: { readonly ways: URL[]; readonly exchanges: URLSearchParams[] };
  /** Signs in there, as a browser sent to this address: gives the address that it is sent back to. */
  readonly visit: (address: string) => URL;
};

const CLIENT = { clientId: 'ragtime-page', clientSecret: 'CANARY-client-secret' };

/** An issuer that holds what it gets against what it sent: code, proof of it and who asks. */
export async function anIssuer(): Promise<TestIssuer> {
  const [own, other] = [aKey(), aKey()];
  const codes = new Map<string, { readonly challenge: string; readonly nonce: string }>();
  const server = createServer(async (request, response) => {
    const body = Buffer.concat(await request.toArray()).toString();
    const json = (status: number, said: object): void =>
      void response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(said));
    if (issuer.isAway) return json(503, {});
    if (request.url === '/.well-known/openid-configuration') return json(200, describe(origin));
    if (request.url === '/keys') return json(200, { keys: [own.published] });
    const fields = new URLSearchParams(body);
    issuer.asked.exchanges.push(fields);
    const known = codes.get(fields.get('code') ?? '');
    codes.delete(fields.get('code') ?? '');
    const proof = createHash('sha256')
      .update(fields.get('code_verifier') ?? '')
      .digest('base64url');
    if (known === undefined || proof !== known.challenge || fields.get('client_secret') !== CLIENT.clientSecret)
      return json(400, { error: 'invalid_grant' });
    const said = { ...usual(origin), nonce: known.nonce, ...issuer.says };
    const token = (issuer.forges ? other : own).sign(said);
    return json(200, { access_token: 'CANARY-access', token_type: 'Bearer', expires_in: 60, id_token: token });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const issuer: TestIssuer = {
    config: { issuer: origin, clientId: CLIENT.clientId, clientSecret: secret(CLIENT.clientSecret) },
    says: {},
    forges: false,
    isAway: false,
    asked: { ways: [], exchanges: [] },
    visit: (address) => {
      const way = new URL(address);
      issuer.asked.ways.push(way);
      const said = (name: string): string => way.searchParams.get(name) ?? '';
      const code = `code-${issuer.asked.ways.length}`;
      codes.set(code, { challenge: said('code_challenge'), nonce: said('nonce') });
      const back = new URL(said('redirect_uri'));
      back.search = new URLSearchParams({ code, state: said('state') }).toString();
      return back;
    },
  };
  return issuer;
}

function describe(origin: string): object {
  return {
    issuer: origin,
    authorization_endpoint: `${origin}/authorize`,
    token_endpoint: `${origin}/token`,
    jwks_uri: `${origin}/keys`,
    response_types_supported: ['code'],
    subject_types_supported: ['public'],
    id_token_signing_alg_values_supported: ['RS256'],
    token_endpoint_auth_methods_supported: ['client_secret_post'],
  };
}

function usual(origin: string): Claims {
  const now = Math.floor(Date.now() / 1000);
  return { iss: origin, aud: CLIENT.clientId, sub: 'somebody', iat: now, exp: now + 60, email_verified: true };
}

function aKey() {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const published = {
    ...createPublicKey(publicKey.export({ type: 'spki', format: 'pem' })).export({ format: 'jwk' }),
    kid: 'k1',
    alg: 'RS256',
    use: 'sig',
  };
  const part = (said: object): string => Buffer.from(JSON.stringify(said)).toString('base64url');
  return {
    published,
    sign: (claims: Claims): string => {
      const text = `${part({ alg: 'RS256', kid: 'k1' })}.${part(claims)}`;
      return `${text}.${sign('sha256', Buffer.from(text), privateKey).toString('base64url')}`;
    },
  };
}
