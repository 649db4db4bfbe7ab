import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Mishap } from '#test/kit/fake-slack.ts';
import { aCard, aDeparting, ANN, aSlackMessenger, CANARY, outcomeOf, thread } from './a-messenger.ts';

type Case = { readonly mishap: Mishap; readonly wait: number | null; readonly why?: string };

const REFUSED: readonly Case[] = [
  { mishap: { status: 429, retryAfter: '30' }, wait: 30_000, why: 'fewer calls' },
  { mishap: { status: 429 }, wait: 30_000 },
  { mishap: { status: 429, retryAfter: '-5' }, wait: 30_000 },
  { mishap: { status: 429, retryAfter: 'Wed, 21 Oct 2026 07:28:00 GMT' }, wait: 30_000 },
  { mishap: { status: 429, retryAfter: '999999999' }, wait: 999_999_999_000 },
  { mishap: { error: 'ratelimited' }, wait: 30_000 },
  { mishap: { breaks: 'ECONNREFUSED', syscall: 'connect' }, wait: 15_000, why: 'could not be reached' },
  { mishap: { breaks: 'ENOTFOUND', syscall: 'getaddrinfo' }, wait: 15_000 },
  { mishap: { breaks: 'ETIMEDOUT', syscall: 'connect' }, wait: 15_000 },
  { mishap: { breaks: 'CERT_HAS_EXPIRED' }, wait: 15_000 },
  { mishap: { error: 'token_expired' }, wait: 60_000 },
  { mishap: { status: 413 }, wait: null, why: 'proxy' },
  { mishap: { error: 'not_in_channel' }, wait: null, why: '/invite' },
  { mishap: { error: 'is_archived' }, wait: null, why: 'archived' },
  { mishap: { error: 'channel_not_found' }, wait: null, why: 'no such channel' },
  { mishap: { error: 'user_disabled' }, wait: null, why: 'deactivated' },
  { mishap: { error: 'user_not_found' }, wait: null, why: 'no such person' },
  { mishap: { error: 'restricted_action' }, wait: null, why: 'a rule of the workspace' },
  { mishap: { error: 'restricted_action_read_only_channel' }, wait: null, why: 'read-only' },
  { mishap: { error: 'restricted_action_of_next_year' }, wait: null, why: 'a rule of the workspace' },
  { mishap: { error: 'messages_tab_disabled' }, wait: null, why: 'Messages tab' },
  { mishap: { error: 'token_revoked' }, wait: null, why: 'install it again' },
  { mishap: { error: 'account_inactive' }, wait: null, why: 'install the app again' },
  { mishap: { error: 'something_new' }, wait: null, why: '(something_new)' },
];

/** Slack says no with a code, in an answer of 200: what says no by a bare status is a gateway or proxy before it. */
const BEFORE_SLACK: readonly number[] = [400, 401, 403, 404, 407, 418, 451];

const DONE: Mishap = { body: '{"ok":true}', accepts: true };

const UNKNOWN: readonly Mishap[] = [
  { breaks: 'ECONNRESET', accepts: true },
  { breaks: 'UND_ERR_SOCKET', accepts: true },
  { breaks: 'TimeoutError', accepts: true },
  { breaks: 'UND_ERR_HEADERS_TIMEOUT', accepts: true },
  { status: 500, accepts: true },
  { status: 502, body: `<html>${CANARY}</html>`, accepts: true },
  { status: 503, accepts: true },
  { body: '<html>Please log in to the guest Wi-Fi</html>', accepts: true },
  { body: '', accepts: true },
  { body: 'null', accepts: true },
  { body: '"ok"', accepts: true },
  { body: '{}', accepts: true },
  { body: '{"ok":true,"chan', accepts: true },
  DONE,
  { body: '{"ok":false}', accepts: true },
  { body: `{"ok":false,"error":"${CANARY}"}`, accepts: true },
  { error: 'internal_error' },
  { error: 'fatal_error' },
];

describe('a refusal', () => {
  test.each(REFUSED)(
    'of a post with $mishap is certain; the next try is in $wait ms',
    async ({ mishap, wait, why }) => {
      const world = aSlackMessenger();
      world.slack.next('chat.postMessage', mishap);
      const fault = await outcomeOf(world, aDeparting());
      expect(fault).toMatchObject({ name: 'SendFault', definite: true, retryAfter: wait });
      expect((fault as Error).message).toContain(why ?? '');
      expect(world.slack.posts).toEqual([]);
    },
  );

  test.each(BEFORE_SLACK)(
    'of a bare status %i is nobody’s but a gateway’s: nothing of anybody’s goes, and it is tried again',
    async (status) => {
      const world = aSlackMessenger();
      world.slack.next('chat.postMessage', { status, body: `<html>Blocked: ${CANARY}</html>` });
      const fault = await outcomeOf(world, aDeparting());
      expect(fault).toMatchObject({ name: 'SendFault', definite: true, forAll: true, retryAfter: 15_000 });
      expect((fault as Error).message).toMatch(/SLACK_API_URL.*proxy/u);
    },
  );

  test('to open a conversation in which something is looked for is certain whatever it is', async () => {
    const world = aSlackMessenger();
    world.slack.next('conversations.open', ...UNKNOWN);
    for (const _ of UNKNOWN) {
      const looked = world.messenger.find?.(aDeparting(), ANN);
      await expect(looked).rejects.toMatchObject({ name: 'SendFault', definite: true });
    }
    expect(world.slack.posts).toEqual([]);
  });
});

describe('an answer that says nothing', () => {
  test.each(UNKNOWN)('%j leaves a post uncertain, and it is made once', async (mishap) => {
    const world = aSlackMessenger();
    world.slack.next('chat.postMessage', mishap);
    expect(await outcomeOf(world, aDeparting())).toMatchObject({ name: 'SendFault', definite: false });
    expect(world.slack.calls.filter(({ method }) => method === 'chat.postMessage')).toHaveLength(1);
  });

  // Slack's word that it has changed the message is enough, without where.
  const unsaid = UNKNOWN.filter((mishap) => JSON.stringify(mishap) !== JSON.stringify(DONE));
  test.each(unsaid)('%j to an edit lets it be made again: the same words are there once', async (mishap) => {
    const world = aSlackMessenger();
    world.slack.next('chat.update', mishap);
    const editing = { thread: thread('slack:T1/D1/1.1'), message: '1.1' };
    const fault = await outcomeOf(world, aDeparting({ edits: 'n1' as never, editing }));
    expect(fault).toMatchObject({ name: 'SendFault', definite: true, retryAfter: 15_000 });
  });
});

test('no fault holds the token or what people wrote, whatever is answered', async () => {
  const bodies = fc.oneof(fc.string(), fc.json(), fc.constant(CANARY), fc.constant(`{"ok":false,"error":"${CANARY}"}`));
  await fc.assert(
    fc.asyncProperty(bodies, fc.constantFrom(200, 400, 401, 403, 429, 500), async (body, status) => {
      const world = aSlackMessenger();
      world.slack.next(
        'chat.postMessage',
        status === 200 ? { body } : { status, body: body + CANARY, retryAfter: body },
      );
      const fault = await outcomeOf(world, aDeparting({ card: aCard({ heading: 'their words' }) }));
      const shown = inFull(fault) + world.reports.join('');
      expect(shown).not.toContain(CANARY);
      expect(shown).not.toContain('their words');
    }),
    { numRuns: 200 },
  );
});

test.each([['a token that cannot be renewed just now', new Error(`refresh of ${CANARY} failed`), 60_000]])(
  '%s is told without the token, and nothing was sent',
  async (_what, cause, wait) => {
    const world = aSlackMessenger({ tokenFor: () => Promise.reject(cause) });
    const fault = await outcomeOf(world, aDeparting());
    expect(fault).toMatchObject({ definite: true, retryAfter: wait });
    expect(inFull(fault)).not.toContain(CANARY);
    expect(world.slack.calls).toEqual([]);
  },
);

/** An error with everything that a log may write of it: causes, and whatever hangs on it. */
function inFull(error: unknown, depth = 0): string {
  if (typeof error !== 'object' || error === null || depth > 6) return String(error);
  const own = Object.getOwnPropertyNames(error).map((name) => inFull(Reflect.get(error, name), depth + 1));
  return own.join('\n');
}
