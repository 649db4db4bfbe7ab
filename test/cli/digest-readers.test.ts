import { expect, test } from 'vitest';
import { checkDigestReaders } from '#src/cli/check-up/check-digest-readers.ts';
import { readInstant } from '#src/calendar/instant.ts';
import { readConfig } from '#src/config.ts';
import type { Config } from '#src/config.ts';
import { keepDigestReaders } from '#src/ports/digest-readers.ts';
import { aDatabase } from '#test/kit/a-database.ts';

const AT = readInstant('2026-11-23T08:30:00Z')!;
const TEAMS = {
  TEAMS_APP_ID: 'c7a3f1d2-1b64-4e8f-a5d9-2e0b6c4f8a37',
  TEAMS_TENANT_ID: '3f2c0f6e-7a1d-4c55-9b1e-0c5d8a7e4b21',
  TEAMS_APP_PASSWORD: 'a-secret',
  TEAMS_DIGEST_CHANNEL: 'SLT',
};
const SLACK = { SLACK_BOT_TOKEN: 'xoxb-1', SLACK_SIGNING_SECRET: 'shh', SLACK_DIGEST_CHANNEL: 'C1' };

function configOf(env: Readonly<Record<string, string>>): Config {
  const config = readConfig(env);
  if (!('data' in config)) throw new Error(config.join('\n'));
  return config;
}

test.each([
  { audience: 'members', state: 'well', says: 'read by the organisation alone, as last found on Mon 23 Nov 2026' },
  { audience: 'outsiders', state: 'mend', says: 'guests or outsiders read its channel' },
  { audience: 'unknown', state: 'know', says: 'could not be found out' },
] as const)('the doctor tells what was last found of the digest’s channel: $audience', async (found) => {
  const { installations } = await aDatabase();
  await keepDigestReaders(installations, 'teams', { audience: found.audience, at: AT });
  const [finding, ...more] = await checkDigestReaders({ installations }, configOf(TEAMS));
  expect(more).toEqual([]);
  expect(finding).toMatchObject({ what: 'digest', state: found.state });
  expect(finding!.says).toContain(found.says);
});

test('of a channel that was never asked about, or gets no digest, the doctor says nothing', async () => {
  const { installations } = await aDatabase();
  expect(await checkDigestReaders({ installations }, configOf(TEAMS))).toEqual([]);
  await keepDigestReaders(installations, 'teams', { audience: 'outsiders', at: AT });
  expect(await checkDigestReaders({ installations }, configOf({ ...TEAMS, ...SLACK }))).toEqual([]);
  expect(await checkDigestReaders({ installations }, configOf({}))).toEqual([]);
});

test('what stands there of another kind is nothing that was found', async () => {
  const { installations } = await aDatabase();
  await installations.save('teams', 'digest-readers', 'everybody tomorrow', AT);
  expect(await checkDigestReaders({ installations }, configOf(TEAMS))).toEqual([]);
});
