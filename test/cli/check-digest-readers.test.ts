import { describe, expect, test } from 'vitest';
import { checkDigestReaders } from '#src/cli/check-up/check-digest-readers.ts';
import { readConfig } from '#src/config.ts';
import type { Config } from '#src/config.ts';
import { keepDigestReaders } from '#src/ports/digest-readers.ts';
import { aClock } from '#test/kit/a-clock.ts';
import { aDatabase } from '#test/kit/a-database.ts';

const SLACK = { SLACK_BOT_TOKEN: 'xoxb-1', SLACK_SIGNING_SECRET: 'shh' };
const TEAMS = {
  TEAMS_APP_ID: 'c7a3f1d2-1b64-4e8f-a5d9-2e0b6c4f8a37',
  TEAMS_TENANT_ID: '3f2c0f6e-7a1d-4c55-9b1e-0c5d8a7e4b21',
  TEAMS_APP_PASSWORD: 'a-secret',
};

function configOf(env: Readonly<Record<string, string>>): Config {
  const config = readConfig(env);
  if (!('data' in config)) throw new Error(config.join('\n'));
  return config;
}

const IN_SLACK = { ...SLACK, SLACK_DIGEST_CHANNEL: '#slt' };
const IN_TEAMS = { ...TEAMS, TEAMS_DIGEST_TEAM: 'Leadership', TEAMS_DIGEST_CHANNEL: 'SLT' };
const AT = aClock('2026-11-27T09:05:00Z').now();

test.each([{}, SLACK, TEAMS, { ...SLACK, ...TEAMS }])(
  'of a platform without a digest’s channel nothing is said: %j',
  async (env) => {
    expect(await checkDigestReaders(await aDatabase(), configOf(env))).toEqual([]);
  },
);

describe.each([
  { key: 'slack', env: IN_SLACK, channel: '#slt', where: 'to #slt on Slack', setting: 'SLACK_DIGEST_CHANNEL' },
  {
    key: 'teams',
    env: IN_TEAMS,
    channel: 'SLT in Leadership',
    where: 'to SLT in Leadership on Teams',
    setting: 'TEAMS_DIGEST_CHANNEL',
  },
])('of the digest’s channel of $key', ({ key, env, channel, where, setting }) => {
  test('that was not asked about yet, that is known, also where another was', async () => {
    const store = await aDatabase();
    const [before] = await checkDigestReaders(store, configOf(env));
    expect(before).toMatchObject({ what: 'digest', state: 'know', says: expect.stringContaining(where) as string });
    const found = { channel: '#other', audience: 'outsiders', refusal: null, at: AT } as const;
    await keepDigestReaders(key, found, store.installations);
    expect(await checkDigestReaders(store, configOf(env))).toEqual([before]);
  });

  test.each([
    ['members', null, 'well', 'nobody but members of the organisation could read'],
    ['outsiders', null, 'mend', 'guests or another organisation could read'],
    ['unknown', null, 'know', 'could not be found out'],
    ['unknown', 'the bot is not in that channel', 'mend', 'the bot is not in that channel'],
  ] as const)('read by %s (%s) the doctor says: %s, %s', async (audience, refusal, state, words) => {
    const store = await aDatabase();
    await keepDigestReaders(key, { channel, audience, refusal, at: AT }, store.installations);
    const [finding, ...more] = await checkDigestReaders(store, configOf(env));
    expect(more).toEqual([]);
    expect(finding).toMatchObject({ state, says: expect.stringContaining(words) as string });
    for (const part of [where, '27 Nov', '09:05']) expect(finding?.says).toContain(part);
    expect(finding?.mend?.includes(setting) ?? false).toBe(state === 'mend');
  });
});

test('where both have a channel, only that of Slack is spoken of: the digest goes there', async () => {
  const store = await aDatabase();
  const found = { channel: 'SLT in Leadership', audience: 'outsiders', refusal: null, at: AT } as const;
  await keepDigestReaders('teams', found, store.installations);
  const findings = await checkDigestReaders(store, configOf({ ...IN_SLACK, ...IN_TEAMS }));
  expect(findings.map(({ says }) => says)).toEqual([expect.stringContaining('to #slt on Slack')]);
});

test('a team alone means the channel that it begins with', async () => {
  const [finding] = await checkDigestReaders(
    await aDatabase(),
    configOf({ ...TEAMS, TEAMS_DIGEST_TEAM: 'Leadership' }),
  );
  expect(finding?.says).toContain('to General in Leadership on Teams');
});
