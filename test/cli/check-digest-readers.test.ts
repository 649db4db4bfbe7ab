import { expect, test } from 'vitest';
import { checkDigestReaders } from '#src/cli/check-up/check-digest-readers.ts';
import { readConfig } from '#src/config.ts';
import type { Config } from '#src/config.ts';
import { keepDigestReaders } from '#src/ports/digest-readers.ts';
import { aClock } from '#test/kit/a-clock.ts';
import { aDatabase } from '#test/kit/a-database.ts';

const SLACK = { SLACK_BOT_TOKEN: 'xoxb-1', SLACK_SIGNING_SECRET: 'shh' };

function configOf(env: Readonly<Record<string, string>>): Config {
  const config = readConfig(env);
  if (!('data' in config)) throw new Error(config.join('\n'));
  return config;
}

const CONFIG = configOf({ ...SLACK, SLACK_DIGEST_CHANNEL: '#slt' });

test('of a platform without a digest’s channel nothing is said', async () => {
  expect(await checkDigestReaders(await aDatabase(), configOf({}))).toEqual([]);
  expect(await checkDigestReaders(await aDatabase(), configOf(SLACK))).toEqual([]);
});

test('a channel that was not asked about yet is known as one, also where another was', async () => {
  const store = await aDatabase();
  const [before] = await checkDigestReaders(store, CONFIG);
  expect(before).toMatchObject({ what: 'digest', state: 'know', says: expect.stringContaining('#slt') as string });
  const at = aClock('2026-11-27T09:05:00Z').now();
  const found = { channel: '#other', audience: 'outsiders', refusal: null, at } as const;
  await keepDigestReaders('slack', found, store.installations);
  expect(await checkDigestReaders(store, CONFIG)).toEqual([before]);
});

test.each([
  ['members', null, 'well', 'nobody but members of the organisation could read'],
  ['outsiders', null, 'mend', 'guests or another organisation could read'],
  ['unknown', null, 'know', 'could not be found out'],
  ['unknown', 'the bot is not in that channel', 'mend', 'the bot is not in that channel'],
] as const)('of %s (%s) the doctor says: %s', async (audience, refusal, state, words) => {
  const store = await aDatabase();
  const at = aClock('2026-11-27T09:05:00Z').now();
  await keepDigestReaders('slack', { channel: '#slt', audience, refusal, at }, store.installations);
  const [finding, ...more] = await checkDigestReaders(store, CONFIG);
  expect(more).toEqual([]);
  expect(finding).toMatchObject({ state, says: expect.stringContaining(words) as string });
  expect(finding?.says).toContain('27 Nov');
  expect(finding?.says).toContain('09:05');
});
