import { expect, test } from 'vitest';
import type { After } from '#adapters/network/after.ts';
import { createPressers } from '#adapters/teams/send/pressers.ts';
import { sayRefusal } from '#src/messages/answer/say-refusal.ts';
import { answerKey } from '#src/ports/answer-key.ts';
import type { MessageId } from '#src/ports/message.ts';
import type { Messenger } from '#src/ports/messenger.ts';
import { objectIdOf, TENANT } from '#test/kit/teams/tenant.ts';
import { aDeparting, thread } from './a-messenger.ts';

const PRESS = 'teams:tap/1' as MessageId;
const FOR_EVER = new Promise<void>(() => {});
const REFUSED = sayRefusal({ because: 'office-only', what: 'restrict an action' });

/** Pressers with timers that run when they are told to, and a messenger that keeps what it posted. */
function somePressers() {
  const timers = new Set<() => void>();
  const after: After = (_, run) => {
    timers.add(run);
    return () => void timers.delete(run);
  };
  const posted: string[] = [];
  const messenger = {
    reaches: () => true,
    audienceOf: async () => 'members',
    send: async ({ key }) => {
      posted.push(key);
      return { thread: thread('a:1/1'), message: '1' };
    },
  } satisfies Messenger as Messenger;
  const pressers = createPressers(after);
  const refusal = aDeparting({
    key: answerKey(PRESS),
    to: { thread: thread('a:1/1'), person: null, account: `teams:${TENANT}/${objectIdOf('Ben Baker')}` as never },
    card: REFUSED,
  });
  return {
    pressers,
    refusal,
    posted,
    say: () => pressers.before(messenger).send(refusal, null),
    timeGoesBy: () => timers.forEach((run) => run()),
  };
}

test('nobody is kept waiting: whatever takes too long is received, and its refusal is posted', async () => {
  const { pressers, refusal, posted, say, timeGoesBy } = somePressers();
  const reply = pressers.wait(PRESS, FOR_EVER);
  timeGoesBy();
  expect(await reply).toBeNull();
  await say();
  expect(posted).toEqual([refusal.key]);
});

test('what cannot be worked now is received', async () => {
  const { pressers } = somePressers();
  expect(await pressers.wait(PRESS, Promise.reject(new Error('full')))).toBeNull();
});

test('a refusal that nobody waits for is posted, as after a restart', async () => {
  const { refusal, posted, say } = somePressers();
  await say();
  expect(posted).toEqual([refusal.key]);
});

test('a refusal is told in the reply, and stands in no thread in which somebody types', async () => {
  const { pressers, posted, say } = somePressers();
  const reply = pressers.wait(PRESS, FOR_EVER);
  const { thread: stands } = await say();
  expect(await reply).toMatch(/^That is for the programme office\. Only the programme office can restrict an action/u);
  expect([posted, stands === thread('a:1/1')]).toEqual([[], false]);
  expect(pressers.told(PRESS)).toBe(await reply);
});

test('is told again for two minutes', async () => {
  const { pressers, say, timeGoesBy } = somePressers();
  const reply = pressers.wait(PRESS, FOR_EVER);
  await say();
  await reply;
  timeGoesBy();
  expect(pressers.told(PRESS)).toBeNull();
});
