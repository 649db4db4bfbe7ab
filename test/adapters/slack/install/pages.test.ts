import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, onTestFinished, test } from 'vitest';
import { openWorkspaces } from '#adapters/slack/install/open-workspaces.ts';
import { ALL_SCOPES } from '#adapters/slack/install/scopes.ts';
import type { Workspaces } from '#adapters/slack/install/workspaces.ts';
import type { SlackConfig } from '#src/config.ts';
import { aSlackConfig, aSlackWorld, CANARIES } from './a-slack-world.ts';

const TOKEN = 'xoxb-canary-installed';

test('a workspace is installed from the first page to the last, and its token rests sealed', async () => {
  const { get, api, world, workspaces, reported, invitation } = await aServer();
  const start = await get(await invitation());
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

test('people are looked up as soon as a workspace is installed, and not for one that is refused', async () => {
  const server = await aServer();
  const path = await server.invitation();
  const before = server.looks();
  expect((await server.install('T9')).status).toBe(403);
  expect(server.looks()).toBe(before);
  expect((await server.install('T1', path)).status).toBe(200);
  expect(server.looks()).toBe(before + 1);
});

describe('which workspace is home', () => {
  const homes = async ({ workspaces }: { readonly workspaces: Workspaces }) =>
    (await workspaces.teams()).map(({ team, isHome }) => [team, isHome]);

  // What went wrong: whichever workspace installed the app first was home, and the e-mail addresses of strangers were believed.
  test('without the code of the log nobody installs the first, and the token is given back', async () => {
    const server = await aServer();
    const end = await server.install('T1');
    expect([end.status, end.body]).toEqual([403, expect.stringContaining('Not in this workspace')]);
    expect(await homes(server)).toEqual([]);
    expect(server.api.calls.map(({ method }) => method)).toContain('auth.revoke');
    expect(JSON.stringify([server.reported, end])).not.toMatch(/xoxb|canary/u);
  });

  test.each(['/slack/install?code=', '/slack/install?code=guessed', '/slack/install?code=a&code=b'])(
    '%s is not the code',
    async (path) => {
      const server = await aServer();
      expect((await server.install('T1', path)).status).toBe(403);
      expect(await homes(server)).toEqual([]);
    },
  );

  test('it is the one that was installed with the code, and the code is good for no other', async () => {
    const server = await aServer({}, { allowedTeams: ['T2'] });
    const path = await server.invitation();
    expect((await server.install('T1', path)).status).toBe(200);
    expect((await server.install('T3', path)).status).toBe(403);
    expect((await server.install('T2')).status).toBe(200);
    expect((await server.install('T1')).status).toBe(200);
    expect(await homes(server)).toEqual([
      ['T1', true],
      ['T2', false],
    ]);
  });

  test('it is the one that the settings name, whoever was there first, and then there is no code', async () => {
    const server = await aServer({}, { homeTeam: 'T2', allowedTeams: ['T1'] });
    await server.workspaces.start();
    expect(server.reported).toEqual([]);
    await server.install('T1');
    expect(await homes(server)).toEqual([['T1', false]]);
    await server.install('T2');
    expect(await homes(server)).toEqual([
      ['T2', true],
      ['T1', false],
    ]);
    expect((await server.install('T3')).status).toBe(403);
  });

  test('once it is removed the log shows a code again, and no other becomes home meanwhile', async () => {
    const server = await aServer({}, { allowedTeams: ['T2'] });
    await server.install('T1', await server.invitation());
    await server.install('T2');
    await server.workspaces.forget('T1');
    expect(server.reported.at(-1)?.what).toContain('No workspace is home yet');
    await server.install('T2');
    expect(await homes(server)).toEqual([['T2', false]]);
    await server.install('T1', await server.invitation());
    expect(await homes(server)).toContainEqual(['T1', true]);
  });
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
  const { install, reported, invitation } = await aServer({ ok: false, error: 'invalid_code' });
  const end = await install('T1', await invitation());
  expect([end.status, end.body]).toEqual([502, expect.stringContaining('That did not work')]);
  expect(reported.at(-1)).toEqual({ level: 'error', what: 'An installation failed: Slack said invalid_code.' });
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

async function aServer(said: object = {}, config: Partial<SlackConfig> = {}) {
  const { world, api, reported } = await aSlackWorld({ config: { ...aSlackConfig(), ...config } });
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
  api.answer('auth.revoke', () => ({ ok: true, revoked: true }));
  api.answer('auth.test', () => ({ ok: true, bot_id: 'B1', url: 'https://council.slack.test/' }));
  let looks = 0;
  const workspaces = openWorkspaces(world, () => (looks += 1));
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
  /** Where the log says that the home is installed. */
  const invitation = async (): Promise<string> => {
    await workspaces.start();
    return /\/slack\/install\?code=[\w-]+/u.exec(reported.at(-1)?.what ?? '')![0];
  };
  const install = async (to: string, path = '/slack/install') => {
    team = to;
    const start = await get(path);
    const state = /state=([^&"]+)/u.exec(start.body)![1]!;
    return get(`/slack/oauth_redirect?code=abc&state=${state}`, start.headers.get('set-cookie')!.split(';')[0]);
  };
  return { world, api, reported, workspaces, get, install, invitation, looks: () => looks };
}
