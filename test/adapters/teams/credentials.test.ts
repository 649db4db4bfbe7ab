import { constants, generateKeyPairSync, verify } from 'node:crypto';
import { inspect } from 'node:util';
import { describe, expect, onTestFinished, test } from 'vitest';
import { login } from '#adapters/teams/send/login.ts';
import { LoginFault } from '#adapters/teams/send/login-fault.ts';
import { createCredentials } from '#adapters/teams/sdk/credentials.ts';
import type { Credentials } from '#adapters/teams/sdk/credentials.ts';
import { createTokens } from '#adapters/teams/send/tokens.ts';
import { fromMs } from '#src/calendar/instant.ts';
import { secret } from '#src/config.ts';
import type { TeamsConfig, TeamsCredential } from '#src/config.ts';
import { aTeamsCloud, BOT_TOKEN } from '#test/kit/teams/a-cloud.ts';
import { aTeamsConfig } from '#test/kit/teams/a-config.ts';
import { APP_ID, TENANT } from '#test/kit/teams/tenant.ts';
import { addressOf, inFull } from './a-messenger.ts';

const CANARY = 'client-secret-CANARY-1';
const SECRET: TeamsCredential = { kind: 'secret', secret: secret(CANARY) };
const APP = { id: APP_ID, type: 'SingleTenant', tenant: TENANT, credential: SECRET } as const;
const NOW = Date.parse('2026-11-20T09:30:00Z');

async function credentialsFor(
  other: Partial<TeamsConfig>,
  fetchOf?: typeof globalThis.fetch,
  proveIdentity: (identity: string) => Promise<string> = NO_IDENTITY,
) {
  const cloud = await aTeamsCloud();
  onTestFinished(() => cloud.close());
  let now = NOW;
  const config = { ...aTeamsConfig(cloud), ...other };
  const world = { config, fetch: fetchOf ?? fetch, realClock: { now: () => fromMs(now) } };
  const tokens = createTokens(world, { token: async () => HOST_TOKEN, proof: proveIdentity });
  const made = createCredentials(config, tokens);
  return { ...made, cloud, forward: (milliseconds: number) => void (now += milliseconds) };
}

const HOST_TOKEN = 'token-of-the-host';
const NO_IDENTITY = async (): Promise<string> => {
  throw new Error('no identity is asked for');
};

async function sign(credentials: Credentials): Promise<string | undefined> {
  const headers = new Headers();
  await credentials.signRequest({ headers } as unknown as Parameters<Credentials['signRequest']>[0]);
  return headers.get('authorization') ?? undefined;
}

function formIn(init: RequestInit | undefined): URLSearchParams {
  return init?.body instanceof URLSearchParams ? init.body : new URLSearchParams();
}

function answering(status: number, body: unknown): typeof globalThis.fetch {
  return async () => new Response(typeof body === 'string' ? body : JSON.stringify(body), { status });
}

describe('a token from another login service', () => {
  test('is asked for with the secret, once for all who wait, and again when it is nearly over', async () => {
    const { credentials, cloud, forward } = await credentialsFor({ app: APP });
    const signed = await Promise.all(Array.from({ length: 20 }, () => sign(credentials)));
    expect(new Set(signed)).toEqual(new Set([`Bearer ${BOT_TOKEN}`]));
    expect(cloud.tokensAsked).toEqual([
      {
        grant_type: 'client_credentials',
        client_id: APP_ID,
        client_secret: CANARY,
        scope: 'https://api.botframework.com/.default',
      },
    ]);
    forward(50 * 60_000);
    await sign(credentials);
    expect(cloud.tokensAsked).toHaveLength(1);
    forward(6 * 60_000);
    await sign(credentials);
    expect(cloud.tokensAsked).toHaveLength(2);
  });

  test('is asked for with an assertion that the certificate’s key signed', async () => {
    const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
    const key = secret(privateKey.export({ type: 'pkcs8', format: 'pem' }).toString());
    const thumbprint = 'AB'.repeat(20);
    const app = { ...APP, credential: { kind: 'certificate', thumbprint, key } as const };
    const { credentials, cloud } = await credentialsFor({ app });
    expect(await sign(credentials)).toBe(`Bearer ${BOT_TOKEN}`);
    const [asked] = cloud.tokensAsked;
    const [head = '', claims = '', signature = ''] = asked!['client_assertion']!.split('.');
    expect(verify('RSA-SHA256', Buffer.from(`${head}.${claims}`), publicKey, Buffer.from(signature, 'base64url'))).toBe(
      true,
    );
    const read = (part: string): unknown => JSON.parse(Buffer.from(part, 'base64url').toString());
    expect(read(head)).toEqual({ alg: 'RS256', typ: 'JWT', x5t: Buffer.from(thumbprint, 'hex').toString('base64url') });
    expect(read(claims)).toMatchObject({
      aud: `${cloud.loginUrl}/${TENANT}/oauth2/v2.0/token`,
      iss: APP_ID,
      sub: APP_ID,
    });
    expect(asked).not.toHaveProperty('client_secret');
  });

  test('by a certificate that is named by its SHA-256 is asked for with the signature that goes with that', async () => {
    const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
    const key = secret(privateKey.export({ type: 'pkcs8', format: 'pem' }).toString());
    const thumbprint = 'AB'.repeat(32);
    const app = { ...APP, credential: { kind: 'certificate', thumbprint, key } as const };
    const { credentials, cloud } = await credentialsFor({ app });
    await sign(credentials);
    const [head = '', claims = '', signature = ''] = cloud.tokensAsked[0]!['client_assertion']!.split('.');
    expect(JSON.parse(Buffer.from(head, 'base64url').toString())).toEqual({
      alg: 'PS256',
      typ: 'JWT',
      'x5t#S256': Buffer.from(thumbprint, 'hex').toString('base64url'),
    });
    const pss = { key: publicKey, padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: 32 };
    expect(verify('RSA-SHA256', Buffer.from(`${head}.${claims}`), pss, Buffer.from(signature, 'base64url'))).toBe(true);
  });

  test('for an app that a managed identity speaks for is asked for with that identity’s own token', async () => {
    const identity = '7d3c1f0e-5a2b-4c6d-8e9f-0a1b2c3d4e5f';
    const app = { ...APP, credential: { kind: 'federated', identity } as const };
    const { credentials, cloud } = await credentialsFor({ app }, fetch, async (one) => `token-of-${one}`);
    expect(await sign(credentials)).toBe(`Bearer ${BOT_TOKEN}`);
    expect(cloud.tokensAsked).toEqual([
      {
        grant_type: 'client_credentials',
        client_id: APP_ID,
        scope: 'https://api.botframework.com/.default',
        client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
        client_assertion: `token-of-${identity}`,
      },
    ]);
  });

  test('where the host gives that identity no token is asked for again', async () => {
    const app = { ...APP, credential: { kind: 'federated', identity: APP_ID } as const };
    const none = async (): Promise<string> => {
      throw new LoginFault({ code: null, again: true });
    };
    const { credentials } = await credentialsFor({ app }, fetch, none);
    await expect(sign(credentials)).rejects.toMatchObject({ name: 'LoginFault', again: true });
  });

  const addresses = [
    [
      'https://login.microsoftonline.us',
      'SingleTenant',
      `https://login.microsoftonline.us/${TENANT}/oauth2/v2.0/token`,
      'us',
    ],
    [
      'https://login.microsoftonline.us/mine/',
      'SingleTenant',
      'https://login.microsoftonline.us/mine/oauth2/v2.0/token',
      'us',
    ],
    ['https://login.example/x/token', 'SingleTenant', 'https://login.example/x/token', 'com'],
    ['https://login.example/', 'MultiTenant', 'https://login.example/botframework.com/oauth2/v2.0/token', 'com'],
    [
      'https://login.microsoftonline.us',
      'MultiTenant',
      'https://login.microsoftonline.us/MicrosoftServices.onmicrosoft.us/oauth2/v2.0/token',
      'us',
    ],
    [
      'https://login.partner.microsoftonline.cn',
      'SingleTenant',
      `https://login.partner.microsoftonline.cn/${TENANT}/oauth2/v2.0/token`,
      'azure.cn',
    ],
  ] as const;
  test.each(addresses)(
    'at %s for a %s app is asked for at %s, for its cloud',
    async (loginUrl, type, endpoint, cloud) => {
      const asked: string[] = [];
      const fetchOf: typeof globalThis.fetch = async (input, init) => {
        asked.push(addressOf(input), formIn(init).get('scope') ?? '');
        return answering(200, { access_token: 'x', expires_in: 3600 })(input, init);
      };
      await login({ ...APP, type }, loginUrl, {
        fetch: fetchOf,
        realClock: { now: () => fromMs(NOW) },
        proveIdentity: NO_IDENTITY,
      });
      expect(asked).toEqual([endpoint, `https://api.botframework.${cloud}/.default`]);
    },
  );

  test.each([
    [401, { error: 'invalid_client', error_codes: [7_000_222], error_description: CANARY }, 'AADSTS7000222', false],
    [400, { error: 'unauthorized_client' }, 'unauthorized_client', false],
    [400, { error: CANARY }, null, false],
    [429, {}, null, true],
    [503, `<html>${CANARY}`, null, true],
    [200, {}, null, true],
    [200, `<html>${CANARY}`, null, true],
  ])('that is refused with %i %j gives %j; again: %j', async (status, body, code, again) => {
    const { credentials } = await credentialsFor({ app: APP }, answering(status, body));
    const fault: unknown = await sign(credentials).catch((error: unknown) => error);
    expect(fault).toMatchObject({ name: 'LoginFault', code, again });
    expect(inFull(fault)).not.toContain(CANARY);
  });

  test('that the host gives, where the bot is an identity of its own, is kept for fifty minutes', async () => {
    const app = { ...APP, type: 'UserAssignedMSI', credential: { kind: 'managed-identity' } } as const;
    const { credentials, cloud } = await credentialsFor({ app });
    expect(await sign(credentials)).toBe(`Bearer ${HOST_TOKEN}`);
    expect(cloud.tokensAsked).toEqual([]);
  });

  test('for which no line opens is asked for again, and the secret goes with no error', async () => {
    const broken: typeof globalThis.fetch = async (_, init) => {
      throw new TypeError(`fetch failed: ${formIn(init).toString()}`);
    };
    const { credentials } = await credentialsFor({ app: APP }, broken);
    const fault: unknown = await sign(credentials).catch((error: unknown) => error);
    expect(fault).toMatchObject({ again: true });
    expect(inFull(fault)).not.toContain(CANARY);
  });
});

describe('what the SDK is told of the bot', () => {
  test('its id, and that identities are proved', async () => {
    const { factory } = await credentialsFor({ app: APP });
    expect(await factory.isValidAppId(APP_ID)).toBe(true);
    expect(await factory.isValidAppId('')).toBe(false);
    expect(await factory.isAuthenticationDisabled()).toBe(false);
  });

  test('in a trial that nobody’s identity is proved, and no token is sent', async () => {
    const { factory, credentials, cloud } = await credentialsFor({ app: null });
    expect(await factory.isAuthenticationDisabled()).toBe(true);
    expect(await factory.isValidAppId('')).toBe(false);
    expect(await sign(credentials)).toBe(undefined);
    expect(cloud.tokensAsked).toEqual([]);
  });

  const certificate = { kind: 'certificate', thumbprint: 'AB'.repeat(20), key: secret(CANARY) } as const;
  test.each([
    ['a secret', SECRET, 'SingleTenant'],
    ['a secret for many tenants', SECRET, 'MultiTenant'],
    ['a certificate', certificate, 'SingleTenant'],
    ['a managed identity', { kind: 'managed-identity' }, 'UserAssignedMSI'],
    ['an identity that speaks for it', { kind: 'federated', identity: APP_ID }, 'SingleTenant'],
  ] as const)('with %s holds nothing that could be printed', async (_what, credential, type) => {
    const made = await credentialsFor({ app: { ...APP, credential, type }, loginUrl: null });
    const { factory, credentials } = made;
    const shown =
      inspect({ factory, credentials }, { depth: 9, showHidden: true }) + JSON.stringify({ factory, credentials });
    expect(shown).not.toContain(CANARY);
  });

  test.each([
    ['Microsoft’s login', { loginUrl: null }],
    ['another', {}],
  ])('a key that is none is refused before %s is called, and does not show', async (_whose, login) => {
    const uncalled = async (): Promise<never> => Promise.reject(new Error('the network was used'));
    const { credentials } = await credentialsFor({ app: { ...APP, credential: certificate }, ...login }, uncalled);
    const fault: unknown = await sign(credentials).catch((error: unknown) => error);
    expect(fault).toMatchObject({ name: 'LoginFault', again: false });
    expect(inFull(fault)).not.toContain(CANARY);
  });
});
