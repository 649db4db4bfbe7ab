import { createHmac } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { aTeams } from '#test/kit/teams/a-teams.ts';
import type { ATeams, Answered } from '#test/kit/teams/a-teams.ts';
import { aPersonalMessage, from, inTenant } from '#test/kit/teams/activities.ts';
import { aKeyPair } from '#test/kit/teams/keys.ts';
import type { Said } from '#test/kit/teams/keys.ts';
import { SDKS } from '#test/kit/teams/sdks.ts';
import { chatOf, OTHER_TENANT } from '#test/kit/teams/tenant.ts';

const RED = '/rag 8.1.3 red';
const JSON_TYPE = { 'content-type': 'application/json' };
const stranger = aKeyPair().privateKey;

/** Each is what Teams would send, but for one thing. */
const FORGED: readonly { readonly is: string; readonly said: Said }[] = [
  { is: 'signed by somebody else under Teams’ name of the key', said: { key: stranger } },
  { is: 'signed with a key that nobody published', said: { header: { kid: 'another' } } },
  { is: 'of no key', said: { header: { kid: undefined } } },
  { is: 'said to need no signature', said: { header: { alg: 'none' } } },
  { is: 'of another issuer', said: { claims: { iss: 'https://sts.windows.net/elsewhere/' } } },
  { is: 'of no issuer', said: { claims: { iss: undefined } } },
  { is: 'for another bot', said: { claims: { aud: '11111111-2222-4333-8444-555555555555' } } },
  { is: 'for no bot', said: { claims: { aud: undefined } } },
  { is: 'run out an hour ago', said: { claims: { exp: secondsFromNow(-3600) } } },
  {
    is: 'good from tomorrow',
    said: { claims: { nbf: secondsFromNow(86_400), exp: secondsFromNow(90_000) } },
  },
  {
    is: 'for another address of the service',
    said: { claims: { serviceurl: 'https://elsewhere.example/' } },
  },
  { is: 'for no address of the service', said: { claims: { serviceurl: undefined } } },
];

describe.each(SDKS)('a token, checked beside %s,', (_sdk, sdk) => {
  test.each(FORGED)('$is is refused, and nothing changes', async ({ said }) => {
    expect(await unchanged((ours) => ours.post(aPersonalMessage(RED), said), sdk)).toMatchObject({ status: 401 });
  });

  test('that Teams signed is taken', async () => {
    const ours = await aTeams({ config: { sdk } });
    for (const header of [{}, { typ: undefined }])
      expect(await ours.post(aPersonalMessage(RED), { header })).toMatchObject({ status: 200 });
    const late = { nbf: secondsFromNow(60), exp: secondsFromNow(120) };
    const early = { nbf: secondsFromNow(-3600), exp: secondsFromNow(-60) };
    for (const claims of [late, early])
      expect(await ours.post(aPersonalMessage(RED), { claims }), 'clocks differ by minutes').toMatchObject({
        status: 200,
      });
  });

  test('that uses the published key as a shared secret is refused', async () => {
    const answered = await unchanged((ours) => {
      const activity = from(ours.cloud.service, aPersonalMessage(RED));
      const [head = '', claims = ''] = ours.cloud.keys.authorize(activity, { header: { alg: 'HS256' } }).split('.');
      const key = JSON.stringify(ours.cloud.keys.published.keys[0]);
      const signature = createHmac('sha256', key)
        .update(`${head.slice('Bearer '.length)}.${claims}`)
        .digest('base64url');
      return ours.send(JSON.stringify(activity), { ...JSON_TYPE, authorization: `${head}.${claims}.${signature}` });
    }, sdk);
    expect(answered.status).toBe(401);
  });
});

describe('a request', () => {
  test.each([
    { is: 'without a token', headers: {} },
    { is: 'with words for a token', headers: { authorization: 'Bearer please' } },
    { is: 'with a password', headers: { authorization: 'Basic YTpi' } },
    { is: 'with an empty token', headers: { authorization: '' } },
  ])('$is is refused, and nothing changes', async ({ headers }) => {
    const answered = await unchanged((ours) =>
      ours.send(JSON.stringify(from(ours.cloud.service, aPersonalMessage(RED))), { ...JSON_TYPE, ...headers }),
    );
    expect(answered.status).toBe(401);
  });

  test('from another tenant is refused though Teams signed it', async () => {
    const answered = await unchanged((ours) => ours.post(inTenant(OTHER_TENANT, aPersonalMessage(RED))));
    expect(answered.status).toBe(403);
  });

  test('that would have the answer sent elsewhere is refused though Teams signed it', async () => {
    const answered = await unchanged((ours) => ours.post(from('https://collector.example/', aPersonalMessage(RED))));
    expect(answered.status).toBe(403);
  });

  test.each(['', '{}', '[]', 'null', '"message"', '{"type":', '{"type":3}', '{"type":"message"}'])(
    'whose body is %s is refused without a trace of the program',
    async (body) => {
      const { status, text } = await unchanged((ours) => {
        const authorization = ours.cloud.keys.authorize({ serviceUrl: ours.cloud.service });
        return ours.send(body, { ...JSON_TYPE, authorization });
      });
      expect(status).toBe(400);
      expect(text).not.toMatch(/node_modules|\.[jt]s:\d+/u);
    },
  );

  test.each(['signed', 'anonymous'])('of more than a megabyte is refused, %s', async (how) => {
    const activity = aPersonalMessage(`${RED} ${'x'.repeat(1_200_000)}`);
    const answered = await unchanged((ours) =>
      how === 'signed' ? ours.post(activity) : ours.send(JSON.stringify(activity), JSON_TYPE),
    );
    // What no token came with is not even read.
    expect(answered.status).toBe(how === 'signed' ? 413 : 401);
  });

  test('by another method is refused', async () => {
    expect(await unchanged((ours) => ours.send('', {}, 'GET'))).toMatchObject({ status: 405 });
  });
});

describe('a hundred messages at once, with a connector that takes its time', () => {
  test('are all acknowledged before the first is answered, and each is answered once', async () => {
    const ours = await aTeams();
    const { connector } = ours.cloud;
    const goOn = connector.hold();
    const messages = Array.from({ length: 100 }, (_, at) => aPersonalMessage(`/rag 8.1.3 amber waiting on HR ${at}`));
    const [answers] = await Promise.all([
      Promise.all(messages.map((one) => ours.post(one))),
      // Teams sends what it doubts again.
      Promise.all(messages.slice(0, 20).map((one) => ours.post(one))),
    ]);
    expect(connector.shown).toEqual([]);
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
    goOn();
    await ours.settle();
    const ledger = await ours.database.register.ledgerIn((await ours.database.register.plans())[0]!.key);
    expect(ledger.filter(({ event }) => event.kind === 'updated')).toHaveLength(100);
    const said = connector.standing(chatOf('Ann Archer')).map(({ card }) => JSON.stringify(card));
    // So many wait for a while that their writer is told that all are there.
    expect(said.filter((card) => !card.includes('Your messages are all here'))).toHaveLength(100);
  });
});

/** Sends something that must change nothing, and gives how it was answered. */
async function unchanged(send: (ours: ATeams) => Promise<Answered>, sdk: 1 | 2 = 1): Promise<Answered> {
  const ours = await aTeams({ config: { sdk } });
  const before = await ours.database.image();
  const answered = await send(ours);
  await ours.settle();
  expect((await ours.database.image()).equals(before), 'the database is as it was').toBe(true);
  expect(ours.cloud.connector.shown).toEqual([]);
  return answered;
}

function secondsFromNow(seconds: number): number {
  return Math.floor(Date.now() / 1000) + seconds;
}
