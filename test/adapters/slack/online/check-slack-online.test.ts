import { describe, expect, test } from 'vitest';
import { ALL_SCOPES } from '#adapters/slack/install/scopes.ts';
import { checkSlackOnline } from '#adapters/slack/online/check-slack-online.ts';
import type { AskingSlack } from '#adapters/slack/online/ask-slack.ts';
import { createSeal } from '#adapters/slack/install/seal.ts';
import { createSealedStore } from '#adapters/slack/install/sealed-store.ts';
import type { Installed } from '#adapters/slack/install/installed.ts';
import { readInstant } from '#src/calendar/instant.ts';
import type { Instant } from '#src/calendar/instant.ts';
import { secret } from '#src/config.ts';
import type { SlackConfig } from '#src/config.ts';
import { aDatabase } from '#test/kit/a-database.ts';
import { aFakeSlack } from '#test/kit/fake-slack.ts';
import type { Mishap } from '#test/kit/fake-slack.ts';
import { aSlackConfig } from '#test/kit/a-slack-config.ts';

const NOW = '2026-11-20T09:30:00Z';
const MEMBERS = [
  { id: 'UANN', team_id: 'T1', profile: { real_name: 'Ann Archer' } },
  { id: 'UGUEST', team_id: 'T1', is_restricted: true },
  { id: 'UOTHER', team_id: 'T9', is_stranger: true },
];

type Said = {
  readonly config?: Partial<SlackConfig>;
  readonly scopes?: readonly string[];
  readonly date?: string;
  readonly refuses?: Readonly<Record<string, Mishap>>;
  readonly channel?: Record<string, unknown>;
  readonly installations?: AskingSlack['installations'];
};

async function asked({ config, scopes = ALL_SCOPES, date = NOW, refuses = {}, channel, installations = null }: Said) {
  const slack = aFakeSlack({ members: MEMBERS });
  for (const [method, mishap] of Object.entries(refuses)) slack.always(method, () => mishap);
  if (channel !== undefined) slack.place('C0123456789', channel);
  const fetch: typeof globalThis.fetch = async (input, init) => {
    const response = await slack.fetch(input, init);
    const headers = { 'x-oauth-scopes': scopes.join(','), date: new Date(date).toUTCString() };
    const opens = (input as string).endsWith('apps.connections.open') && refuses['apps.connections.open'] === undefined;
    return new Response(opens ? '{"ok":true,"url":"wss://slack.test/"}' : await response.text(), {
      status: response.status,
      headers,
    });
  };
  const realClock = { now: () => readInstant(NOW)! };
  const found = await checkSlackOnline({ config: aSlackConfig(config), fetch, realClock, installations });
  const lines = found.map(
    ({ what, state, says, mend }) => `${state} ${what}: ${says}${mend === null ? '' : ` ${mend}`}`,
  );
  return { lines, calls: slack.calls, posts: slack.posts };
}

const CHANNEL = { digestChannel: 'C0123456789' };
const SOCKET = { appToken: secret('xapp-hunter2'), signingSecret: null };

describe('Slack, asked by the doctor', () => {
  test('all is well: the token, its scopes, the channel, the line and the clock, and nothing is posted', async () => {
    const { lines, posts, calls } = await asked({
      config: { ...CHANNEL, ...SOCKET },
      channel: { name: 'slt', members: ['UANN', 'UBOT'] },
    });
    expect(lines).toEqual([
      'well Slack token: Slack takes it, for workspace Council (T1).',
      'well Slack scopes: all that the manifest asks for, and no more.',
      'well Slack channel: the bot is in #slt, and 1 person can read #slt, no guest among them.',
      'well Slack line: Slack takes SLACK_APP_TOKEN, and a line can be opened.',
      'well clock: that of this machine and that of Slack agree.',
    ]);
    expect(posts).toEqual([]);
    expect(calls.map(({ method }) => method).filter((method) => method.startsWith('chat.'))).toEqual([]);
  });

  test.each<[string, Said, RegExp]>([
    [
      'a token that was revoked',
      { refuses: { 'auth.test': { error: 'token_revoked' } } },
      /^mend Slack token: Slack says token_revoked\. The app was removed .+ install it again\.$/u,
    ],
    [
      'a token of nobody',
      { refuses: { 'auth.test': { error: 'invalid_auth' } } },
      /^mend Slack token: .+check SLACK_BOT_TOKEN/u,
    ],
    [
      'a line that is not there',
      { refuses: { 'auth.test': { breaks: 'ECONNREFUSED' } } },
      /^mend Slack: Slack could not be reached \(ECONNREFUSED\)\. Look at the network/u,
    ],
    [
      'a page of a proxy',
      { refuses: { 'auth.test': { status: 403, body: '<html>Blocked</html>' } } },
      /^mend Slack: something other than Slack answered \(403\)\./u,
    ],
    [
      'a scope that it needs',
      { scopes: ALL_SCOPES.filter((one) => one !== 'im:write') },
      /^mend Slack scopes: the app lacks im:write, .+manifest/u,
    ],
    [
      'a scope that may be left out',
      { scopes: ALL_SCOPES.filter((one) => one !== 'dnd:read') },
      /^know Slack scopes: without dnd:read it does not hold a reminder back/u,
    ],
    [
      'a scope too many',
      { scopes: [...ALL_SCOPES, 'admin'] },
      /^know Slack scopes: it may do more than it asks for: admin\./u,
    ],
    [
      'an app token of another kind',
      { config: SOCKET, refuses: { 'apps.connections.open': { error: 'not_allowed_token_type' } } },
      /^mend Slack line: Slack opens none with SLACK_APP_TOKEN \(not_allowed_token_type\)\. Switch Socket Mode on/u,
    ],
    [
      'a channel that is not there',
      { config: CHANNEL, refuses: { 'conversations.info': { error: 'channel_not_found' } } },
      /^mend Slack channel: C0123456789: Slack knows no such channel/u,
    ],
    [
      'a channel by a name that it is not in',
      { config: { digestChannel: '#slt' } },
      /^mend Slack channel: #slt: the bot is in no channel called #slt; invite it/u,
    ],
    [
      'a channel without the bot',
      { config: CHANNEL, channel: { name: 'slt', members: ['UANN'] } },
      /^mend Slack channel: the bot is not in #slt\. Type \/invite/u,
    ],
    [
      'an archived channel',
      { config: CHANNEL, channel: { name: 'slt', is_archived: true } },
      /^mend Slack channel: #slt is archived\./u,
    ],
    [
      'a shared channel',
      { config: CHANNEL, channel: { name: 'slt', is_ext_shared: true } },
      /^mend Slack channel: #slt is shared with another organisation/u,
    ],
    [
      'guests and strangers in it',
      { config: CHANNEL, channel: { name: 'slt', members: ['UBOT', 'UANN', 'UGUEST', 'UOTHER'] } },
      /^mend Slack channel: 3 people can read #slt, 1 guest and 1 person of another organisation among them: no digest is posted there\./u,
    ],
    [
      'a clock a minute behind',
      { date: '2026-11-20T09:31:00Z' },
      /^know clock: that of this machine is 60 seconds behind that of Slack\./u,
    ],
    [
      'a clock ten minutes ahead',
      { date: '2026-11-20T09:20:00Z' },
      /^mend clock: .+600 seconds ahead of that of Slack\. From five minutes on/u,
    ],
  ])('finds %s', async (_, said, says) => {
    const { lines } = await asked(said);
    expect(lines).toContainEqual(expect.stringMatching(says));
    expect(lines.join('\n')).not.toMatch(/hunter2|xoxb-|xapp-/u);
  });

  test('says of the signing secret that only an answer proves it', async () => {
    const { lines } = await asked({});
    expect(lines).toContainEqual(
      expect.stringMatching(/^know Slack signing secret: Slack does not say .+“\/rag help”/u),
    );
  });
});

describe('Slack in several workspaces', () => {
  const SECRET = secret('a-secret-of-more-than-32-characters-1');
  const HOME: Installed = {
    team: 'T1',
    name: 'Council',
    botUser: 'UBOT',
    token: 'xoxb-kept',
    rotation: { refreshToken: 'xoxe-1', expiresAt: '2026-11-20T12:00:00Z' as Instant },
    scopes: [],
    since: null,
    isHome: true,
  };
  const oauth = { clientId: '1.2', clientSecret: secret('s'), stateSecret: secret('t') };

  async function kept(installed: Installed | null, sealedWith = SECRET) {
    const { installations } = await aDatabase();
    const clock = { now: () => readInstant(NOW)! };
    if (installed !== null) await createSealedStore(installations, createSeal(sealedWith), clock).save(installed);
    return asked({ config: { botToken: null, oauth, sealingKey: SECRET }, installations });
  }

  test('asks with the home workspace’s token, and renews none', async () => {
    const { lines, calls } = await kept(HOME);
    expect(lines[0]).toBe('well Slack token: Slack takes it, for workspace Council (T1).');
    expect(new Set(calls.map(({ token }) => token))).toEqual(new Set(['xoxb-kept']));
    expect(calls.map(({ method }) => method)).not.toContain('oauth.v2.access');
  });

  test('a token that has run out is left for the bot to renew', async () => {
    const { lines, calls } = await kept({
      ...HOME,
      rotation: { refreshToken: 'x', expiresAt: '2026-11-20T08:00:00Z' as Instant },
    });
    expect(lines[0]).toMatch(/^know Slack token: that of the home workspace has run out/u);
    expect(calls).toEqual([]);
  });

  test('no home, and a register sealed with another secret', async () => {
    expect((await kept(null)).lines[0]).toMatch(/^mend Slack token: no workspace is home yet\. Start the bot/u);
    const other = await kept(HOME, secret('another-secret-of-more-than-32-chars'));
    expect(other.lines[0]).toMatch(/^mend Slack token: .+sealed with another secret/u);
  });
});
