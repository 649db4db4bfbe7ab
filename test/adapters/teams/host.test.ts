import { createServer } from 'node:http';
import { inspect } from 'node:util';
import type { AddressInfo } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { ownHostIdentity } from '#adapters/teams/host/own-host-identity.ts';
import { azureHost } from '#src/config/azure-host.ts';
import { LoginFault } from '#adapters/teams/send/login-fault.ts';
import { createTokens } from '#adapters/teams/send/tokens.ts';
import { fromMs } from '#src/calendar/instant.ts';
import { aTeamsCloud, BOT_TOKEN } from '#test/kit/teams/a-cloud.ts';
import { aTeamsConfig } from '#test/kit/teams/a-config.ts';
import { APP_ID, TENANT } from '#test/kit/teams/tenant.ts';

const IDENTITY = '99999999-0000-4000-8000-000000000001';
const SCOPE = 'https://api.botframework.com/.default';
const HEADER = 'header-of-the-host-CANARY';
const APP = { id: APP_ID, type: 'UserAssignedMSI', tenant: TENANT, credential: { kind: 'managed-identity' } } as const;

type Asked = { method: string; path: string; query: object; form: object; headers: Record<string, unknown> };
type Answer = { status?: number; body?: unknown; headers?: Record<string, string> };

/** A host that gives tokens, on this machine. */
async function aHost({ status = 200, body = { access_token: 'token-1' }, headers = {} }: Answer = {}) {
  const asked: Asked[] = [];
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const url = new URL(request.url ?? '', 'http://host');
      asked.push({
        method: request.method ?? '',
        path: url.pathname,
        query: Object.fromEntries(url.searchParams),
        form: Object.fromEntries(new URLSearchParams(Buffer.concat(chunks).toString())),
        headers: request.headers,
      });
      response.writeHead(status, headers).end(typeof body === 'string' ? body : JSON.stringify(body));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  return { asked, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}` };
}

function identityOn(env: Readonly<Record<string, string>>, file: string | null = 'statement-of-the-cluster\n') {
  const readFile = async (): Promise<string> => file ?? Promise.reject(new Error('ENOENT'));
  return ownHostIdentity({ host: azureHost(env), fetch, readFile });
}

test('App Service is asked at its own address, with its header', async () => {
  const { asked, url } = await aHost();
  const host = identityOn({ IDENTITY_ENDPOINT: `${url}/msi/token`, IDENTITY_HEADER: HEADER });
  expect(await host.token(APP, SCOPE)).toBe('token-1');
  expect(asked).toMatchObject([
    {
      method: 'GET',
      path: '/msi/token',
      query: { 'api-version': '2019-08-01', resource: 'https://api.botframework.com', client_id: APP_ID },
      headers: { 'x-identity-header': HEADER },
    },
  ]);
});

test('a virtual machine is asked where it keeps what is known of it', async () => {
  const { asked, url } = await aHost();
  const host = identityOn({ AZURE_POD_IDENTITY_AUTHORITY_HOST: `${url}/` });
  expect(await host.proof(IDENTITY)).toBe('token-1');
  expect(asked).toMatchObject([
    {
      method: 'GET',
      path: '/metadata/identity/oauth2/token',
      query: { 'api-version': '2018-02-01', resource: 'api://AzureADTokenExchange', client_id: IDENTITY },
      headers: { metadata: 'true' },
    },
  ]);
});

test('a workload identity shows the login what the cluster wrote into its file', async () => {
  const { asked, url } = await aHost();
  const host = identityOn({
    AZURE_FEDERATED_TOKEN_FILE: '/var/token',
    AZURE_TENANT_ID: TENANT,
    AZURE_AUTHORITY_HOST: `${url}/`,
  });
  expect(await host.token(APP, SCOPE)).toBe('token-1');
  expect(asked).toMatchObject([
    {
      method: 'POST',
      path: `/${TENANT}/oauth2/v2.0/token`,
      form: {
        grant_type: 'client_credentials',
        client_id: APP_ID,
        scope: SCOPE,
        client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
        client_assertion: 'statement-of-the-cluster',
      },
    },
  ]);
});

test.each([
  ['an identity that the host has not', { status: 400, body: { error: 'invalid_request' } }, 'invalid_request', false],
  ['one that it was given a moment ago', { status: 404, body: '' }, null, true],
  ['a host that is busy', { status: 429, body: { error: 'too_many' } }, 'too_many', true],
  ['a host that is ill', { status: 500, body: '<html>' }, null, true],
  ['an answer without a token', { status: 200, body: {} }, null, true],
  ['a page that leads elsewhere', { status: 302, body: '', headers: { location: 'http://127.0.0.1:9/' } }, null, true],
])('%s is a fault of the login, and nothing secret is in it', async (_, answer, code, again) => {
  const { url } = await aHost(answer);
  const host = identityOn({ IDENTITY_ENDPOINT: url, IDENTITY_HEADER: HEADER });
  const fault = await host.token(APP, SCOPE).catch((error: unknown) => error);
  expect(fault).toBeInstanceOf(LoginFault);
  expect((fault as LoginFault).again).toBe(again);
  expect((fault as LoginFault).code).toBe(code);
  expect(inspect(fault, { depth: 9 })).not.toContain('CANARY');
});

test('a host that is not there, an address that is none and a file that is missing are faults too', async () => {
  const nobody = identityOn({ IDENTITY_ENDPOINT: 'http://127.0.0.1:9/', IDENTITY_HEADER: HEADER });
  await expect(nobody.token(APP, SCOPE)).rejects.toMatchObject({ name: 'LoginFault', again: true });
  const none = identityOn({ IDENTITY_ENDPOINT: 'here', IDENTITY_HEADER: HEADER });
  await expect(none.token(APP, SCOPE)).rejects.toMatchObject({ name: 'LoginFault', again: false });
  const missing = identityOn({ AZURE_FEDERATED_TOKEN_FILE: '/var/token', AZURE_TENANT_ID: TENANT }, null);
  await expect(missing.proof(IDENTITY)).rejects.toMatchObject({ name: 'LoginFault', again: true });
});

test('an identity that speaks for the app is shown to the login in place of a secret', async () => {
  const cloud = await aTeamsCloud();
  onTestFinished(() => cloud.close());
  const { url } = await aHost({ body: { access_token: 'proof-1' } });
  const app = { ...APP, type: 'SingleTenant', credential: { kind: 'federated', identity: IDENTITY } } as const;
  const config = { ...aTeamsConfig(cloud), app };
  const host = identityOn({ IDENTITY_ENDPOINT: url, IDENTITY_HEADER: HEADER });
  const { token } = createTokens({ config, fetch, realClock: { now: () => fromMs(0) } }, host);
  expect(await token()).toBe(BOT_TOKEN);
  expect(cloud.tokensAsked).toMatchObject([{ client_assertion: 'proof-1' }]);
});
