import { describe, expect, test } from 'vitest';
import type { AccountId, OutKey } from '#src/ports/message.ts';
import type { Departing } from '#src/ports/outbox.ts';
import { aPerson } from '#test/kit/an-action.ts';
import { aCard, aDeparting, ANN, aSlackMessenger, outcomeOf, thread } from './a-messenger.ts';

const ROOT = 'slack:T1/C1/1700.1';
const STRANGER = 'slack:T1/UNEW' as AccountId;

/** What is for its reader alone, asked for in a channel. */
function forOne(said: Partial<Departing> = {}): Departing {
  const to = { thread: thread(ROOT), person: ANN.id, account: 'slack:T1/UANN' as AccountId, only: true } as const;
  return aDeparting({ to, card: aCard({ heading: 'Not yours', readers: 'asker' }), ...said });
}

const FROM_STRANGER = { thread: thread(ROOT), person: null, account: STRANGER, only: true } as const;

describe('what is for its reader alone', () => {
  test('is shown to them in the channel while there is no thread, and in the thread where there is one', async () => {
    const world = aSlackMessenger();
    await world.messenger.send(forOne(), ANN);
    const inThread = aSlackMessenger({ live: [ROOT] });
    await inThread.messenger.send(forOne(), ANN);
    expect(world.slack.shown).toMatchObject([{ channel: 'C1', user: 'UANN', thread: null }]);
    expect(inThread.slack.shown).toMatchObject([{ channel: 'C1', user: 'UANN', thread: '1700.1' }]);
    expect([world, inThread].flatMap(({ slack }) => slack.posts)).toEqual([]);
  });

  test('is shown to a stranger by the account that asked', async () => {
    const { messenger, slack } = aSlackMessenger();
    await messenger.send(forOne({ to: FROM_STRANGER }), null);
    expect(slack.shown).toMatchObject([{ channel: 'C1', user: 'UNEW' }]);
  });

  test('stands where nothing can be changed: whatever takes its place is said anew', async () => {
    const { messenger, slack } = aSlackMessenger();
    const editing = await messenger.send(forOne({ key: 'receipt/0' as OutKey }), ANN);
    expect(editing).toMatchObject({ thread: expect.stringMatching(/^slack:T1\/C1\/!/u) as string });
    expect(editing).not.toHaveProperty('more');
    await messenger.send(aDeparting({ edits: 'receipt/0' as OutKey, editing }), ANN);
    expect(slack.calls.map(({ method }) => method)).not.toContain('chat.update');
  });

  test.each([
    'user_not_in_channel',
    'not_in_channel',
    'channel_not_found',
    'is_archived',
    'restricted_action_read_only_channel',
  ])('is written to them privately where Slack shows it not: %s', async (error) => {
    const { messenger, slack } = aSlackMessenger();
    slack.next('chat.postEphemeral', { error });
    const sent = await messenger.send(forOne(), ANN);
    expect(slack.posts).toMatchObject([{ channel: 'DUANN', thread: null }]);
    expect(sent.thread).toBe(`slack:T1/DUANN/${slack.posts[0]!.ts}`);
    slack.next('chat.postEphemeral', { error });
    await messenger.send(forOne({ key: 'receipt/2' as OutKey, to: FROM_STRANGER }), null);
    expect(slack.posts[1]).toMatchObject({ channel: 'DUNEW' });
  });

  test('is neither shown nor written a second time where it is not known whether it was shown', async () => {
    const world = aSlackMessenger();
    world.slack.next('chat.postEphemeral', { status: 500 });
    expect(await outcomeOf(world, forOne())).toMatchObject({ definite: false });
    expect(world.slack.posts).toEqual([]);
  });

  test('is tried again later where Slack asks for fewer calls', async () => {
    const world = aSlackMessenger();
    world.slack.next('chat.postEphemeral', { status: 429, retryAfter: '7' });
    expect(await outcomeOf(world, forOne())).toMatchObject({ definite: true, retryAfter: 7000 });
  });

  test('is said more plainly where the workspace refuses its blocks', async () => {
    const { messenger, slack } = aSlackMessenger();
    slack.next('chat.postEphemeral', { error: 'invalid_blocks' });
    await messenger.send(forOne(), ANN);
    expect(slack.shown).toHaveLength(1);
  });

  test('is written privately when it is too long to be lost at the next reload', async () => {
    const { messenger, slack } = aSlackMessenger();
    const long = aCard({ readers: 'asker', thread: [aCard({ heading: 'Part two' })] });
    await messenger.send(forOne({ card: long }), ANN);
    expect(slack.shown).toEqual([]);
    expect(slack.posts).toMatchObject([{ channel: 'DUANN' }]);
  });

  test('goes privately to somebody whose account is in another workspace than the channel', async () => {
    const { messenger, slack } = aSlackMessenger();
    await messenger.send(forOne(), aPerson('Ann Archer', { accounts: { slack: 'T2/UANN' } }));
    expect(slack.shown).toEqual([]);
    expect(slack.posts).toMatchObject([{ channel: 'DUANN' }]);
  });
});

test('what others may see, but not those who read there, goes into the private conversation and is shown nowhere', async () => {
  const { messenger, slack } = aSlackMessenger();
  await messenger.send(forOne({ card: aCard() }), ANN);
  await messenger.send(forOne({ key: 'receipt/2' as OutKey, card: aCard(), to: FROM_STRANGER }), null);
  expect(slack.shown).toEqual([]);
  expect(slack.posts.map(({ channel }) => channel)).toEqual(['DUANN', 'DUNEW']);
});

test('a stranger’s command that nobody waits for any more is answered in their private conversation', async () => {
  const { messenger, slack } = aSlackMessenger();
  const to = { thread: thread('slack:T1/C1/!trigger'), person: null, account: STRANGER };
  await messenger.send(aDeparting({ to }), null);
  expect(slack.posts).toMatchObject([{ channel: 'DUNEW' }]);
});
