import { ConfigurationBotFrameworkAuthentication } from 'botbuilder';
import type { Activity } from 'botbuilder';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { aPersonalMessage, from } from './activities.ts';
import { BOT_TOKEN, aTeamsCloud } from './a-cloud.ts';
import type { TeamsCloud } from './a-cloud.ts';
import { isPostTo } from './a-connector.ts';
import { aKeyPair, ISSUER } from './keys.ts';
import { APP_ID, chatOf, LEADERS, objectIdOf, TENANT } from './tenant.ts';

const ANN = { name: 'Ann Archer', email: 'ann@council.example' };

let cloud: TeamsCloud;

beforeAll(async () => {
  cloud = await aTeamsCloud({ people: [ANN] });
});
afterAll(() => cloud.close());

test('the SDK takes what these keys sign for Teams’ own, and nobody else’s', async () => {
  const sdk = new ConfigurationBotFrameworkAuthentication({
    MicrosoftAppId: APP_ID,
    MicrosoftAppPassword: 'a-password',
    MicrosoftAppType: 'SingleTenant',
    MicrosoftAppTenantId: TENANT,
    ToBotFromChannelOpenIdMetadataUrl: cloud.openIdMetadata,
    ToBotFromChannelTokenIssuer: ISSUER,
  });
  const said = from(cloud.service, aPersonalMessage('help'));
  const activity = said as unknown as Activity;
  const { claimsIdentity } = await sdk.authenticateRequest(activity, cloud.keys.authorize(said));
  expect(claimsIdentity.isAuthenticated).toBe(true);
  const forged = cloud.keys.authorize(said, { key: aKeyPair().privateKey });
  const elsewhere = cloud.keys.authorize(said, { claims: { serviceurl: 'https://elsewhere.example/' } });
  await expect(sdk.authenticateRequest(activity, forged)).rejects.toThrow('signature');
  await expect(sdk.authenticateRequest(activity, elsewhere)).rejects.toThrow('ServiceUrl');
});

test('a chat opens, keeps what is posted and changed in it, and says who bore which token', async () => {
  const opened = await call('POST', 'conversations', { members: [{ id: objectIdOf('Ann Archer') }] });
  expect(opened).toEqual({ status: 201, body: { id: chatOf('Ann Archer') } });
  const path = `conversations/${encodeURIComponent(chatOf('Ann Archer'))}/activities`;
  const { body } = await call('POST', path, { type: 'message', summary: 'as it was' });
  await call('PUT', `${path}/${(body as { id: string }).id}`, { type: 'message', summary: 'as it is' });
  expect(cloud.connector.standing(chatOf('Ann Archer'))).toMatchObject([{ summary: 'as it is', how: 'changed' }]);
  expect(cloud.connector.calls.map(({ token }) => token)).toEqual([BOT_TOKEN, BOT_TOKEN, BOT_TOKEN]);
});

test('a thread of a channel has its first message’s id in its own', async () => {
  const channelData = { channel: { id: LEADERS } };
  const { body } = await call('POST', 'conversations', {
    channelData,
    activity: { type: 'message', summary: 'digest' },
  });
  const { id, activityId } = body as { id: string; activityId: string };
  expect(id).toBe(`${LEADERS};messageid=${activityId}`);
  await call('POST', `conversations/${encodeURIComponent(id)}/activities`, { type: 'message', summary: 'answer' });
  expect(cloud.connector.standing(LEADERS).map(({ root }) => root)).toEqual([activityId, activityId]);
});

test('somebody who has not the app is refused, and an eighth message in a second is too many', async () => {
  const limited = await aTeamsCloud({ people: [ANN], now: () => 0 });
  limited.connector.limit();
  const path = `conversations/${encodeURIComponent(chatOf('Ann Archer'))}/activities`;
  const statuses: number[] = [];
  for (let nth = 0; nth < 8; nth += 1) {
    statuses.push((await call('POST', path, { type: 'message' }, limited)).status);
  }
  expect(statuses).toEqual([201, 201, 201, 201, 201, 201, 201, 429]);
  await limited.close();
  cloud.connector.people.setReach('Ann Archer', 'blocked');
  expect((await call('POST', path, { type: 'message' })).status).toBe(403);
  cloud.connector.people.setReach('Ann Archer', 'installed');
});

test('a line may be cut after a message was taken, and tokens are given to whoever asks', async () => {
  cloud.connector.next(isPostTo(chatOf('Ann Archer')), { reset: true });
  const path = `conversations/${encodeURIComponent(chatOf('Ann Archer'))}/activities`;
  const before = cloud.connector.shown.length;
  await expect(call('POST', path, { type: 'message' })).rejects.toThrow('fetch failed');
  expect(cloud.connector.shown).toHaveLength(before + 1);
  const form = new URLSearchParams({ grant_type: 'client_credentials', client_id: APP_ID });
  const asked = await fetch(`${cloud.loginUrl}/${TENANT}/oauth2/v2.0/token`, { method: 'POST', body: form });
  expect(await asked.json()).toMatchObject({ access_token: BOT_TOKEN });
});

async function call(method: string, path: string, body: object, at: TeamsCloud = cloud) {
  const headers = { authorization: `Bearer ${BOT_TOKEN}`, 'content-type': 'application/json' };
  const response = await fetch(`${at.service}v3/${path}`, { method, headers, body: JSON.stringify(body) });
  return { status: response.status, body: await response.json() };
}
