import { expect, test } from 'vitest';
import { createLiveThreads } from '#adapters/slack/places/live-threads.ts';
import type { ThreadId } from '#src/ports/message.ts';
import { aChannelMessage, aCommand, anAction } from '#test/kit/slack-envelopes.ts';

const THREAD = 'slack:T1/C1/1700.1' as ThreadId;
const BUTTON = { type: 'button', action_id: 'say/0', value: '{}' };
const CARD = { type: 'message', message_ts: '1700.5', channel_id: 'C1', is_ephemeral: false };

test.each([
  ['an answer in a thread', aChannelMessage('amber', { ts: '1700.2', thread_ts: '1700.1' }), true],
  ['a message of its own', aChannelMessage('amber', { ts: '1700.1' }), false],
  ['an answer in another thread', aChannelMessage('amber', { ts: '1700.2', thread_ts: '1699.1' }), false],
  [
    'an answer in another channel',
    aChannelMessage('amber', { channel: 'C2', ts: '1700.2', thread_ts: '1700.1' }),
    false,
  ],
  [
    'a press on a card in a thread',
    anAction(BUTTON, { container: CARD, message: { ts: '1700.5', thread_ts: '1700.1' } }),
    true,
  ],
  [
    'a press on a card that was answered',
    anAction(BUTTON, { container: { ...CARD, message_ts: '1700.1' }, message: { ts: '1700.1', thread_ts: '1700.1' } }),
    true,
  ],
  [
    'a press on a card that nobody answered',
    anAction(BUTTON, { container: { ...CARD, message_ts: '1700.1' }, message: { ts: '1700.1' } }),
    false,
  ],
  ['a command', aCommand('mine'), false],
])('%s tells of a thread: %#', (_, envelope, isLive) => {
  const { learn, isLive: isThere } = createLiveThreads();
  learn(envelope);
  expect(isThere(THREAD)).toBe(isLive);
});

test('of very many threads the oldest are forgotten', () => {
  const { learn, isLive } = createLiveThreads();
  const hear = (root: string) => learn(aChannelMessage('amber', { ts: '1800.1', thread_ts: root }));
  hear('1700.1');
  for (let number = 0; number < 1000; number += 1) hear(`1750.${number}`);
  expect(isLive(THREAD)).toBe(false);
  expect(isLive('slack:T1/C1/1750.999' as ThreadId)).toBe(true);
});
