import { expect, test } from 'vitest';
import { createPermalinks } from '#adapters/slack/places/permalinks.ts';
import type { Clients } from '#adapters/slack/send/clients.ts';
import type { MessageId, ThreadId } from '#src/ports/message.ts';
import { aSlack } from '#test/kit/a-slack.ts';
import { aDirectMessage, aMention } from '#test/kit/slack-envelopes.ts';

const IN_CHANNEL = 'slack:T1/C1/1700000000.000100';
const THREAD = 'slack:T1/C1/1700000000.000001';
const IN_MY_CHAT = 'slack:T1/D1/1700000000.000100';

/** What workspace T1 answers, call by call; null where it never does. */
function links(...answers: readonly (object | Error | null)[]) {
  let calls = 0;
  let now = 0;
  const test = async (): Promise<unknown> => {
    const answer = answers[Math.min(calls, answers.length - 1)];
    calls += 1;
    if (answer instanceof Error) throw answer;
    return answer ?? new Promise(() => {});
  };
  const clients = (async () => ({ auth: { test } })) as unknown as Clients;
  const linkTo = createPermalinks({
    clients,
    now: () => now,
    sleep: async () => new Promise((resolve) => setImmediate(resolve)),
  });
  return {
    calls: () => calls,
    later: (milliseconds: number) => (now += milliseconds),
    at: async (message: string, here: string, said: { isOwn?: boolean; thread?: string | null } = {}) =>
      linkTo(
        { message: message as MessageId, thread: (said.thread ?? null) as ThreadId | null },
        { thread: here as ThreadId, isOwn: said.isOwn ?? false },
      ),
  };
}

const COUNCIL = { url: 'https://council.slack.com/' };

test.each([
  ['what was said in the channel where somebody asks', IN_CHANNEL, 'slack:T1/C1/', false, true],
  ['what another said in a channel, asked for in one’s own chat', IN_CHANNEL, 'slack:T1/D1/', false, false],
  ['what one said in a channel, asked for in one’s own chat', IN_CHANNEL, 'slack:T1/D1/', true, true],
  ['what one said in one’s own chat, asked for there', IN_MY_CHAT, 'slack:T1/D1/', true, true],
  ['what one said in one’s own chat, asked for before others', IN_MY_CHAT, 'slack:T1/C1/', true, false],
  ['another’s chat with the bot', 'slack:T1/D2/1700000000.000100', 'slack:T1/D1/', false, false],
  ['another’s chat, asked for in a channel', 'slack:T1/D2/1700000000.000100', 'slack:T1/C1/', false, false],
  ['another workspace', 'slack:T2/C1/1700000000.000100', 'slack:T1/C1/', true, false],
  ['another platform', 'teams:t1/19:x/1700', 'slack:T1/C1/', true, false],
  ['a tap, which stands nowhere', 'slack:tap/12.34', 'slack:T1/C1/', true, false],
])('%s', async (_, message, here, isOwn, isLinked) => {
  expect((await links(COUNCIL).at(message, here, { isOwn })) !== null).toBe(isLinked);
});

test('the address is the workspace’s with the channel and the message', async () => {
  expect(await links(COUNCIL).at(IN_CHANNEL, THREAD)).toBe('https://council.slack.com/archives/C1/p1700000000000100');
});

test('an answer in a thread is found by the thread', async () => {
  expect(await links(COUNCIL).at(IN_CHANNEL, THREAD, { thread: THREAD })).toBe(
    'https://council.slack.com/archives/C1/p1700000000000100?thread_ts=1700000000.000001&cid=C1',
  );
});

test('the workspace is asked once, and again after ten minutes where it gave no answer', async () => {
  const one = links(new Error('no line'), COUNCIL);
  expect(await one.at(IN_CHANNEL, THREAD)).toBeNull();
  expect(await one.at(IN_CHANNEL, THREAD)).toBeNull();
  expect(one.calls()).toBe(1);
  one.later(600_000);
  expect(await one.at(IN_CHANNEL, THREAD)).toContain('council.slack.com');
  expect(await one.at(IN_CHANNEL, THREAD)).toContain('council.slack.com');
  expect(one.calls()).toBe(2);
});

test('a Slack that says nothing holds up no history', async () => {
  expect(await links(null).at(IN_CHANNEL, THREAD)).toBeNull();
});

test('a history links what its reader may open, and nothing of anybody’s chat before others', async () => {
  const slack = await aSlack();
  await slack.post(aDirectMessage('8.1.3 amber waiting on HR', { ts: '1700.1' }));
  await slack.settle();
  await slack.post(aDirectMessage('rag history 8.1.3', { ts: '1700.2' }));
  await slack.settle();
  const own = JSON.stringify(slack.fake.of('chat.postMessage').at(-1));
  expect(own).toContain('Said here: ');
  expect(own).toContain('https://council.slack.com/archives/D1/p17001');
  await slack.post(aMention('<@UBOT> history 8.1.3', { ts: '1700.3' }));
  await slack.settle();
  const before = JSON.stringify(slack.fake.of('chat.postMessage').at(-1));
  expect(before).toContain('waiting on HR');
  expect(before).not.toContain('/archives/');
});
