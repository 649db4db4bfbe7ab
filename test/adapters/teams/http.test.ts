import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, onTestFinished, test } from 'vitest';
import { createProve } from '#adapters/teams/sdk/inbound.ts';
import { aSmallCloud, aTeams, aTeamsRegister } from '#test/kit/teams/a-teams.ts';
import { aTeamsConfig } from '#test/kit/teams/a-config.ts';
import type { ATeams, Answered, ATeamsSaid } from '#test/kit/teams/a-teams.ts';
import { anExecute, anInstallation, aPersonalMessage, from, inTenant } from '#test/kit/teams/activities.ts';
import type { TeamsActivity } from '#test/kit/teams/activities.ts';
import { SDKS } from '#test/kit/teams/sdks.ts';
import { OTHER_TENANT, TENANT } from '#test/kit/teams/tenant.ts';

const RED = '/rag 8.1.3 red';
const JSON_TYPE = { 'content-type': 'application/json' };

describe('what is not an activity of an allowed tenant', () => {
  const message = aPersonalMessage(RED);
  const { conversation, channelData } = message;

  test.each<{ is: string; activity: TeamsActivity; status: number }>([
    { is: 'of no tenant', activity: { ...message, channelData: {}, conversation: { id: 'a:1' } }, status: 403 },
    {
      is: 'of an allowed tenant in the chat of another',
      activity: { ...message, conversation: { ...conversation, tenantId: OTHER_TENANT } },
      status: 403,
    },
    {
      is: 'of another tenant in an allowed chat',
      activity: { ...message, channelData: { tenant: { id: OTHER_TENANT } } },
      status: 403,
    },
    { is: 'of a tenant that is none', activity: inTenant('../x', message), status: 403 },
    { is: 'of another channel of the bot', activity: { ...message, channelId: 'webchat' }, status: 400 },
    {
      is: 'of a channel whose tokens are checked otherwise',
      activity: { ...message, channelId: 'AseChannel' },
      status: 400,
    },
    { is: 'without an address to answer at', activity: { ...message, serviceUrl: '' }, status: 401 },
  ])('$is gets $status, and changes nothing', async ({ activity, status }) => {
    expect((await refuses((ours) => ours.post(activity), status)).text).toBe('');
  });

  test('of an allowed tenant in the one place where it is named is heard', async () => {
    const ours = await aTeams();
    expect((await ours.post({ ...message, conversation: { ...conversation, tenantId: undefined } })).status).toBe(200);
    const shouting = {
      ...message,
      id: '9',
      channelData: { ...Object(channelData), tenant: { id: TENANT.toUpperCase() } },
    };
    expect((await ours.post(shouting)).status).toBe(200);
  });

  test.each([
    { is: 'over 256 KB', send: (ours: ATeams) => ours.post(aPersonalMessage('x'.repeat(262_144))), status: 413 },
    {
      is: 'of a page in a browser',
      send: (ours: ATeams) => ours.send(JSON.stringify(message), { 'content-type': 'text/plain' }),
      status: 401,
    },
    { is: 'put', send: (ours: ATeams) => ours.send(JSON.stringify(message), JSON_TYPE, 'PUT'), status: 405 },
  ])('$is gets $status, and changes nothing', async ({ send, status }) => {
    expect((await refuses(send, status)).text).toBe('');
  });

  test.each([
    'https://teams.example.evil.example/uk/',
    'https://teams.example@evil.example/uk/',
    'https://ann:secret@teams.example/uk/',
    'https://teams.example:8443/uk/',
    'https://teams.example./uk/',
    'https://tеams.example/uk/',
    'https://teams.example\t.evil.example/uk/',
    'https://teams.example/uk/?to=',
    'https://teams.example/uk/#',
    'https://teams.example/uk/#more',
    'https://teams.example/uk/%2e%2e/elsewhere/',
    'https://teams.example/uk-of-mine/',
    'https://teams.example/uk/../elsewhere/',
    'http://teams.example/uk/',
    'ftp://teams.example/uk/',
    'teams.example/uk/',
  ])('at %s, which is not below https://teams.example/uk, is refused', async (service) => {
    const serviceUrls = ['https://teams.example/uk'];
    const send = (ours: ATeams) => ours.post(from(service, message));
    expect((await refuses(send, 403, { config: { serviceUrls } })).text).toBe('');
  });

  test('at an address over the network without encryption is refused', async () => {
    const serviceUrls = ['http://teams.example/'];
    const send = (ours: ATeams) => ours.post(from('http://teams.example/uk/', message));
    expect((await refuses(send, 403, { config: { serviceUrls } })).text).toBe('');
  });

  test('is left to others where its path is not ours', async () => {
    const ours = await aTeams();
    const response = await fetch(`${ours.url}/more`, { method: 'POST', body: '{}' });
    expect(response.status).toBe(418);
  });
});

describe.each(SDKS)('a trial without an app over %s', (_sdk, sdk) => {
  const config = { sdk, app: null, allowedTenants: [] } as const;

  test('hears whoever is on this machine, of any tenant', async () => {
    const ours = await aTeams({ config });
    const said = JSON.stringify(from(ours.cloud.service, inTenant(OTHER_TENANT, aPersonalMessage('8.1.3'))));
    expect((await ours.send(said, JSON_TYPE)).status).toBe(200);
  });

  test('still answers at allowed addresses alone', async () => {
    const send = (ours: ATeams) => ours.send(JSON.stringify(aPersonalMessage(RED)), JSON_TYPE);
    expect((await refuses(send, 403, { config })).text).toBe('');
  });
});

describe.each(SDKS)('what cannot be taken in beside %s', (_sdk, sdk) => {
  test('is sent again by Teams: a fault while storing is never a success', async () => {
    const ours = await aTeams({ config: { sdk } });
    const button = { ragtime: { kind: 'say', say: RED } };
    await ours.settle();
    await ours.database.close();
    for (const activity of [aPersonalMessage(RED), anExecute(button, { id: '17' })]) {
      const { status, text } = await ours.post(activity);
      expect([status, text]).toEqual([500, '']);
    }
    expect(ours.reports.join('\n')).toContain('could not be stored');
  });

  test('where only its words cannot be stored is no success either, and whoever pressed is told', async () => {
    const database = await aTeamsRegister();
    const receive = () => Promise.reject(new Error('The disk is full.'));
    const ours = await aTeams({ config: { sdk }, database: { ...database, inbox: { ...database.inbox, receive } } });
    await ours.settle();
    expect((await ours.post(aPersonalMessage(RED))).status).toBe(500);
    const button = { ragtime: { kind: 'say', say: RED } };
    expect((await ours.post(anExecute(button, { id: '17' }))).text).toContain('press it again');
    expect(ours.cloud.connector.shown).toEqual([]);
  });

  test('while the keys cannot be fetched waits, and the reason is told', async () => {
    const ours = await aTeams({ config: { sdk, openIdMetadata: 'http://127.0.0.1:9/keys' } });
    expect(ours.teams.health().fault).toContain('keys');
    expect((await ours.post(aPersonalMessage(RED))).status).toBe(503);
    expect(ours.teams.health().fault).toContain('keys');
  });

  test('is refused while the bot starts or stops', async () => {
    const ours = await aTeams({ config: { sdk } });
    await ours.teams.stop();
    await expect(ours.post(aPersonalMessage(RED))).resolves.toMatchObject({ status: 503 });
    expect(await ours.database.inbox.waiting()).toEqual([]);
  });
});

describe('what comes over the Bot Framework', () => {
  test('does not wait for ever for keys that do not come', async () => {
    const silent = createServer(() => {});
    await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve));
    onTestFinished(() => {
      silent.closeAllConnections();
      silent.close();
    });
    const openIdMetadata = `http://127.0.0.1:${(silent.address() as AddressInfo).port}/keys`;
    const cloud = await aSmallCloud();
    const { app } = aTeamsConfig(cloud);
    const factory = { isValidAppId: async () => true, isAuthenticationDisabled: async () => false } as unknown;
    const prove = createProve({
      config: { app, openIdMetadata },
      factory: factory as Parameters<typeof createProve>[0]['factory'],
      take: async () => null,
      longestFetch: 20,
    });
    const message = aPersonalMessage(RED);
    await expect(prove(message, cloud.keys.authorize(message))).rejects.toThrow('in time');
  });
});

describe('what waits for words', () => {
  const data = { ragtime: { kind: 'form', ref: '8.1.3' } };

  test.each([
    {
      what: 'a press',
      activity: anExecute({ ragtime: { kind: 'say', say: '/rag mine' } }, { id: '17' }),
      says: 'Received, thank you. The answer follows.',
    },
    {
      what: 'a form',
      activity: anExecute({ ...data, rating: 'red' }, { id: '17' }),
      says: 'Received, thank you. The answer follows.',
    },
    {
      what: 'a form with nothing in it',
      activity: anExecute(data, { id: '17' }),
      says: 'Please choose a rating, or write a line below.',
    },
    {
      what: 'a button that its card has no more',
      activity: anExecute({ ragtime: { kind: 'nth', nth: 3, card: 'gone' } }, { id: '17' }),
      says: 'This button is out of date, so nothing was recorded. Please type your answer, or type rag mine for your actions.',
    },
  ])('$what is told “$says”', async ({ activity, says }) => {
    const ours = await aTeams();
    expect(await ours.post(activity)).toMatchObject({
      status: 200,
      json: { statusCode: 200, type: 'application/vnd.microsoft.activity.message', value: says },
    });
  });

  test('the same press again is told that it is known', async () => {
    const ours = await aTeams();
    const data = { ragtime: { kind: 'say', say: '/rag mine' } };
    await ours.post(anExecute(data, { id: '17' }));
    const again = await ours.post(anExecute(data, { id: '17' }));
    expect(again.json).toMatchObject({ value: 'This was received a moment ago; nothing was done twice.' });
  });

  test.each([
    'composeExtension/query',
    'composeExtension/fetchTask',
    'task/fetch',
    'task/submit',
    'fileConsent/invoke',
    'signin/verifyState',
    'config/fetch',
    'actionableMessage/executeAction',
    'adaptiveCard/actions',
    '',
  ])('what nobody here does (“%s”) is said to be that', async (name) => {
    const ours = await aTeams();
    expect(await ours.post(anExecute({}, { id: '17' }, { name }))).toMatchObject({ status: 501 });
  });

  test('what a client asks of its own accord, to draw a card anew, is left as it is', async () => {
    const ours = await aTeams();
    const value = { action: { type: 'Action.Execute', verb: 'ragtime', data: {} }, trigger: 'automatic' };
    expect(await ours.post(anExecute({}, { id: '17' }, { value }))).toMatchObject({ status: 200, json: {} });
  });

  test('anything else is acknowledged without a word', async () => {
    const ours = await aTeams();
    for (const type of ['typing', 'endOfConversation', 'event', 'constructor']) {
      expect(await ours.post(aPersonalMessage('', { type }))).toMatchObject({ status: 200, text: '' });
    }
    expect(await ours.post(anInstallation('remove'))).toMatchObject({ status: 200, text: '' });
  });

  test('an activity of odd parts is acknowledged too', async () => {
    const ours = await aTeams();
    const odd = { from: 3, entities: 'x', attachments: [null, 3], value: 'x', recipient: [], reactionsAdded: {} };
    for (const type of [
      'message',
      'invoke',
      'messageReaction',
      'messageUpdate',
      'messageDelete',
      'conversationUpdate',
    ]) {
      const { status } = await ours.post(aPersonalMessage(RED, { type, ...odd }));
      expect([type, status]).toEqual([type, type === 'invoke' ? 501 : 200]);
    }
  });
});

/** Sends something that must be refused. */
async function refuses(
  send: (ours: ATeams) => Promise<Answered>,
  status: number,
  said: ATeamsSaid = {},
): Promise<Answered> {
  const ours = await aTeams(said);
  await ours.teams.introduced();
  await ours.settle();
  const before = await ours.database.image();
  const calls = ours.cloud.connector.calls.length;
  const answered = await send(ours);
  await ours.settle();
  expect(answered.status).toBe(status);
  expect((await ours.database.image()).equals(before), 'the database is as it was').toBe(true);
  expect(ours.cloud.connector.calls).toHaveLength(calls);
  return answered;
}
