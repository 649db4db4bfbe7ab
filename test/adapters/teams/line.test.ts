import { describe, expect, onTestFinished, test } from 'vitest';
import { aPersonalMessage } from '#test/kit/teams/activities.ts';
import { aSmallCloud, aTeams, aTeamsRegister } from '#test/kit/teams/a-teams.ts';
import type { ATeams } from '#test/kit/teams/a-teams.ts';
import { aTeamsCloud } from '#test/kit/teams/a-cloud.ts';

const NOBODY = 'http://127.0.0.1:9';

function faultIn({ teams }: ATeams): string | null {
  return teams.health().fault;
}

describe('what Teams rests on', () => {
  test('is well where the login gives a token and the keys are there', async () => {
    expect(faultIn(await aTeams())).toBeNull();
  });

  test('a login out of reach shows before anybody has said anything', async () => {
    expect(faultIn(await aTeams({ config: { loginUrl: `${NOBODY}/` } }))).toContain('login could not be reached');
  });

  test('keys out of reach show before anybody has said anything', async () => {
    const openIdMetadata = `${NOBODY}/v1/.well-known/openidconfiguration`;
    expect(faultIn(await aTeams({ config: { openIdMetadata } }))).toContain('keys with which Teams signs');
  });

  test('a page in place of the keys is none', async () => {
    const other = await aTeamsCloud();
    onTestFinished(() => other.close());
    const openIdMetadata = `${other.loginUrl}/nothing/here`;
    expect(faultIn(await aTeams({ config: { openIdMetadata } }))).toContain('keys with which Teams signs');
  });

  test.each([
    [{ status: 401, code: 'BotNotRegistered' }, 'TEAMS_APP_ID'],
    [{ status: 403, code: 'BotDisabledByAdmin' }, 'Manage apps'],
  ])('a bot that Teams lets in no more (%j) shows, until a call goes through again', async (fate, why) => {
    const ours = await aTeams();
    ours.cloud.connector.next(() => true, fate, 20);
    await ours.post(aPersonalMessage('help', { by: 'Ann Archer' }));
    await ours.settle();
    expect(faultIn(ours)).toContain(why);
  });

  test.each([
    { status: 403, code: 'ConversationBlockedByUser' },
    { status: 404, code: 'ConversationNotFound' },
    { status: 429 },
    { status: 500 },
  ])('one refusal of one message (%j) is nothing against Teams', async (fate) => {
    const ours = await aTeams();
    ours.cloud.connector.next(({ method }) => method === 'POST', fate);
    await ours.post(aPersonalMessage('help', { by: 'Ann Archer' }));
    await ours.settle();
    expect(faultIn(ours)).toBeNull();
  });

  // What went wrong: a connector that answered every call with 503 for a day was well to whoever asked.
  test.each([500, 502, 503, 504])(
    'a Teams that answers nothing but %i is out of order until it answers',
    async (status) => {
      const ours = await aTeams();
      await ours.post(aPersonalMessage('help', { by: 'Ann Archer' }));
      await ours.settle();
      let isDown = true;
      ours.cloud.connector.next(() => isDown, { status }, 1000);
      await ours.post(aPersonalMessage('8.1.3', { by: 'Ann Archer' }));
      await minute(ours);
      expect(faultIn(ours)).toBe(`Teams answers no call (${status})`);
      await minute(ours);
      expect(faultIn(ours)).toBe(`Teams answers no call (${status})`);
      isDown = false;
      await minute(ours);
      expect(faultIn(ours)).toBeNull();
    },
  );

  test('is out of order where nothing was answered since the start', async () => {
    const cloud = await aSmallCloud();
    const database = await aTeamsRegister();
    cloud.connector.next(() => true, { status: 503 }, 1000);
    const ours = await aTeams({ cloud, database });
    await ours.post(aPersonalMessage('help', { by: 'Ann Archer' }));
    await minute(ours);
    expect(faultIn(ours)).toBe('Teams answers no call (503)');
  });

  test.each([{ status: 503 }, { status: 429 }, { status: 404, code: 'ConversationNotFound' }])(
    'of one call that is refused (%j) nothing is concluded: it is asked, and answers',
    async (fate) => {
      const ours = await aTeams();
      await ours.post(aPersonalMessage('help', { by: 'Ann Archer' }));
      await ours.settle();
      ours.cloud.connector.next(({ method }) => method === 'POST', fate);
      await ours.post(aPersonalMessage('8.1.3', { by: 'Ann Archer' }));
      await minute(ours);
      expect(faultIn(ours)).toBeNull();
    },
  );
});

/** What a minute brings: everything that was put off, and whatever that leads to. */
async function minute(ours: ATeams): Promise<void> {
  await ours.settle();
  ours.runTimers();
  await ours.settle();
}
