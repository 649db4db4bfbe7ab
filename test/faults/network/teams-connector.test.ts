import { createServer } from 'node:http';
import type { RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, onTestFinished, test } from 'vitest';
import { createConnectors } from '#adapters/teams/sdk/connector.ts';
import { createTeamsConnectors } from '#adapters/teams/sdk2/connector.ts';
import type { Connector, Posting } from '#adapters/teams/connector/connector.ts';
import { createCredentials } from '#adapters/teams/sdk/credentials.ts';
import { createTokens } from '#adapters/teams/send/tokens.ts';
import { faultOf } from '#adapters/teams/send/faults.ts';
import { isAllowedService } from '#adapters/teams/send/services.ts';
import { UnknownOutcome } from '#adapters/teams/send/unknown-outcome.ts';
import { fromMs } from '#src/calendar/instant.ts';
import type { TeamsConfig } from '#src/config.ts';
import { BOT_TOKEN, aTeamsCloud } from '#test/kit/teams/a-cloud.ts';
import { aTeamsConfig } from '#test/kit/teams/a-config.ts';
import type { Fate } from '#test/kit/teams/a-connector.ts';
import { SDKS } from '#test/kit/teams/sdks.ts';
import { APP_ID, chatOf, LEADERS, objectIdOf, TEAM, TENANT, userIdOf } from '#test/kit/teams/tenant.ts';

const CHAT = chatOf('Ann Archer');
const POSTING: Posting = {
  summary: 'Ann, 8.1.3 is due',
  card: { type: 'AdaptiveCard', version: '1.5', body: [], fallbackText: 'Ann, 8.1.3 is due' },
};
const PEOPLE = ['Ann Archer', 'Ben Baker', 'Cara Cole'].map((name) => ({ name, email: `${name[0]}@Council.example` }));

type Sdk = TeamsConfig['sdk'];

const NO_HOST = { token: async () => '', proof: async () => '' };

async function aConnectorWith(
  sdk: Sdk,
  other: Partial<TeamsConfig> = {},
  longestCall = 5000,
  also: readonly string[] = [],
) {
  const cloud = await aTeamsCloud({ people: PEOPLE, pageSize: 2 });
  onTestFinished(() => cloud.close());
  const config = { ...aTeamsConfig(cloud), serviceUrls: [cloud.service, ...also], ...other };
  const world = { config, fetch, realClock: { now: () => fromMs(0) } };
  const tokens = createTokens(world, NO_HOST);
  const connectors =
    sdk === 1
      ? createConnectors({ world, ...createCredentials(config, tokens), longestCall })
      : createTeamsConnectors({ world, tokens, longestCall });
  return { cloud, connectors, connector: connectors(cloud.service) };
}

describe.each(SDKS)('one call over %s', (_sdk, sdk) => {
  const answered: readonly Fate[] = [{ reset: true }, { status: 500 }, { status: 502 }, { status: 429, retryAfter: 1 }];
  const unanswered: readonly Fate[] = [{ delay: 400 }, { drips: true }];
  const kinds: Readonly<Record<string, (connector: Connector) => Promise<unknown>>> = {
    post: (connector) => connector.post(CHAT, POSTING),
    startThread: (connector) => connector.startThread(LEADERS, POSTING, TENANT),
    postTargeted: (connector) => connector.postTargeted(LEADERS, POSTING, userIdOf('Ann Archer')),
    update: (connector) => connector.update(CHAT, '1', POSTING),
    openChat: (connector) => connector.openChat(objectIdOf('Ann Archer'), TENANT),
    members: (connector) => connector.members(TEAM, null),
    channels: (connector) => connector.channels(TEAM),
  };
  const each = (fates: readonly Fate[]) =>
    fates.flatMap((fate) => Object.keys(kinds).map((kind) => [kind, fate] as const));

  test.each(each(answered))('%s that meets %j is made once: the SDK tries nothing again', async (kind, fate) => {
    const { cloud, connector } = await aConnectorWith(sdk);
    cloud.connector.next(() => true, fate, 9);
    await expect(kinds[kind]!(connector)).rejects.toBeInstanceOf(Error);
    expect(cloud.connector.calls).toHaveLength(1);
  });

  test.each(each(unanswered))('%s that meets %j is given up, and made no second time', async (kind, fate) => {
    const { cloud, connector } = await aConnectorWith(sdk, {}, 200);
    cloud.connector.next(() => true, fate, 9);
    await expect(kinds[kind]!(connector)).rejects.toBeInstanceOf(Error);
    // On a busy machine it may be given up before it has left.
    expect(cloud.connector.calls.length).toBeLessThanOrEqual(1);
  });
});

test.each(SDKS)(
  'an answer over %s that drips without an end is given up, and the post may stand',
  async (_sdk, sdk) => {
    const { cloud, connector } = await aConnectorWith(sdk, {}, 200);
    cloud.connector.next(() => true, { drips: true });
    const error: unknown = await connector.post(CHAT, POSTING).catch((thrown: unknown) => thrown);
    expect(faultOf(error, { doing: 'posting', to: 'person', now: 0 })).toMatchObject({ definite: false });
  },
);

describe.each(SDKS)('what a call over %s says', (_sdk, sdk) => {
  test('a post in a chat notifies, and bears the card, the summary and no text', async () => {
    const { cloud, connector } = await aConnectorWith(sdk);
    const id = await connector.post(CHAT, POSTING);
    const [call] = cloud.connector.calls;
    expect(cloud.connector.standing(CHAT)).toMatchObject([
      { id, summary: POSTING.summary, text: '', card: POSTING.card },
    ]);
    expect(call!.body).toEqual({
      type: 'message',
      summary: POSTING.summary,
      attachments: [{ contentType: 'application/vnd.microsoft.card.adaptive', content: POSTING.card }],
      channelData: { notification: { alert: true } },
    });
    expect(call!.token).toBe(BOT_TOKEN);
  });

  test('a thread of a channel is started with its first message, and gives the ids of both', async () => {
    const { cloud, connector } = await aConnectorWith(sdk);
    const { conversation, activity } = await connector.startThread(LEADERS, POSTING, TENANT);
    expect(conversation).toBe(`${LEADERS};messageid=${activity}`);
    expect(cloud.connector.calls[0]!.body).toMatchObject({
      isGroup: true,
      bot: { id: `28:${APP_ID}` },
      channelData: { channel: { id: LEADERS }, tenant: { id: TENANT } },
      activity: { type: 'message' },
    });
    await connector.update(conversation, activity, { ...POSTING, summary: 'as it stands' });
    expect(cloud.connector.standing(LEADERS)).toMatchObject([{ summary: 'as it stands', how: 'changed' }]);
  });

  test.each(['post', 'startThread', 'openChat'] as const)(
    '%s whose answer owes an id is of unknown outcome',
    async (kind) => {
      const { cloud, connector } = await aConnectorWith(sdk);
      cloud.connector.next(() => true, { withoutId: true });
      const call = {
        post: () => connector.post(CHAT, POSTING),
        startThread: () => connector.startThread(LEADERS, POSTING, TENANT),
        openChat: () => connector.openChat(objectIdOf('Ann Archer'), TENANT),
      }[kind];
      await expect(call()).rejects.toBeInstanceOf(UnknownOutcome);
    },
  );

  test('what one person alone is to see says so in its address, names them, and is seen by nobody else', async () => {
    const { cloud, connector } = await aConnectorWith(sdk);
    const id = await connector.postTargeted(`${LEADERS};messageid=17`, POSTING, userIdOf('Ann Archer'));
    expect(cloud.connector.calls).toMatchObject([
      { query: { isTargetedActivity: 'true' }, body: { recipient: { id: userIdOf('Ann Archer') } }, token: BOT_TOKEN },
    ]);
    expect(cloud.connector.shown).toMatchObject([{ id, root: '17', onlyFor: userIdOf('Ann Archer') }]);
    expect(cloud.connector.standing(LEADERS)).toEqual([]);
  });

  test('members come page by page, with their addresses in small letters', async () => {
    const { connector } = await aConnectorWith(sdk);
    const first = await connector.members(TEAM, null);
    const second = await connector.members(TEAM, first.next);
    expect(first.members[0]).toEqual({
      id: userIdOf('Ann Archer'),
      objectId: objectIdOf('Ann Archer'),
      tenant: TENANT,
      name: 'Ann Archer',
      email: 'a@council.example',
      principalName: 'a@council.example',
      role: 'user',
    });
    expect([first.members.length, second.members.length, second.next]).toEqual([2, 1, null]);
  });

  test('channels come with their names, and the general one has none', async () => {
    const { connector } = await aConnectorWith(sdk);
    expect(await connector.channels(TEAM)).toEqual([
      { id: TEAM, name: null, type: null },
      { id: LEADERS, name: 'Senior Leadership', type: null },
    ]);
  });

  test('without an app, which only a trial lacks, no token is sent', async () => {
    const { cloud, connector } = await aConnectorWith(sdk, { app: null });
    await connector.post(CHAT, POSTING);
    expect(cloud.connector.calls.map(({ token }) => token)).toEqual([null]);
    expect(cloud.tokensAsked).toEqual([]);
  });

  test('a token that is not taken is asked for anew, at the next call', async () => {
    const { cloud, connector } = await aConnectorWith(sdk);
    cloud.connector.next(() => true, { status: 401 });
    await expect(connector.post(CHAT, POSTING)).rejects.toMatchObject({ statusCode: 401 });
    await connector.post(CHAT, POSTING);
    await connector.post(CHAT, POSTING);
    expect(cloud.tokensAsked).toHaveLength(2);
  });
});

describe('a service address', () => {
  const allowed = ['https://smba.trafficmanager.net/', 'https://smba.infra.gov.example/teams'];

  test.each([
    ['https://smba.trafficmanager.net/uk/', true],
    ['https://smba.trafficmanager.net/uk/3f2c0f6e/', true],
    ['https://smba.trafficmanager.net', true],
    ['https://SMBA.trafficmanager.net:443/uk/', true],
    ['https://smba.infra.gov.example/teams/', true],
    ['https://smba.infra.gov.example/teams', true],
    ['https://smba.infra.gov.example/teams-of-mine/', false],
    ['https://smba.infra.gov.example/', false],
    ['http://smba.trafficmanager.net/uk/', false],
    ['https://smba.trafficmanager.net.evil.example/', false],
    ['https://smba.trafficmanager.net@evil.example/', false],
    ['https://user:word@smba.trafficmanager.net/', false],
    ['https://smba.trafficmanager.net:8443/', false],
    ['https://smba.infra.gov.example/teams/../else', false],
    ['//smba.trafficmanager.net/', false],
    ['', false],
  ])('%j is allowed: %j', (service, isAllowed) => {
    expect(isAllowedService(service, allowed)).toBe(isAllowed);
  });
});

describe.each(SDKS)('a service address over %s', (_sdk, sdk) => {
  test('that is not allowed is never called, and no token is asked for it', async () => {
    const elsewhere = await aTeamsCloud();
    onTestFinished(() => elsewhere.close());
    const { connectors, cloud } = await aConnectorWith(sdk);
    expect(() => connectors(elsewhere.service)).toThrow('TEAMS_SERVICE_URLS');
    expect([elsewhere.connector.calls, elsewhere.tokensAsked, cloud.tokensAsked]).toEqual([[], [], []]);
  });

  test('is the same connector each time', async () => {
    const { connectors, cloud, connector } = await aConnectorWith(sdk);
    expect(connectors(cloud.service)).toBe(connector);
  });

  test('that sends the bot elsewhere is not followed, and the token stays', async () => {
    const heard: string[] = [];
    const trap = await listening((request, response) => {
      heard.push(request.headers.authorization ?? '');
      response.end('{}');
    });
    const sending = await listening((_, response) => void response.writeHead(307, { location: `${trap}/x` }).end());
    const { connectors } = await aConnectorWith(sdk, {}, 5000, [sending]);
    await expect(connectors(sending).post(CHAT, POSTING)).rejects.toMatchObject({ statusCode: 307 });
    expect(heard).toEqual([]);
  });
});

async function listening(answer: RequestListener): Promise<string> {
  const server = createServer(answer);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}
