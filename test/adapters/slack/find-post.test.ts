import { describe, expect, test } from 'vitest';
import type { OutKey } from '#src/ports/message.ts';
import type { Departing } from '#src/ports/outbox.ts';
import type { Mishap } from '#test/kit/fake-slack.ts';
import { aCard, aDeparting, ANN, aSlackMessenger, outcomeOf, thread } from './a-messenger.ts';
import type { SlackMessenger } from './a-messenger.ts';

const DIGEST = { key: 'digest/RIP/2015-06-08' as OutKey, kind: 'digest', to: { channel: 'slt' } } as const;

function look({ messenger }: SlackMessenger, message: Departing, person = ANN) {
  return messenger.find!(message, person);
}

/** The faults after which nobody knows, each with whether Slack had taken the message. */
const UNCERTAIN: readonly Mishap[] = [
  { breaks: 'ECONNRESET', accepts: true },
  { breaks: 'TimeoutError', accepts: true },
  { breaks: 'UND_ERR_SOCKET', accepts: true },
  { status: 500, accepts: true },
  { status: 502, accepts: true },
  { status: 503, accepts: true },
  { body: '<html>Bad gateway</html>', accepts: true },
  { body: '{"ok":true,"chan', accepts: true },
  { body: '', accepts: true },
  { body: '{"ok":true}', accepts: true },
  { breaks: 'ECONNRESET' },
  { breaks: 'TimeoutError' },
  { status: 500 },
  { body: '<html>' },
  { body: '{"ok":tr' },
  { error: 'internal_error' },
  { error: 'fatal_error' },
];

describe('after no clear answer a message', () => {
  test.each(UNCERTAIN)('to a person is found where it stands, and nowhere where it does not: %j', async (mishap) => {
    const world = aSlackMessenger();
    world.slack.next('chat.postMessage', mishap);
    expect(await outcomeOf(world, aDeparting())).toMatchObject({ definite: false });
    const [stands] = world.slack.posts;
    const sent = { thread: `slack:T1/DUANN/${stands?.ts}`, message: stands?.ts, more: 0 };
    expect(await look(world, aDeparting())).toEqual(
      stands === undefined ? { kind: 'absent' } : { kind: 'stands', sent },
    );
  });

  test('to the leadership is found with the parts that follow it, and a part in its thread', async () => {
    const world = aSlackMessenger({ digestChannel: 'C0123456789' });
    const card = aCard({ thread: [aCard({ heading: 'Red' }), aCard({ heading: 'Amber' })] });
    world.slack.next('chat.postMessage', { breaks: 'ECONNRESET', accepts: true });
    await outcomeOf(world, aDeparting({ ...DIGEST, card }), null);
    const found = await look(world, aDeparting({ ...DIGEST, card }));
    const root = `slack:T1/C0123456789/${world.slack.posts[0]!.ts}`;
    expect(found).toMatchObject({ kind: 'stands', sent: { thread: root, more: 2 } });
    const key = `${DIGEST.key}/part:1` as OutKey;
    const part = aDeparting({
      ...DIGEST,
      key,
      card,
      part: { of: DIGEST.key, number: 1 },
      to: { thread: thread(root), person: null },
    });
    expect(await look(world, part)).toEqual({ kind: 'absent' });
    world.slack.next('chat.postMessage', { status: 502, accepts: true });
    await outcomeOf(world, part, null);
    expect(await look(world, part)).toMatchObject({ kind: 'stands', sent: { thread: root, more: 0 } });
  });

  test('is not taken for another that stands there', async () => {
    const world = aSlackMessenger();
    await outcomeOf(world, aDeparting({ key: 'receipt/2' as OutKey }));
    expect(await look(world, aDeparting())).toEqual({ kind: 'absent' });
  });

  test('is found under hundreds of newer ones', async () => {
    const world = aSlackMessenger();
    for (let number = 0; number < 450; number += 1) await outcomeOf(world, aDeparting({ key: `r${number}` as OutKey }));
    expect(await look(world, aDeparting({ key: 'r3' as OutKey }))).toMatchObject({ kind: 'stands' });
  });
});

describe('where it cannot be found out', () => {
  test.each(['missing_scope', 'not_in_channel', 'channel_not_found', 'no_permission', 'unknown_method', 'is_archived'])(
    'because of %s, that is final',
    async (error) => {
      const world = aSlackMessenger();
      world.slack.always('conversations.history', () => ({ error }));
      await expect(look(world, aDeparting())).rejects.toMatchObject({ definite: true, retryAfter: null });
    },
  );

  test.each<Mishap>([
    { status: 429, retryAfter: '1' },
    { breaks: 'ECONNRESET' },
    { breaks: 'ECONNREFUSED', syscall: 'connect' },
    { status: 500 },
    { body: '<html>' },
    { error: 'internal_error' },
  ])('now (%j), it can be asked again', async (mishap) => {
    const world = aSlackMessenger();
    world.slack.next('conversations.history', mishap);
    const fault = await look(world, aDeparting()).catch((error: unknown) => error);
    expect(fault).toMatchObject({ definite: true, retryAfter: expect.any(Number) as number });
    expect(await look(world, aDeparting())).toEqual({ kind: 'absent' });
  });

  test('since something other than a history was answered, nothing is taken for absent', async () => {
    const world = aSlackMessenger();
    world.slack.always('conversations.history', () => ({ body: '{"ok":true}' }));
    expect(await look(world, aDeparting())).toMatchObject({ kind: 'unknown' });
  });

  test.each([
    ['the answer to a command', { thread: thread('slack:T1/C1/!trigger'), person: ANN.id }],
    ['what only its asker sees', { thread: thread('slack:T1/C1/1.1'), person: ANN.id, only: true as const }],
  ])('since it is %s, nothing is looked for', async (_what, to) => {
    const world = aSlackMessenger();
    expect(await look(world, aDeparting({ to, card: aCard({ readers: 'asker' }) }))).toMatchObject({ kind: 'unknown' });
    expect(world.slack.calls).toEqual([]);
  });
});
