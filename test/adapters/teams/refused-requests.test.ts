import { expect, onTestFinished, test } from 'vitest';
import { withoutSdkLines } from '#adapters/teams/sdk/without-sdk-lines.ts';
import { createRefusedRequests } from '#adapters/network/refused-requests.ts';
import { noValidToken } from '#adapters/teams/receive/no-valid-token.ts';
import { aTeams } from '#test/kit/teams/a-teams.ts';
import { aPersonalMessage } from '#test/kit/teams/activities.ts';
import { aKeyPair } from '#test/kit/teams/keys.ts';
import type { Said } from '#test/kit/teams/keys.ts';

/** What is written to the console as an error from now on, which is kept from it. */
function heardFromConsole(): unknown[] {
  const real = console.error;
  const heard: unknown[] = [];
  console.error = (...said) => void heard.push(said[0]);
  onTestFinished(() => void (console.error = real));
  return heard;
}

const AN_HOUR_AGO = (): number => Math.floor(Date.now() / 1000) - 3600;

test('of a hundred forged and expired tokens one line is written, by us, and the console is left as it was', async () => {
  const heard = heardFromConsole();
  const ours = await aTeams({ config: { digestTeam: null, digestChannel: null } });
  const own = console.error;
  const forged: readonly Said[] = [
    { key: aKeyPair().privateKey },
    { claims: { exp: AN_HOUR_AGO() } },
    { header: { alg: 'none' } },
    { claims: { aud: '11111111-2222-4333-8444-555555555555' } },
  ];
  const all = Array.from({ length: 100 }, (_, at) => ours.post(aPersonalMessage('red'), forged[at % forged.length]));
  const statuses = (await Promise.all(all)).map(({ status }) => status);
  expect(new Set(statuses)).toEqual(new Set([401]));
  expect(heard).toEqual([]);
  expect(console.error).toBe(own);
  await ours.teams.stop();
  expect(ours.reports).toEqual(['info: 100 requests with no valid token were refused.']);
});

test('whatever else is written meanwhile is written, in a check and beside it', async () => {
  const heard = heardFromConsole();
  const other = new Error('something else');
  await Promise.all([
    withoutSdkLines(async () => {
      await new Promise((resolve) => setImmediate(resolve));
      console.error(other);
      console.error('Error finding key for token. Available keys: …');
    }),
    withoutSdkLines(async () => {
      throw new Error('no keys');
    }).catch((error: unknown) => console.error(error)),
    (async () => console.error('Error finding key for token. Said by somebody else.'))(),
  ]);
  expect(heard).toHaveLength(3);
  expect(heard).toContain(other);
  expect(heard).toContain('Error finding key for token. Said by somebody else.');
});

test('somebody else’s console stays theirs, and what a check was kept from it ends with the check', async () => {
  heardFromConsole();
  const theirs: unknown[] = [];
  await withoutSdkLines(async () => {
    console.error = (said) => void theirs.push(said);
  });
  console.error('still here');
  await withoutSdkLines(async () => console.error('and here'));
  await withoutSdkLines(async () => console.error('Error finding key for token. Available keys: …'));
  expect(theirs).toEqual(['still here', 'and here']);
});

test('requests are counted for a minute before they are told, and one is told as one', () => {
  const reports: string[] = [];
  const timers: (() => void)[] = [];
  const refusedRequests = createRefusedRequests(
    noValidToken,
    ({ what }) => void reports.push(what),
    (milliseconds, run) => {
      expect(milliseconds).toBe(60_000);
      timers.push(run);
      return () => {};
    },
  );
  refusedRequests.tell();
  refusedRequests.count();
  refusedRequests.count();
  expect([timers.length, reports]).toEqual([1, []]);
  timers[0]!();
  refusedRequests.count();
  timers[1]!();
  refusedRequests.tell();
  expect(reports).toEqual([
    '2 requests with no valid token were refused.',
    '1 request with no valid token was refused.',
  ]);
});
