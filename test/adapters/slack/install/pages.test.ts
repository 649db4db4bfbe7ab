import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { openWorkspaces } from '#adapters/slack/install/open-workspaces.ts';
import { ALL_SCOPES } from '#adapters/slack/install/scopes.ts';
import { aSlackWorld, CANARIES } from './a-slack-world.ts';

const TOKEN = 'xoxb-canary-installed';

test('a workspace is installed from the first page to the last, and its token rests sealed', async () => {
  const { get, api, world, workspaces, reported } = await aServer();
  const start = await get('/slack/install');
  const link = new URL(/href="([^"]+)"/u.exec(start.body)![1]!.replaceAll('&amp;', '&'));
  expect(`${link.origin}${link.pathname}`).toBe('https://slack.test/oauth/v2/authorize');
  expect(link.searchParams.get('scope')).toBe(ALL_SCOPES.join(','));
  expect(start.headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
  const cookie = start.headers.get('set-cookie')!;
  expect(cookie).toMatch(/Secure; HttpOnly/u);
  const state = link.searchParams.get('state')!;
  const end = await get(`/slack/oauth_redirect?code=abc&state=${state}`, cookie.split(';')[0]);
  expect([end.status, end.body]).toEqual([200, expect.stringContaining('Ragtime is installed')]);
  expect(api.calls[0]?.args).toMatchObject({ code: 'abc', client_id: '111.222' });
  expect(await workspaces.tokenFor('T1')).toBe(TOKEN);
  expect(await workspaces.teams()).toEqual([{ team: 'T1', name: 'Council', botUser: 'UBOT', isHome: true }]);
  const stored = await world.installations.all('slack');
  expect(stored.map(({ place }) => place)).toEqual(['T1']);
  expect(JSON.stringify([stored, reported, end, start.body])).not.toMatch(/xoxb|canary/u);
});

test('only the first workspace is home: the addresses of the others are not believed', async () => {
  const { install, workspaces } = await aServer();
  await install('T1');
  await install('T2');
  await install('T1');
  expect((await workspaces.teams()).map(({ team, isHome }) => [team, isHome])).toEqual([
    ['T1', true],
    ['T2', false],
  ]);
});

test.each([
  ['a state of another browser', '/slack/oauth_redirect?code=abc&state=made-up', ''],
  [
    'a state that was made up and put into the cookie too',
    '/slack/oauth_redirect?code=abc&state=x',
    'slack-app-oauth-state=x',
  ],
  ['no state', '/slack/oauth_redirect?code=abc', ''],
  ['no code', '/slack/oauth_redirect', ''],
])('with %s nothing is installed', async (_, path, cookie) => {
  const { get, api, workspaces } = await aServer();
  const end = await get(path, cookie);
  expect([end.status, end.body]).toEqual([400, expect.stringContaining('Please start again')]);
  expect(api.calls).toEqual([]);
  expect(await workspaces.teams()).toEqual([]);
});

test('who says no to Slack is told that nothing was installed', async () => {
  const { get } = await aServer();
  const end = await get('/slack/oauth_redirect?error=access_denied');
  expect([end.status, end.body]).toEqual([200, expect.stringContaining('Nothing was installed')]);
});

test('a whole organisation at once is declined, and its token not kept', async () => {
  const { install, workspaces } = await aServer({ is_enterprise_install: true, team: null, enterprise: { id: 'E1' } });
  const end = await install('T1');
  expect([end.status, end.body]).toEqual([400, expect.stringContaining('One workspace at a time')]);
  expect(await workspaces.teams()).toEqual([]);
});

test('a Slack that refuses leaves a page and a line in the log, and neither tells a secret', async () => {
  const { install, reported } = await aServer({ ok: false, error: 'invalid_code' });
  const end = await install('T1');
  expect([end.status, end.body]).toEqual([502, expect.stringContaining('That did not work')]);
  expect(reported).toEqual([{ level: 'error', what: 'An installation failed: Slack said invalid_code.' }]);
  expect(JSON.stringify([end, reported])).not.toMatch(/canary|xox/u);
});

test.each([
  ['POST', '/slack/install'],
  ['GET', '/slack/installed'],
  ['GET', '/slack/events'],
  ['GET', '/'],
])('%s %s is no page of an installation', async (method, path) => {
  const { get } = await aServer();
  expect((await get(path, '', method)).status).toBe(404);
});

test('two servers with different secrets do not believe each other’s states', async () => {
  const { get } = await aServer();
  const start = await get('/slack/install');
  const state = /state=([^&"]+)/u.exec(start.body)![1]!;
  expect(state).not.toContain(CANARIES.stateSecret);
  const forged = `${state.slice(0, -3)}abc`;
  const end = await get(`/slack/oauth_redirect?code=abc&state=${forged}`, `slack-app-oauth-state=${forged}`);
  expect(end.status).toBe(400);
});

async function aServer(said: object = {}) {
  const { world, api, reported } = await aSlackWorld({});
  let team = 'T1';
  api.answer('oauth.v2.access', () => ({
    ok: true,
    access_token: TOKEN,
    scope: 'chat:write,commands',
    bot_user_id: 'UBOT',
    token_type: 'bot',
    app_id: 'A1',
    team: { id: team, name: 'Council' },
    enterprise: null,
    authed_user: { id: 'U1' },
    is_enterprise_install: false,
    ...said,
  }));
  api.answer('auth.test', () => ({ ok: true, bot_id: 'B1', url: 'https://council.slack.test/' }));
  const workspaces = openWorkspaces(world);
  const server = createServer(async (request, response) => {
    if (!(await workspaces.handle(request, response))) response.writeHead(404).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const get = async (path: string, cookie = '', method = 'GET') => {
    const response = await fetch(`${origin}${path}`, { method, headers: { cookie }, redirect: 'manual' });
    return { status: response.status, headers: response.headers, body: await response.text() };
  };
  const install = async (to: string) => {
    team = to;
    const start = await get('/slack/install');
    const state = /state=([^&"]+)/u.exec(start.body)![1]!;
    return get(`/slack/oauth_redirect?code=abc&state=${state}`, start.headers.get('set-cookie')!.split(';')[0]);
  };
  return { world, api, reported, workspaces, get, install };
}
