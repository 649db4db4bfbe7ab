import { describe, expect, test } from 'vitest';
import { readInstant } from '#src/calendar/instant.ts';
import { actionId } from '#src/plan/action.ts';
import type { PlanKey, Ref } from '#src/plan/action.ts';
import type { Card } from '#src/messages/card.ts';
import type { AccountId, OutKey, ThreadId } from '#src/ports/message.ts';
import { aCard } from '#test/kit/a-card.ts';
import { aFakeSlack } from '#test/kit/a-fake-slack.ts';
import { aSlack } from '#test/kit/a-slack.ts';
import type { ASlack } from '#test/kit/a-slack.ts';
import { day, personId } from '#test/kit/an-action.ts';
import { aChannelMessage, anEvent } from '#test/kit/slack-envelopes.ts';

const RESTRICTED = actionId('RIP' as PlanKey, '8.1.4' as Ref);
const CARD = aCard();

/** What a card is: for whoever may see its actions, about one that few may see, for its asker, or without a word of a plan. */
const CARDS: Readonly<Record<string, Card>> = {
  'of the plan': CARD,
  'of a restricted action': aCard({ mentions: [RESTRICTED] }),
  'for its asker': aCard({ readers: 'asker' }),
  'for anyone': aCard({ readers: 'anyone' }),
};

type Place = {
  readonly what: string;
  readonly thread: string;
  readonly info?: object | number;
  /** Besides Ann and the bot. */
  readonly members?: readonly string[];
  /** Somebody has written in the thread. */
  readonly isLive?: true;
};

const CHANNEL = 'slack:T1/C1/1700.1';
const PLACES: readonly Place[] = [
  { what: 'their own chat', thread: 'slack:T1/D1/1700.1' },
  { what: 'a command', thread: 'slack:T1/C1/!trigger' },
  { what: 'a channel of members', thread: CHANNEL },
  { what: 'a thread of members', thread: CHANNEL, isLive: true },
  { what: 'a private group', thread: CHANNEL, info: { is_private: true } },
  { what: 'a group conversation', thread: CHANNEL, info: { is_mpim: true } },
  { what: 'a channel with a guest', thread: CHANNEL, members: ['UGUEST'] },
  { what: 'a thread that a guest reads', thread: CHANNEL, members: ['UGUEST'], isLive: true },
  { what: 'a shared channel', thread: CHANNEL, info: { is_shared: true, is_ext_shared: true } },
  { what: 'a channel that Slack does not tell of', thread: CHANNEL, info: 503 },
];

const MEMBERS = {
  'of the plan': 'posted in C1 under 1700.1',
  'of a restricted action': 'written to U7',
  'for its asker': 'shown to U7 in C1',
  'for anyone': 'posted in C1 under 1700.1',
};
const OTHERS = {
  'of the plan': 'written to U7, and C1 is told',
  'of a restricted action': 'written to U7, and C1 is told',
  'for its asker': 'shown to U7 in C1',
  'for anyone': 'posted in C1 under 1700.1',
};
const IN_THREAD = { 'for its asker': 'shown to U7 in C1 under 1700.1' };
const ALONE = Object.fromEntries(Object.keys(CARDS).map((card) => [card, 'written to U7']));

/** Where a card that answers Ann is to be seen. */
const SEEN: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'their own chat': ALONE,
  'a command': ALONE,
  'a channel of members': MEMBERS,
  'a thread of members': { ...MEMBERS, ...IN_THREAD },
  'a private group': MEMBERS,
  'a group conversation': MEMBERS,
  'a channel with a guest': OTHERS,
  'a thread that a guest reads': { ...OTHERS, ...IN_THREAD },
  'a shared channel': OTHERS,
  'a channel that Slack does not tell of': OTHERS,
};

async function aSlackWith({ info = {}, members = [], isLive }: Omit<Place, 'what' | 'thread'>): Promise<ASlack> {
  const slack = await aSlack();
  const { fake, database } = slack;
  fake.answers('conversations.info', () =>
    typeof info === 'number'
      ? new Response('', { status: info })
      : Response.json({ ok: true, channel: { id: 'C1', ...info } }),
  );
  fake.answers('conversations.members', { members: ['U7', 'UBOT', ...members] });
  fake.answers('users.info', ({ user }) =>
    Response.json({ ok: true, user: { id: user, team_id: 'T1', is_restricted: user === 'UGUEST' } }),
  );
  // A private conversation goes by its person here; D1 is Ann's.
  fake.answers('conversations.open', ({ users }) =>
    Response.json({ ok: true, channel: { id: users === 'U7' ? 'D1' : `D${String(users)}` } }),
  );
  const saying = { by: personId('Olive Office'), at: readInstant('2015-06-01T09:00:00Z')!, day: day('2015-06-01') };
  const entry = { action: RESTRICTED, event: { kind: 'restricted' as const, restricted: true }, message: null };
  await database.register.write({ message: null, slot: null, entries: [{ ...entry, ...saying }], say: [], asked: [] });
  if (isLive === true) await slack.post(aChannelMessage('not for the bot', { ts: '1700.2', thread_ts: '1700.1' }));
  return slack;
}

let number = 0;

async function answer(slack: ASlack, card: Card, to: { thread: string; user: string; isKnown: boolean }) {
  const person = to.isKnown ? personId('Ann Archer') : null;
  const address = { thread: to.thread as ThreadId, person, account: `slack:T1/${to.user}` as AccountId };
  number += 1;
  const said = { key: `receipt/${number}` as OutKey, kind: 'receipt' as const, to: address, card };
  const say = [{ ...said, day: null, about: [], edits: null, holds: null }];
  await slack.database.register.write({ message: null, slot: null, entries: [], say, asked: [] });
  await slack.bot.work();
}

/** Where everything that was said is to be seen, in words. */
function seen({ fake }: ASlack): string {
  const under = (thread: unknown): string => (typeof thread === 'string' ? ` under ${thread}` : '');
  const posted = fake.of('chat.postMessage').map(({ channel, text, thread_ts: thread }) => {
    if (String(text).includes('I have answered privately')) return `${String(channel)} is told`;
    if (channel === 'C1') return `posted in C1${under(thread)}`;
    return `written to ${channel === 'D1' ? 'U7' : String(channel).replace(/^D/u, '')}`;
  });
  const shown = fake
    .of('chat.postEphemeral')
    .map(({ user, channel, thread_ts: thread }) => `shown to ${String(user)} in ${String(channel)}${under(thread)}`);
  return [...shown, ...posted].join(', and ');
}

describe.each(PLACES)('to Ann in $what', ({ what, thread, ...place }) => {
  test.each(Object.keys(CARDS))('a card %s is seen where it may be', async (card) => {
    const slack = await aSlackWith(place);
    await answer(slack, CARDS[card]!, { thread, user: 'U7', isKnown: true });
    expect(seen(slack)).toBe(SEEN[what]![card]);
  });

  test('a stranger is told that they are not known, and nobody else hears it', async () => {
    const slack = await aSlackWith(place);
    const isAlone = what === 'their own chat' || what === 'a command';
    await answer(slack, CARDS['for its asker']!, { thread, user: 'UNEW', isKnown: false });
    // The chat is Ann's in this test, whoever speaks there.
    const alone = what === 'a command' ? 'written to UNEW' : 'written to U7';
    const among = SEEN[what]!['for its asker']!.replace('U7', 'UNEW');
    expect(seen(slack)).toBe(isAlone ? alone : among);
  });
});

describe('what Slack says of a place', () => {
  const readBy = (slack: ASlack) => slack.slack.messenger.audienceOf({ thread: CHANNEL as ThreadId, person: null });

  test.each([
    { type: 'member_joined_channel', user: 'UGUEST', channel: 'C1' },
    { type: 'member_left_channel', user: 'U8', channel: 'C1' },
    { type: 'channel_shared', connected_team_id: 'E1', channel: 'C1' },
    { type: 'channel_unshared', previously_connected_team_id: 'E1', is_ext_shared: false, channel: 'C1' },
  ])('$type: it is asked again who reads it', async (event) => {
    const slack = await aSlackWith({});
    expect(await readBy(slack)).toBe('members');
    slack.fake.answers('conversations.members', { members: ['U7', 'UBOT', 'UGUEST'] });
    expect(await readBy(slack)).toBe('members');
    await slack.post(anEvent({ ...event, channel: 'C2' }));
    await slack.settle();
    expect(await readBy(slack), 'another channel is another').toBe('members');
    await slack.post(anEvent(event));
    await slack.settle();
    expect(await readBy(slack)).toBe('outsiders');
  });

  test('somebody in it who becomes a guest makes it a place that a guest reads', async () => {
    const slack = await aSlackWith({ members: ['UBEN'] });
    expect(await readBy(slack)).toBe('members');
    const ben = { id: 'UBEN', team_id: 'T1' };
    await slack.post(anEvent({ type: 'user_change', user: { ...ben, profile: { status_text: 'At lunch' } } }));
    await slack.settle();
    const asked = slack.fake.of('conversations.info').length;
    expect(await readBy(slack)).toBe('members');
    expect(slack.fake.of('conversations.info'), 'a new status changes no place').toHaveLength(asked);
    await slack.post(anEvent({ type: 'user_change', user: { ...ben, is_restricted: true } }));
    await slack.settle();
    expect(await readBy(slack)).toBe('outsiders');
  });

  test.each(['channel_rename', 'group_rename'])(
    '%s: the digest’s channel is looked for by its name again',
    async (type) => {
      const fake = aFakeSlack();
      fake.answers('users.conversations', { channels: [{ id: 'C0LEADERS', name: 'slt' }] });
      const slack = await aSlack({ fake, config: { digestChannel: '#slt' } });
      await slack.settle();
      await slack.slack.messenger.audienceOf({ channel: 'slt' });
      expect(fake.of('users.conversations')).toHaveLength(1);
      await slack.post(anEvent({ type, channel: { id: 'C0LEADERS', name: 'leaders' } }));
      await slack.settle();
      await slack.slack.messenger.audienceOf({ channel: 'slt' });
      expect(fake.of('users.conversations')).toHaveLength(2);
    },
  );
});
