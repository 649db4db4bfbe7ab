import { describe, expect, onTestFinished, test } from 'vitest';
import { checkTeamsOnline } from '#adapters/teams/online/check-teams-online.ts';
import { realClock } from '#src/calendar/clock.ts';
import type { TeamsConfig } from '#src/config.ts';
import { aDatabase } from '#test/kit/a-database.ts';
import { aTeamsCloud } from '#test/kit/teams/a-cloud.ts';
import { LEADERS } from '#test/kit/teams/tenant.ts';
import type { Colleague } from '#test/kit/teams/tenant.ts';
import { aTeamsConfig } from '#test/kit/teams/a-config.ts';

const ANN: Colleague = { name: 'Ann Archer', email: 'ann@council.example' };
const GUEST: Colleague = { name: 'Gail Guest', email: 'gail@firm.example', role: 'guest' };

type How = { readonly isRead?: boolean; readonly members?: readonly Colleague[] };

async function asked(config: Partial<TeamsConfig> = {}, { isRead = true, members = [ANN] }: How = {}) {
  const cloud = await aTeamsCloud({ people: [ANN] });
  cloud.connector.people.setMembers(LEADERS, members);
  onTestFinished(() => cloud.close());
  const { installations } = await aDatabase();
  const asking = { config: { ...aTeamsConfig(cloud), ...config }, fetch, realClock };
  const found = await checkTeamsOnline({ ...asking, installations: isRead ? installations : null });
  return { cloud, lines: found.map(({ what, state, says }) => `${state} ${what}: ${says}`) };
}

describe.each([1, 2] as const)('Teams, asked by the doctor over package %i', (sdk) => {
  test('the login, the keys, the channel with who reads it, and the clock; nothing is posted', async () => {
    const { lines, cloud } = await asked({ sdk });
    expect(lines).toEqual([
      'well Teams login: Microsoft takes the bot’s proof, and gave it a token.',
      'well Teams keys: they can be fetched.',
      expect.stringMatching(/^well Teams channel: the bot is in it, and 1 person can read .+, no guest among them\.$/u),
      'well clock: that of this machine and that of Microsoft agree.',
    ]);
    expect(cloud.tokensAsked.length).toBeGreaterThan(0);
  });

  test('a guest in the channel', async () => {
    const { lines } = await asked({ sdk }, { members: [ANN, GUEST] });
    expect(lines[2]).toMatch(/^mend Teams channel: 2 people can read .+ 1 guest .+ no digest is posted there\.$/u);
  });

  test('a login that is not there', async () => {
    const { lines } = await asked({ sdk, loginUrl: 'http://127.0.0.1:9' });
    expect(lines[0]).toMatch(/^mend Teams login: Microsoft’s login could not be reached or gave no token/u);
    expect(lines.join('\n')).not.toContain('Teams channel');
    expect(lines.join('\n')).not.toContain('the-secret-of-the-app');
  });

  test('keys that cannot be fetched', async () => {
    const { lines } = await asked({ sdk, openIdMetadata: 'http://127.0.0.1:9/keys' });
    expect(lines[1]).toMatch(/^mend Teams keys: the keys with which Teams signs cannot be fetched/u);
  });
});

test('a channel is not looked for while no register can be read, and in a trial nobody is asked', async () => {
  const { lines } = await asked({}, { isRead: false });
  expect(lines).toContainEqual(expect.stringMatching(/^know Teams channel: .+the register, which cannot be read now/u));
  expect((await asked({ app: null })).lines).toEqual([]);
});
