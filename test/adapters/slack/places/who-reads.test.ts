import { describe, expect, test } from 'vitest';
import type { SlackStanding } from '#adapters/slack/people/slack-user.ts';
import type { Mishap, PlaceSaid } from '#test/kit/fake-slack.ts';
import type { Audience } from '#src/sight/audience.ts';
import { aSlackMessenger, thread } from '#test/adapters/slack/a-messenger.ts';

const STANDINGS: Readonly<Record<string, SlackStanding>> = {
  UGUEST: 'guest',
  USTRANGER: 'stranger',
  UBOT: 'bot',
  UGONE: 'gone',
  UINVITED: 'invited',
};
const COLLEAGUES = ['UANN', 'UBEN', 'UBOT', 'UGONE', 'UINVITED'];

function inThread(place = 'slack:T1/C1/1700.1') {
  return { thread: thread(place), person: null };
}

describe('who reads a place', () => {
  test.each<{ what: string; said: PlaceSaid; read: Audience }>([
    { what: 'a channel of colleagues, bots and people who left', said: { members: COLLEAGUES }, read: 'members' },
    { what: 'a private group of colleagues', said: { is_private: true, members: COLLEAGUES }, read: 'members' },
    { what: 'a group conversation of colleagues', said: { is_mpim: true, members: COLLEAGUES }, read: 'members' },
    { what: 'a channel with a guest', said: { members: [...COLLEAGUES, 'UGUEST'] }, read: 'outsiders' },
    {
      what: 'a group conversation with a stranger',
      said: { is_mpim: true, members: ['USTRANGER', 'UANN'] },
      read: 'outsiders',
    },
    {
      what: 'a channel shared with another organisation',
      said: { is_shared: true, is_ext_shared: true },
      read: 'outsiders',
    },
    { what: 'a channel about to be shared', said: { is_pending_ext_shared: true }, read: 'outsiders' },
    { what: 'a channel shared in a way that nobody says', said: { is_shared: true }, read: 'outsiders' },
    {
      what: 'a channel of several workspaces of ours',
      said: { is_shared: true, is_org_shared: true },
      read: 'members',
    },
    {
      what: 'such a channel with somebody of another of them',
      said: { is_shared: true, is_org_shared: true, members: ['UANN', 'USTRANGER'] },
      read: 'outsiders',
    },
    { what: 'a conversation of one person under another kind of id', said: { is_im: true }, read: 'asker' },
  ])('$what: $read', async ({ said, read }) => {
    const { messenger, slack } = aSlackMessenger({ standings: STANDINGS });
    slack.place('C1', said);
    expect(await messenger.audienceOf(inThread())).toBe(read);
    expect(await messenger.audienceOf(inThread('slack:T1/C1/')), 'the channel and its threads alike').toBe(read);
  });

  test.each(['slack:T1/D1/', 'slack:T1/D1/1700.1', 'slack:T1/UANN/', 'slack:T1/C1/!trigger'])(
    'nobody but one person reads %s, and Slack is not asked',
    async (place) => {
      const { messenger, slack } = aSlackMessenger();
      expect(await messenger.audienceOf(inThread(place))).toBe('asker');
      expect(slack.calls).toEqual([]);
    },
  );

  test.each<{ what: string; method: string; mishap: Mishap }>([
    { what: 'asks for fewer calls', method: 'conversations.info', mishap: { status: 429, retryAfter: '30' } },
    { what: 'is away', method: 'conversations.members', mishap: { breaks: 'ECONNREFUSED' } },
    { what: 'has a fault', method: 'conversations.members', mishap: { status: 503 } },
    { what: 'may not be asked', method: 'conversations.info', mishap: { error: 'missing_scope' } },
    { what: 'says that the bot is not there', method: 'conversations.members', mishap: { error: 'not_in_channel' } },
    { what: 'answers nonsense', method: 'conversations.info', mishap: { body: '{"ok":true}' } },
  ])('is unknown while Slack $what', async ({ method, mishap }) => {
    const { messenger, slack } = aSlackMessenger();
    slack.next(method, mishap);
    expect(await messenger.audienceOf(inThread())).toBe('unknown');
  });

  test('is unknown where there are more people than are looked up at a time, and is found out in the next minutes', async () => {
    const { messenger, slack, time } = aSlackMessenger({ standings: STANDINGS });
    slack.place('C1', { members: [...peopleNumbered(200), 'UGUEST'] });
    const found: Audience[] = [];
    for (const _ of [0, 1, 2]) {
      found.push(await messenger.audienceOf(inThread()), await messenger.audienceOf(inThread()));
      time.forward(60_000);
    }
    expect(found).toEqual(['unknown', 'unknown', 'unknown', 'unknown', 'outsiders', 'outsiders']);
    const pages = slack.calls.filter(({ method }) => method === 'conversations.members');
    expect(pages.map(({ args }) => args['cursor'] ?? null)).toEqual([null, '200', null, '200', null, '200']);
  });

  test('in a channel of thousands is unknown: its list is not read to its end', async () => {
    const { messenger, slack } = aSlackMessenger();
    slack.place('C1', { members: peopleNumbered(2001) });
    expect(await messenger.audienceOf(inThread())).toBe('unknown');
    expect(slack.calls.filter(({ method }) => method === 'conversations.members')).toHaveLength(10);
  });
});

function peopleNumbered(count: number): readonly string[] {
  return Array.from({ length: count }, (_, number) => `U${number}`);
}

describe('the leadership’s channel', () => {
  test('is found by its name among those that the bot is in, and posted in by its id', async () => {
    const { messenger, slack } = aSlackMessenger({ digestChannel: '#slt', standings: STANDINGS });
    slack.place('C0OTHERS1', { name: 'others' });
    slack.place('C0LEADERS', { name: 'slt', members: ['UANN', 'UGUEST'] });
    expect(await messenger.audienceOf({ channel: 'slt' })).toBe('outsiders');
    expect(slack.calls.filter(({ method }) => method === 'users.conversations')).toHaveLength(1);
    expect(slack.calls.find(({ method }) => method === 'conversations.info')?.args['channel']).toBe('C0LEADERS');
  });

  test.each([
    ['#slt', 'users.conversations', null, /invite/u],
    ['C0123456789', 'conversations.info', { error: 'channel_not_found' }, /invite/u],
    ['C0123456789', 'conversations.members', { error: 'missing_scope' }, /permission/u],
  ] as const)(
    '%s that Slack refuses to tell of is a fault to be mended: %s',
    async (digestChannel, method, mishap, why) => {
      const { messenger, slack } = aSlackMessenger({ digestChannel });
      if (mishap !== null) slack.next(method, mishap);
      const asked = messenger.audienceOf({ channel: 'slt' });
      await expect(asked).rejects.toMatchObject({
        definite: true,
        retryAfter: null,
        message: expect.stringMatching(why) as string,
      });
    },
  );

  test('is waited for while Slack is away', async () => {
    const { messenger, slack } = aSlackMessenger({ digestChannel: 'C0123456789' });
    slack.next('conversations.info', { status: 503 });
    expect(await messenger.audienceOf({ channel: 'slt' })).toBe('unknown');
  });
});
