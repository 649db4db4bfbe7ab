import { expect, test } from 'vitest';
import { createSeal } from '#adapters/slack/install/seal.ts';
import { createSealedStore } from '#adapters/slack/install/sealed-store.ts';
import type { Installed } from '#adapters/slack/install/installed.ts';
import { openWorkspaces } from '#adapters/slack/install/open-workspaces.ts';
import { readInstant } from '#src/calendar/instant.ts';
import { aClock } from '#test/kit/a-clock.ts';
import { aSlackApi } from './a-slack-api.ts';
import type { ApiAnswer } from './a-slack-api.ts';
import { aSlackConfig, aSlackWorld, CANARIES } from './a-slack-world.ts';

const OLD_TOKEN = 'xoxe.xoxb-canary-old';
const NEW_TOKEN = 'xoxe.xoxb-canary-new';

test('a token with hours left is given as it is', async () => {
  const { workspaces, api } = await installed('2015-11-20T13:00:00Z');
  expect(await workspaces.tokenFor('T1')).toBe(OLD_TOKEN);
  expect(api.calls).toEqual([]);
});

test('a token with less than two hours left is changed first, once for all who ask', async () => {
  const { workspaces, api, store } = await installed('2015-11-20T11:30:00Z');
  const asked = await Promise.all([1, 2, 3, 4].map(() => workspaces.tokenFor('T1')));
  expect(asked).toEqual([NEW_TOKEN, NEW_TOKEN, NEW_TOKEN, NEW_TOKEN]);
  expect(api.calls.map(({ method, args }) => [method, args['grant_type'], args['refresh_token']])).toEqual([
    ['oauth.v2.access', 'refresh_token', 'xoxe-1-canary'],
  ]);
  expect((await store.find('T1'))?.rotation).toEqual({
    refreshToken: 'xoxe-2-canary',
    expiresAt: '2015-11-20T22:00:00.000Z',
  });
  expect(await workspaces.tokenFor('T1')).toBe(NEW_TOKEN);
  expect(api.calls).toHaveLength(1);
});

test('after a weekend of silence the first who asks gets a token that works', async () => {
  const { workspaces } = await installed('2015-11-18T00:00:00Z');
  expect(await workspaces.tokenFor('T1')).toBe(NEW_TOKEN);
});

test('a change that fails is told, the old token is used while it lives, and Slack is left alone for a while', async () => {
  const clock = aClock('2015-11-20T10:00:00Z');
  const { workspaces, api, reported } = await installed('2015-11-20T11:30:00Z', { clock, answer: { status: 503 } });
  expect(await workspaces.tokenFor('T1')).toBe(OLD_TOKEN);
  expect(await workspaces.tokenFor('T1')).toBe(OLD_TOKEN);
  expect(api.calls).toHaveLength(1);
  expect(reported.map(({ what }) => what)).toEqual([
    'The token of workspace Council (T1) could not be changed for a new one: Slack could not be reached: it answered 503.',
  ]);
  clock.forward({ minutes: 6 });
  await workspaces.tokenFor('T1');
  expect(api.calls).toHaveLength(2);
});

test('a dead token that cannot be changed is a fault that says what to do', async () => {
  const answer = { ok: false, error: 'invalid_refresh_token' };
  const { workspaces } = await installed('2015-11-20T09:00:00Z', { answer });
  await expect(workspaces.tokenFor('T1')).rejects.toThrow('Install the app there again at /slack/install');
});

test('new tokens that cannot be stored are kept in mind, and stored when it works again', async () => {
  const { workspaces, api, store, world, block } = await installed('2015-11-20T11:30:00Z');
  block(true);
  expect(await workspaces.tokenFor('T1')).toBe(NEW_TOKEN);
  expect(await workspaces.tokenFor('T1')).toBe(NEW_TOKEN);
  block(false);
  (world.realClock as ReturnType<typeof aClock>).forward({ minutes: 6 });
  expect(await workspaces.tokenFor('T1')).toBe(NEW_TOKEN);
  expect((await store.find('T1'))?.token).toBe(NEW_TOKEN);
  expect(api.calls).toHaveLength(1);
});

test('a workspace that took the app out has no token any more', async () => {
  const { workspaces } = await installed('2015-11-20T13:00:00Z');
  await workspaces.forget('T1');
  await expect(workspaces.tokenFor('T1')).rejects.toThrow('The app is not installed in workspace T1.');
  expect(await workspaces.teams()).toEqual([]);
});

test('a removal that is told late does not destroy a newer installation', async () => {
  const { workspaces, store, reported } = await installed('2015-11-20T13:00:00Z');
  await workspaces.forget('T1', readInstant('2015-11-20T08:59:59Z')!);
  expect(await store.find('T1')).not.toBeNull();
  expect(reported.at(-1)?.what).toContain('has been installed again since, and stays');
  await workspaces.forget('T1', readInstant('2015-11-20T09:00:05Z')!);
  expect(await store.find('T1')).toBeNull();
});

test('a bot token is for the one workspace that Slack names, and Slack is asked once', async () => {
  const { world, api } = await aSlackWorld({ config: aSlackConfig('bot-token') });
  api.answer('auth.test', () => ({ ok: true, team_id: 'T1', team: 'Council', user_id: 'UBOT' }));
  const workspaces = openWorkspaces(world);
  expect(await Promise.all([workspaces.tokenFor('T1'), workspaces.tokenFor('T1')])).toEqual([
    CANARIES.botToken,
    CANARIES.botToken,
  ]);
  expect(await workspaces.teams()).toEqual([{ team: 'T1', name: 'Council', botUser: 'UBOT', isHome: true }]);
  await expect(workspaces.tokenFor('T2')).rejects.toThrow('installed in workspace T1 and not in T2');
  expect(api.calls).toHaveLength(1);
});

test('a Slack that is out of reach at first is asked again', async () => {
  const { world, api } = await aSlackWorld({ config: aSlackConfig('bot-token') });
  api.answer('auth.test', () => ({ status: 500 }));
  const workspaces = openWorkspaces(world);
  await expect(workspaces.tokenFor('T1')).rejects.toMatchObject({ name: 'TokenFault', again: true });
  api.answer('auth.test', () => ({ ok: false, error: 'invalid_auth' }));
  await expect(workspaces.tokenFor('T1')).rejects.toMatchObject({ again: false });
  api.answer('auth.test', () => ({ ok: true, team_id: 'T1', user_id: 'UBOT' }));
  expect(await workspaces.tokenFor('T1')).toBe(CANARIES.botToken);
});

test('no token and no secret shows in a log line, an error or a file, whatever goes wrong', async () => {
  const answers: readonly ApiAnswer[] = [
    { status: 500 },
    { status: 429, headers: { 'retry-after': '30' } },
    { ok: false, error: 'invalid_refresh_token', needed: 'x' },
    { ok: true, access_token: 17 },
    { ok: true },
  ];
  const seen: unknown[] = [];
  for (const answer of answers) {
    const { workspaces, reported, world, sealed } = await installed('2015-11-20T09:00:00Z', { answer });
    const fault: unknown = await workspaces.tokenFor('T1').catch((error: unknown) => error);
    seen.push(...everythingIn(fault), ...reported.flatMap((line) => [line, ...everythingIn(line.error)]));
    seen.push(world.config, await sealed(), await workspaces.teams());
  }
  const { workspaces, reported } = await installed('2015-11-20T09:00:00Z', { reject: new Error('connect failed') });
  seen.push(...everythingIn(await workspaces.tokenFor('T1').catch((error: unknown) => error)), ...reported);
  const written = seen.map((one) => `${String(one)} ${JSON.stringify(one)}`).join('\n');
  expect(written).not.toMatch(/canary/iu);
  expect(seen.length).toBeGreaterThan(20);
});

/** An error with its message, stack, cause and fields, as a careless log would write it. */
function everythingIn(error: unknown): readonly unknown[] {
  if (!(error instanceof Error)) return [error];
  return [error.message, error.stack, Object.entries(error), ...everythingIn(error.cause)];
}

type Said = { readonly clock?: ReturnType<typeof aClock>; readonly answer?: ApiAnswer; readonly reject?: Error };

async function installed(expiresAt: string, said: Said = {}) {
  const { clock = aClock('2015-11-20T10:00:00Z'), answer = NEW } = said;
  const api = aSlackApi();
  api.answer('oauth.v2.access', () => (said.reject === undefined ? answer : Promise.reject(said.reject)));
  const made = await aSlackWorld({ api, clock });
  let isBlocked = false;
  const { installations } = made.world;
  const world = {
    ...made.world,
    installations: {
      ...installations,
      save: async (...args: Parameters<typeof installations.save>) => {
        if (isBlocked) throw new Error('The register is busy.');
        await installations.save(...args);
      },
    },
  };
  const store = createSealedStore(installations, createSeal(world.config.sealingKey!), clock);
  await store.save({ ...INSTALLED, rotation: { refreshToken: 'xoxe-1-canary', expiresAt: readInstant(expiresAt)! } });
  const workspaces = openWorkspaces(world);
  const sealed = () => installations.all('slack');
  return { ...made, world, workspaces, store, sealed, block: (to: boolean) => (isBlocked = to) };
}

const INSTALLED: Installed = {
  team: 'T1',
  name: 'Council',
  botUser: 'UBOT',
  token: OLD_TOKEN,
  rotation: null,
  scopes: ['chat:write'],
  isHome: true,
  since: readInstant('2015-11-20T09:00:00Z'),
};

const NEW = {
  ok: true,
  access_token: NEW_TOKEN,
  refresh_token: 'xoxe-2-canary',
  expires_in: 43_200,
  token_type: 'bot',
};
