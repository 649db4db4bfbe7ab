import { expect, test } from 'vitest';
import { messengerWhile } from '#src/assembly/messenger-while.ts';
import type { PlatformFacts } from '#src/assembly/platform.ts';
import type { Departing } from '#src/ports/outbox.ts';
import { aMessenger } from '#test/kit/a-messenger.ts';

const SLACK: PlatformFacts = {
  name: 'Slack',
  key: 'slack',
  path: '/slack/',
  hasDigest: true,
  looks: true,
  open: () => Promise.reject(new Error('not here')),
};
const MESSAGE = { key: 'n1' } as Departing;

test('a post that is in doubt can be looked for through a platform that is held, and later while that is away', async () => {
  let isThere = false;
  const slack = { ...aMessenger(), find: async () => ({ kind: 'absent' as const }) };
  const messenger = messengerWhile(SLACK, () => (isThere ? slack : null));
  await expect(messenger.find!(MESSAGE, null)).rejects.toMatchObject({ definite: true, retryAfter: 120_000 });
  isThere = true;
  expect(await messenger.find!(MESSAGE, null)).toEqual({ kind: 'absent' });
});

test('nothing is looked for where a platform keeps no history that can be read', () => {
  const { looks: _, ...teams } = SLACK;
  expect(messengerWhile({ ...teams, name: 'Teams', key: 'teams' }, () => null).find).toBeUndefined();
});
