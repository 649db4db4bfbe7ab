import { describe, expect, test } from 'vitest';
import type { Answer } from '#adapters/slack/send/responders.ts';
import type { OutKey } from '#src/ports/message.ts';
import { SendFault } from '#src/ports/send-fault.ts';
import { aPerson } from '#test/kit/an-action.ts';
import { aCard, aDeparting, ANN, aSlackMessenger, outcomeOf, thread } from './a-messenger.ts';

const CHART = {
  kind: 'chart',
  title: 'Ratings',
  columns: [
    { label: '8 Jun', counts: { red: 1, green: 2 } },
    { label: '15 Jun', counts: { red: 2, green: 3 } },
  ],
  inWords: 'Red 2, green 3.',
} as const;
const DIGEST = { key: 'digest/RIP/2015-06-08' as OutKey, kind: 'digest', to: { channel: 'slt' } } as const;
const FLEETING = thread('slack:T1/C1/!trigger');

describe('whom the messenger reaches', () => {
  test.each([
    [{ person: ANN.id }, ANN, true],
    [{ person: ANN.id }, aPerson('Ann Archer', { accounts: { slack: 'UANN' } }), true],
    [{ person: ANN.id }, aPerson('Ann Archer'), false],
    [{ person: ANN.id }, aPerson('Guest Gone', { accounts: { slack: 'T1/UG' } }), false],
    [{ person: ANN.id }, null, false],
    [{ channel: 'slt' }, null, true],
    [{ channel: 'another' }, null, false],
    [{ thread: thread('slack:T1/D1/1.1'), person: null }, null, true],
    [{ thread: thread('console:person:ann-archer'), person: ANN.id }, ANN, false],
  ] as const)('%j: %#', (to, person, isReached) => {
    expect(aSlackMessenger({ digestChannel: 'C0123456789' }).messenger.reaches(to, person)).toBe(isReached);
  });

  test('the leadership is reached only where a channel is named', () => {
    expect(aSlackMessenger().messenger.reaches({ channel: 'slt' }, null)).toBe(false);
  });
});

describe('a message to a person', () => {
  test('goes to them without opening a conversation first, into the same conversation from then on, and nothing in it is unfurled or read as a mention', async () => {
    const { messenger, slack } = aSlackMessenger();
    const posted = await messenger.send(aDeparting(), ANN);
    await messenger.send(aDeparting({ key: 'receipt/2' as OutKey }), ANN);
    expect(slack.calls.map(({ method, args }) => [method, args['channel']])).toEqual([
      ['chat.postMessage', 'UANN'],
      ['chat.postMessage', 'DUANN'],
    ]);
    const [stands] = slack.posts;
    expect(posted).toEqual({ thread: `slack:T1/DUANN/${stands!.ts}`, message: stands!.ts, more: 0 });
    expect(slack.calls[0]!.args).toMatchObject({
      unfurl_links: 'false',
      unfurl_media: 'false',
      link_names: 'false',
      parse: 'none',
    });
    expect(stands!.text).toContain('Agree the framework');
  });

  test('carries its key where only we can read it: the same for another try, another for another message', async () => {
    const { messenger, slack } = aSlackMessenger();
    for (const key of ['nudge/2015-06-05/person:ann', 'nudge/2015-06-05/person:ann', 'nudge/2015-06-08/person:ann']) {
      await messenger.send(aDeparting({ key: key as OutKey }), ANN);
    }
    const [one, again, other] = slack.posts.map(({ key }) => key);
    expect(one).toBe(again);
    expect(other).not.toBe(one);
    expect(one).toMatch(/^[0-9a-f]{32}$/u);
    const ids = slack.calls.flatMap(({ args }) => args['client_msg_id'] ?? []);
    expect(new Set(ids).size).toBe(2);
    expect(ids[0]).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/u);
  });

  test('uses the home workspace where the roster names the user alone', async () => {
    const { messenger } = aSlackMessenger();
    const { thread } = await messenger.send(aDeparting(), aPerson('Ann Archer', { accounts: { slack: 'U7' } }));
    expect(thread).toMatch(/^slack:T1\/DU7\//u);
  });

  test('is refused for somebody without an account', async () => {
    const fault = await outcomeOf(aSlackMessenger(), aDeparting(), aPerson('Ann Archer'));
    expect(fault).toMatchObject({ definite: true, retryAfter: null });
  });
});

describe('an answer in a thread', () => {
  test('stands under the root of the thread', async () => {
    const { messenger, slack } = aSlackMessenger();
    const to = { thread: thread('slack:T1/C1/1700.1'), person: null };
    expect(await messenger.send(aDeparting({ to }), null)).toMatchObject({ thread: to.thread });
    expect(slack.posts).toMatchObject([{ channel: 'C1', thread: '1700.1' }]);
  });

  test.each(['slack:T1/D1/', 'slack:T1/U1/'])('in the conversation %s stands by itself', async (conversation) => {
    const { messenger, slack } = aSlackMessenger();
    const to = { thread: thread(conversation), person: null };
    const posted = await messenger.send(aDeparting({ to }), null);
    expect(slack.posts[0]).toMatchObject({ thread: null });
    expect(posted.thread).toBe(`slack:T1/${slack.posts[0]!.channel}/${slack.posts[0]!.ts}`);
    expect(slack.posts[0]!.channel).toMatch(/^D/u);
  });
});

describe('a message that takes the place of another', () => {
  const edits = 'nudge-1' as OutKey;

  test('changes it where it stands', async () => {
    const { messenger, slack } = aSlackMessenger();
    const editing = await messenger.send(aDeparting({ key: edits }), ANN);
    const changed = await messenger.send(aDeparting({ edits, editing, card: aCard({ heading: 'Recorded' }) }), ANN);
    expect(changed).toEqual(editing);
    expect(slack.posts.map(({ text }) => text.includes('Recorded'))).toEqual([true]);
  });

  test.each(['message_not_found', 'cant_update_message', 'edit_window_closed'])(
    'is said anew after %s',
    async (error) => {
      const { messenger, slack } = aSlackMessenger();
      const editing = await messenger.send(aDeparting({ key: edits }), ANN);
      slack.next('chat.update', { error });
      const anew = await messenger.send(aDeparting({ edits, editing }), ANN);
      expect(slack.posts).toHaveLength(2);
      expect(anew).toMatchObject({ message: slack.posts[1]!.ts, instead: true });
    },
  );

  test('is not said anew where that is gone and this asks nothing', async () => {
    const { messenger, slack } = aSlackMessenger();
    const editing = await messenger.send(aDeparting({ key: edits }), ANN);
    slack.next('chat.update', { error: 'message_not_found' });
    expect(await messenger.send(aDeparting({ kind: 'nudge', edits, editing }), ANN)).toEqual(editing);
    expect(slack.posts).toHaveLength(1);
  });
});

describe('the answer to a command', () => {
  const to = { thread: FLEETING, person: ANN.id };

  test('goes to whoever waits for it, and nothing is posted', async () => {
    const answers: Answer[] = [];
    const responders = { answer: async (_: unknown, answer: Answer) => answers.push(answer) > 0 };
    const { messenger, slack } = aSlackMessenger({ responders });
    expect(await messenger.send(aDeparting({ to }), ANN)).toEqual({ thread: FLEETING, message: 'receipt/1' });
    const editing = { thread: FLEETING, message: 'receipt/1' };
    await messenger.send(aDeparting({ to, edits: 'receipt/1' as OutKey, editing }), ANN);
    expect(answers.map(({ replaces }) => replaces)).toEqual([false, true]);
    expect(slack.calls).toEqual([]);
  });

  test('is a private message once nobody waits any more, never a post in the channel', async () => {
    const { messenger, slack } = aSlackMessenger();
    const editing = { thread: FLEETING, message: 'receipt/0' };
    await messenger.send(aDeparting({ to }), ANN);
    await messenger.send(aDeparting({ key: 'receipt/2' as OutKey, to, edits: 'receipt/0' as OutKey, editing }), ANN);
    expect(slack.posts.map(({ channel, thread: root }) => [channel, root])).toEqual([
      ['DUANN', null],
      ['DUANN', null],
    ]);
  });

  test('is not posted a second time where it is not known whether it was shown', async () => {
    const unknown = new SendFault('?', { definite: false, retryAfter: null });
    const world = aSlackMessenger({ responders: { answer: () => Promise.reject(unknown) } });
    expect(await outcomeOf(world, aDeparting({ to }))).toBe(unknown);
    expect(world.slack.calls).toEqual([]);
  });
});

describe('a digest', () => {
  test('shows no chart, since Slack picks its colours and Amber drawn blue would read as complete; its words say the same', async () => {
    const { messenger, slack } = aSlackMessenger({ digestChannel: 'C0123456789' });
    await messenger.send(aDeparting({ ...DIGEST, card: aCard({ blocks: [CHART] }) }), null);
    expect(slack.posts).toMatchObject([{ channel: 'C0123456789' }]);
    expect(JSON.stringify(slack.posts[0]!.blocks)).not.toContain('data_visualization');
    expect(slack.posts[0]!.text).toContain('Red 2, green 3');
  });

  test.each(['invalid_blocks', 'invalid_blocks_format', 'msg_blocks_too_long', 'msg_too_long', 'too_many_blocks'])(
    'whose layout Slack refuses with %s is said once in fewer blocks, with its words and its buttons',
    async (error) => {
      const { messenger, slack, reports } = aSlackMessenger();
      slack.next('chat.postMessage', { error });
      const buttons = [{ label: 'Amber', say: '/rag 8.1.3 amber', about: null }];
      await messenger.send(aDeparting({ card: aCard({ blocks: [CHART], buttons }) }), ANN);
      expect(slack.posts).toHaveLength(1);
      const { blocks, text } = slack.posts[0]!;
      expect(JSON.stringify(blocks)).toContain('Red 2, green 3');
      expect(JSON.stringify(blocks.at(-1))).toContain('Amber');
      expect(text).toContain('Red 2, green 3');
      expect(reports).toHaveLength(1);
    },
  );

  test('whose layout Slack refuses twice is said in words alone, and is never given up for it', async () => {
    const { messenger, slack } = aSlackMessenger({ digestChannel: '#slt' });
    slack.place('C0123456789', { name: 'slt' });
    slack.next('chat.postMessage', { error: 'msg_blocks_too_long' }, { error: 'invalid_blocks' });
    await messenger.send(aDeparting({ ...DIGEST, card: aCard({ blocks: [CHART] }) }), null);
    expect(slack.posts).toMatchObject([{ blocks: [], text: expect.stringContaining('Red 2, green 3') as string }]);
  });

  test('that is too long for Slack in every dress is said as far as it passes, and says so', async () => {
    const { messenger, slack } = aSlackMessenger();
    const error = 'msg_too_long';
    slack.next('chat.postMessage', { error }, { error }, { error });
    const blocks = [{ kind: 'said' as const, text: 'A long story. '.repeat(600) }];
    await messenger.send(aDeparting({ card: aCard({ heading: 'Recorded: 8.1.3 is Amber', blocks }) }), ANN);
    expect(slack.posts).toHaveLength(1);
    const { text } = slack.posts[0]!;
    expect(text.length).toBeLessThan(3200);
    expect(text).toContain('Recorded: 8.1.3 is Amber');
    expect(text).toContain('Slack took no more of this message');
  });

  test('says how many parts follow it, and each is a post of its own under it', async () => {
    const { messenger, slack } = aSlackMessenger({ digestChannel: '#slt' });
    slack.place('C0123456789', { name: 'slt' });
    const card = aCard({ thread: [aCard({ heading: 'Red' }), aCard({ heading: 'Amber' })] });
    const { thread: root, message, more } = await messenger.send(aDeparting({ ...DIGEST, card }), null);
    expect(more).toBe(2);
    expect(slack.posts).toHaveLength(1);
    for (const number of [1, 2]) {
      const part = { of: DIGEST.key, number };
      const sent = await messenger.send(
        aDeparting({ ...DIGEST, part, to: { thread: root, person: null }, card }),
        null,
      );
      expect(sent).toMatchObject({ thread: root, more: 0 });
    }
    expect(slack.posts.slice(1).map(({ thread: under }) => under)).toEqual([message, message]);
    expect(slack.posts.slice(1).map(({ text }) => text.split('\n')[0])).toEqual([
      expect.stringContaining('Red'),
      expect.stringContaining('Amber'),
    ]);
  });
});
