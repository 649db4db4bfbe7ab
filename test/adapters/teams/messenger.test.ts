import { describe, expect, test } from 'vitest';
import { NotYet } from '#src/not-yet.ts';
import type { OutKey } from '#src/ports/message.ts';
import { aPerson } from '#test/kit/an-action.ts';
import { BOT_TOKEN } from '#test/kit/teams/a-cloud.ts';
import { chatOf, LEADERS, objectIdOf, OTHER_TENANT, TEAM, TENANT, userIdOf } from '#test/kit/teams/tenant.ts';
import { aCard, aDeparting, ANN, aTeamsMessenger, outcomeOf, thread } from './a-messenger.ts';
import type { TeamsMessenger } from './a-messenger.ts';

const DIGEST = { key: 'digest/RIP/2015-06-08' as OutKey, kind: 'digest', to: { channel: 'slt' } } as const;
const CHAT = chatOf('Ann Archer');
const ANN_ID = objectIdOf('Ann Archer');

function pathsOf({ cloud }: TeamsMessenger): readonly string[] {
  return cloud.connector.calls.map(({ method, path }) => `${method} ${path}`);
}

describe('whom the messenger reaches', () => {
  test.each([
    [{ person: ANN.id }, ANN, true],
    [{ person: ANN.id }, aPerson('Ann Archer', { accounts: { teams: ANN_ID } }), true],
    [{ person: ANN.id }, aPerson('Ann Archer', { accounts: { teams: `${OTHER_TENANT}/${ANN_ID}` } }), false],
    [{ person: ANN.id }, aPerson('Ann Archer', { accounts: { slack: 'T1/U1' } }), false],
    [{ person: ANN.id }, aPerson('Guest Gone', { accounts: { teams: `${TENANT}/x` } }), false],
    [{ person: ANN.id }, null, false],
    [{ channel: 'slt' }, null, true],
    [{ channel: 'another' }, null, false],
    [{ thread: thread(`${CHAT}/1700`), person: null }, null, true],
    [{ thread: 'slack:T1/D1/1.1' as ReturnType<typeof thread>, person: ANN.id }, ANN, false],
  ] as const)('%j: %#', async (to, person, isReached) => {
    expect((await aTeamsMessenger()).messenger.reaches(to, person)).toBe(isReached);
  });

  test.each([
    [null, null, false],
    ['Improvement Board', null, true],
    [null, LEADERS, true],
  ])('the leadership, by the team %j and the channel %j: %j', async (digestTeam, digestChannel, isReached) => {
    const { messenger } = await aTeamsMessenger({ config: { digestTeam, digestChannel } });
    expect(messenger.reaches({ channel: 'slt' }, null)).toBe(isReached);
  });

  test('everybody is reached in a trial, whatever their tenant', async () => {
    const { messenger } = await aTeamsMessenger({ config: { app: null, allowedTenants: [] } });
    expect(messenger.reaches({ person: ANN.id }, ANN)).toBe(true);
  });
});

describe('a message to a person', () => {
  test('goes into their chat, which is opened once by their directory id and kept', async () => {
    const teams = await aTeamsMessenger();
    const posted = await teams.messenger.send(aDeparting(), ANN);
    await teams.messenger.send(aDeparting({ key: 'receipt/2' as OutKey }), ANN);
    const post = `POST conversations/${CHAT}/activities`;
    expect(pathsOf(teams)).toEqual(['POST conversations', post, post]);
    const [opening, posting] = teams.cloud.connector.calls;
    expect(opening!.body).toMatchObject({ isGroup: false, members: [{ id: ANN_ID }], tenantId: TENANT });
    expect(teams.cloud.connector.calls.map(({ token }) => token)).toEqual([BOT_TOKEN, BOT_TOKEN, BOT_TOKEN]);
    const [stands] = teams.cloud.connector.standing(CHAT);
    expect(posted).toEqual({ thread: thread(`${CHAT}/${stands!.id}`), message: stands!.id, more: 0 });
    expect(posting!.body).toMatchObject({
      type: 'message',
      attachments: [{ contentType: 'application/vnd.microsoft.card.adaptive', content: { type: 'AdaptiveCard' } }],
      channelData: { notification: { alert: true } },
    });
    expect(posting!.body).not.toHaveProperty('text');
    expect(stands!.summary).toContain('Agree the framework');
    expect(await teams.references.person(TENANT, ANN_ID)).toMatchObject({ conversation: CHAT });
  });

  test('goes where they wrote from, without a chat being opened', async () => {
    const teams = await aTeamsMessenger();
    const service = teams.cloud.service;
    const reference = { service, conversation: CHAT, user: userIdOf('Ann Archer'), welcomed: true };
    await teams.references.savePerson(TENANT, ANN_ID, reference);
    await teams.messenger.send(aDeparting(), ANN);
    expect(pathsOf(teams)).toEqual([`POST conversations/${CHAT}/activities`]);
  });

  test('opens another chat, once, where the one that is kept is gone', async () => {
    const teams = await aTeamsMessenger();
    const gone = { service: teams.cloud.service, conversation: 'a:gone', user: userIdOf('Ann Archer'), welcomed: true };
    await teams.references.savePerson(TENANT, ANN_ID, gone);
    const posted = await teams.messenger.send(aDeparting(), ANN);
    expect(posted.thread).toContain(CHAT);
    expect(await teams.references.person(TENANT, ANN_ID)).toEqual({ ...gone, conversation: CHAT });
    teams.cloud.connector.people.setReach('Ann Archer', 'gone');
    expect(await outcomeOf(teams, aDeparting())).toMatchObject({ definite: true, retryAfter: null });
    expect(teams.cloud.connector.calls).toHaveLength(3 + 3);
  });

  test('uses the home tenant where the roster names the directory’s id alone', async () => {
    const { messenger } = await aTeamsMessenger();
    const ann = aPerson('Ann Archer', { accounts: { teams: ANN_ID } });
    expect((await messenger.send(aDeparting(), ann)).thread).toContain(`teams:${TENANT}/`);
  });

  test('is refused for somebody without an account', async () => {
    const fault = await outcomeOf(await aTeamsMessenger(), aDeparting(), aPerson('Ann Archer'));
    expect(fault).toMatchObject({ definite: true, retryAfter: null });
  });
});

describe('an answer in a thread', () => {
  test('of a channel stands under the first message of the thread', async () => {
    const teams = await aTeamsMessenger();
    const to = { thread: thread(`${LEADERS}/1700`), person: null };
    expect(await teams.messenger.send(aDeparting({ to }), null)).toMatchObject({ thread: to.thread });
    expect(teams.cloud.connector.standing(LEADERS)).toMatchObject([{ root: '1700' }]);
    expect(teams.cloud.connector.calls[0]!.body).not.toHaveProperty('channelData');
  });

  test('of a chat is known by the message that it answers', async () => {
    const teams = await aTeamsMessenger();
    const to = { thread: thread(`${CHAT}/1700`), person: ANN.id };
    expect((await teams.messenger.send(aDeparting({ to }), ANN)).thread).toBe(to.thread);
  });

  test('of a whole conversation is known by itself', async () => {
    const teams = await aTeamsMessenger();
    const posted = await teams.messenger.send(aDeparting({ to: { thread: thread(`${CHAT}/`), person: ANN.id } }), ANN);
    expect(posted.thread).toBe(thread(`${CHAT}/${posted.message}`));
  });

  test('that is gone reaches its person privately, and is refused where nobody is known', async () => {
    const teams = await aTeamsMessenger();
    const to = { thread: thread('a:gone/1700'), person: ANN.id };
    expect((await teams.messenger.send(aDeparting({ to }), ANN)).thread).toContain(CHAT);
    expect(await outcomeOf(teams, aDeparting({ to }), null)).toMatchObject({ definite: true, retryAfter: null });
    const channel = { thread: thread('19:gone@thread.tacv2/1700'), person: ANN.id };
    expect(await outcomeOf(teams, aDeparting({ to: channel }))).toMatchObject({ definite: true, retryAfter: null });
  });
});

describe('a message that takes the place of another', () => {
  const edits = 'nudge-1' as OutKey;

  test('changes it where it stands', async () => {
    const teams = await aTeamsMessenger();
    const editing = await teams.messenger.send(aDeparting({ key: edits }), ANN);
    const changed = await teams.messenger.send(
      aDeparting({ edits, editing, card: aCard({ heading: 'Recorded' }) }),
      ANN,
    );
    expect(changed).toEqual(editing);
    expect(teams.cloud.connector.standing(CHAT)).toMatchObject([{ id: editing.message, how: 'changed' }]);
  });

  test('for one person changes nothing that others read: it was not asked who they are', async () => {
    const teams = await aTeamsMessenger();
    const there = { thread: thread(`${LEADERS}/1700`), person: ANN.id };
    const editing = await teams.messenger.send(aDeparting({ key: edits, to: there }), ANN);
    const posted = teams.cloud.connector.standing(LEADERS);
    expect(posted).toHaveLength(1);
    const answer = aDeparting({ edits, editing, card: aCard({ heading: 'Recorded' }) });
    expect((await teams.messenger.send(answer, ANN)).thread).toContain(CHAT);
    expect(teams.cloud.connector.standing(LEADERS)).toEqual(posted);
  });

  test('is said anew where that is not there any more', async () => {
    const teams = await aTeamsMessenger();
    const editing = { thread: thread(`${CHAT}/1700`), message: '1700' };
    const anew = await teams.messenger.send(aDeparting({ edits, editing }), ANN);
    expect(teams.cloud.connector.standing(CHAT).map(({ id }) => id)).toEqual([anew.message]);
    expect(anew.instead).toBe(true);
    expect(await teams.messenger.send(aDeparting({ kind: 'nudge', edits, editing }), ANN)).toEqual(editing);
    expect(teams.cloud.connector.standing(CHAT), 'this asks nothing').toHaveLength(1);
  });
});

describe('a digest', () => {
  test('starts a thread of the leadership’s channel, and is changed where it stands', async () => {
    const teams = await aTeamsMessenger();
    const editing = await teams.messenger.send(aDeparting(DIGEST), null);
    expect(editing.thread).toBe(thread(`${LEADERS}/${editing.message}`));
    const newer = { ...DIGEST, edits: DIGEST.key, editing, card: aCard({ heading: 'As it stands' }) };
    expect(await teams.messenger.send(aDeparting(newer), null)).toEqual(editing);
    expect(teams.cloud.connector.standing(LEADERS)).toMatchObject([{ id: editing.message, how: 'changed' }]);
    expect(teams.cloud.connector.calls.at(-1)!.path).toContain(`${LEADERS};messageid=${editing.message}`);
  });

  test('says how many parts follow it, and each is a post of its own under it', async () => {
    const teams = await aTeamsMessenger();
    const card = aCard({ thread: [aCard({ heading: 'Red' }), aCard({ heading: 'Amber' })] });
    const whole = await teams.messenger.send(aDeparting({ ...DIGEST, card }), null);
    expect(whole.more).toBe(2);
    expect(teams.cloud.connector.standing(LEADERS)).toHaveLength(1);
    for (const number of [1, 2]) {
      const part = { of: DIGEST.key, number };
      const to = { thread: whole.thread, person: null };
      const sent = await teams.messenger.send(aDeparting({ ...DIGEST, part, to, card }), null);
      expect(sent).toMatchObject({ thread: whole.thread, more: 0 });
    }
    const [, ...parts] = teams.cloud.connector.standing(LEADERS);
    expect(parts.map(({ root }) => root)).toEqual([whole.message, whole.message]);
    expect(parts.map(({ summary }) => /Red|Amber/u.exec(summary)?.[0])).toEqual(['Red', 'Amber']);
    const none = aDeparting({ ...DIGEST, part: { of: DIGEST.key, number: 9 }, card });
    expect(await outcomeOf(teams, none, null)).toMatchObject({ definite: true, retryAfter: null });
  });
});

describe('the leadership’s channel', () => {
  const known = { tenant: TENANT, body: { channelData: { team: { id: TEAM, name: 'Improvement Board' } } } };

  test.each([
    ['by its id, before anything was heard', { digestTeam: null, digestChannel: LEADERS }, false, LEADERS],
    ['by the team’s id alone', { digestTeam: TEAM, digestChannel: null }, false, TEAM],
    [
      'by its name in a team that is known by its id',
      { digestTeam: TEAM, digestChannel: 'senior leadership' },
      false,
      LEADERS,
    ],
    ['by names', { digestTeam: 'improvement board', digestChannel: 'Senior Leadership' }, true, LEADERS],
    ['by its name in the only team', { digestTeam: null, digestChannel: 'Senior Leadership' }, true, LEADERS],
    ['as the general one', { digestTeam: 'Improvement Board', digestChannel: 'general' }, true, TEAM],
  ])('is found %s', async (_how, config, isKnown, channel) => {
    const teams = await aTeamsMessenger({ config });
    if (isKnown) await teams.references.note({ ...known, service: teams.cloud.service });
    expect((await teams.messenger.send(aDeparting(DIGEST), null)).thread).toContain(channel);
  });

  test.each([
    [{ digestTeam: 'Board', digestChannel: 'Senior Leadership' }, true, '"Improvement Board"'],
    [{ digestTeam: null, digestChannel: 'SLT' }, true, '"General", "Senior Leadership"'],
    [{ digestTeam: null, digestChannel: '19:other@thread.tacv2' }, true, 'TEAMS_DIGEST_CHANNEL'],
  ])('%j that is not found says what is there', async (config, isKnown, what) => {
    const teams = await aTeamsMessenger({ config });
    if (isKnown) await teams.references.note({ ...known, service: teams.cloud.service });
    const fault = await outcomeOf(teams, aDeparting(DIGEST), null);
    expect(fault).toMatchObject({ name: 'SendFault', definite: true, retryAfter: null });
    expect((fault as Error).message).toContain(what);
  });

  test.each([
    [{ digestTeam: 'Board', digestChannel: 'Senior Leadership' }, 'add the app to the team'],
    [{ digestTeam: null, digestChannel: '19:other@thread.tacv2' }, 'TEAMS_DIGEST_CHANNEL'],
  ])('%j that is not found before the app is in any team is looked for again', async (config, what) => {
    const teams = await aTeamsMessenger({ config });
    const fault = await outcomeOf(teams, aDeparting(DIGEST), null);
    expect(fault).toBeInstanceOf(NotYet);
    expect((fault as Error).message).toContain(what);
  });
});

test('a message whose kept address the settings do not allow is called nowhere, and waits until they do', async () => {
  const teams = await aTeamsMessenger({ config: { serviceUrls: ['https://smba.trafficmanager.net/'] } });
  const body = { channelData: { team: { id: TEAM, name: 'Improvement Board' } } };
  await teams.references.note({ tenant: TENANT, service: teams.cloud.service, body });
  const fault = await teams.messenger.send(aDeparting(), ANN).catch((error: unknown) => error);
  expect(fault).toMatchObject({ name: 'SendFault', definite: true, forAll: true });
  expect((fault as Error).message).toContain('TEAMS_SERVICE_URLS');
  expect(teams.cloud.connector.calls).toEqual([]);
});
