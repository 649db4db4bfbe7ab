import { describe, expect, test } from 'vitest';
import { createResponders, fleetingThread, isFleeting } from '#adapters/slack/send/responders.ts';
import type { SlackMessage } from '#adapters/slack/draw/payload.ts';
import { threadOf } from '#adapters/slack/ids.ts';
import { SendFault } from '#src/ports/send-fault.ts';
import { aClock } from '#test/kit/a-clock.ts';
import { aFakeSlack } from '#test/kit/a-fake-slack.ts';

const THREAD = fleetingThread('T1', 'C1', '13.7');
const URL = 'https://hooks.slack.test/1';
const ANSWER = { message: saying('8.1.3'), replaces: false };

function saying(text: string, more: Partial<SlackMessage> = {}): SlackMessage {
  return { text, blocks: [{ type: 'section', text: { type: 'plain_text', text } }], thread: [], ...more };
}

function aWay() {
  const [clock, fake, acknowledged] = [aClock(), aFakeSlack(), [] as (string | null)[]];
  let runTimer = (): void => {};
  let isThere = true;
  const after = (_: number, run: () => void) => {
    runTimer = run;
    return () => (runTimer = () => {});
  };
  const responders = createResponders({ fetch: fake.fetch, realClock: clock, after });
  const acknowledge = (message: SlackMessage | null): boolean => {
    if (isThere) acknowledged.push(message?.text ?? null);
    return isThere;
  };
  return {
    responders,
    clock,
    fake,
    acknowledged,
    acknowledge,
    open: (responseUrl: string | null = URL) => responders.open(THREAD, { acknowledge, responseUrl, patience: 2000 }),
    runTimer: () => runTimer(),
    hangUp: () => (isThere = false),
    atUrl: () => fake.of('response_url').map(({ text }) => text),
  };
}

describe('an answer', () => {
  test('within two seconds goes into the acknowledgement, and nowhere else', async () => {
    const way = aWay();
    way.open();
    expect(await way.responders.answer(THREAD, ANSWER)).toBe(true);
    way.runTimer();
    expect(way.acknowledged).toEqual(['8.1.3']);
    expect(way.atUrl()).toEqual([]);
  });

  test('after two seconds goes to the address, as does a second one', async () => {
    const way = aWay();
    way.open();
    way.runTimer();
    await way.responders.answer(THREAD, ANSWER);
    await way.responders.answer(THREAD, { ...ANSWER, message: saying('again') });
    expect(way.acknowledged).toEqual([null]);
    expect(way.atUrl()).toEqual(['8.1.3', 'again']);
  });

  test('goes to the address when the line of the request is gone', async () => {
    const way = aWay();
    way.open();
    way.hangUp();
    expect(await way.responders.answer(THREAD, ANSWER)).toBe(true);
    expect(way.atUrl()).toEqual(['8.1.3']);
  });

  test('with more parts shows its first, and each other is an answer of its own', async () => {
    const way = aWay();
    way.open();
    const parts = [saying('two'), saying('three')];
    await way.responders.answer(THREAD, { ...ANSWER, message: saying('one', { thread: parts }) });
    expect(way.acknowledged).toEqual(['one']);
    expect(way.atUrl()).toEqual([]);
    for (const message of parts) await way.responders.answer(THREAD, { message, replaces: false });
    expect(way.atUrl()).toEqual(['two', 'three']);
  });

  test('that takes the place of the tapped card says so', async () => {
    const way = aWay();
    way.responders.open(THREAD, { acknowledge: null, responseUrl: URL, patience: 2000 });
    await way.responders.answer(THREAD, { ...ANSWER, replaces: true });
    expect(way.fake.of('response_url')).toMatchObject([{ replace_original: true, response_type: 'ephemeral' }]);
  });

  test('finds nobody after a restart, after half an hour, after five uses, or at an address that has died', async () => {
    const way = aWay();
    expect(await way.responders.answer(THREAD, ANSWER)).toBe(false);
    way.responders.open(THREAD, { acknowledge: null, responseUrl: URL, patience: 2000 });
    for (let use = 1; use <= 6; use += 1) expect(await way.responders.answer(THREAD, ANSWER)).toBe(use <= 5);
    const old = aWay();
    old.open();
    old.clock.forward({ minutes: 31 });
    expect(await old.responders.answer(THREAD, ANSWER)).toBe(false);
    const dead = aWay();
    dead.responders.open(THREAD, { acknowledge: null, responseUrl: URL, patience: 2000 });
    dead.fake.answers('response_url', () => new Response('expired_url', { status: 404 }));
    expect(await dead.responders.answer(THREAD, ANSWER)).toBe(false);
    const none = aWay();
    none.responders.open(THREAD, { acknowledge: null, responseUrl: null, patience: 2000 });
    expect(await none.responders.answer(THREAD, ANSWER)).toBe(false);
  });

  test.each([
    { when: 'Slack broke while taking it', answer: () => new Response('', { status: 503 }), definite: false },
    {
      when: 'a page was answered',
      answer: () => new Response('<!doctype html><title>Sign in</title>'),
      definite: false,
    },
    { when: 'the line broke', answer: () => Promise.reject<Response>(new TypeError('fetch failed')), definite: false },
    {
      when: 'Slack asked to wait',
      answer: () => new Response('', { status: 429, headers: { 'retry-after': '7' } }),
      definite: true,
    },
  ])('is said to be uncertain, or not taken, when $when', async ({ answer, definite }) => {
    const way = aWay();
    way.responders.open(THREAD, { acknowledge: null, responseUrl: URL, patience: 2000 });
    way.fake.answers('response_url', answer);
    const fault = await way.responders.answer(THREAD, ANSWER).catch((error: unknown) => error);
    expect(fault).toBeInstanceOf(SendFault);
    expect(fault).toMatchObject({ definite, retryAfter: definite ? 7000 : null });
  });
});

test('the same command twice waits once', () => {
  const way = aWay();
  way.open();
  way.open();
  expect(way.acknowledged).toEqual([null]);
});

test('only the threads of commands are fleeting', () => {
  expect(isFleeting(THREAD)).toBe(true);
  expect(isFleeting(threadOf({ team: 'T1', channel: 'D1', ts: '1700.1' }))).toBe(false);
  expect(isFleeting(threadOf({ team: 'T1', channel: 'D1', ts: null }))).toBe(false);
});
