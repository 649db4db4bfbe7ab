import { createServer, connect } from 'node:net';
import type { AddressInfo } from 'node:net';
import { describe, expect, onTestFinished, test } from 'vitest';
import { MESSAGES_PATH } from '#adapters/teams/receive/http.ts';
import { TEAMS_PATH } from '#src/assembly/open-platforms.ts';
import { openDoor } from '#src/assembly/door/door.ts';
import { serve } from '#src/assembly/serve.ts';
import { readConfig } from '#src/config.ts';
import type { Config } from '#src/config.ts';
import type { Store } from '#src/cli/cli-world.ts';
import { processFaults, readinessFaults } from '#src/assembly/watch/health.ts';
import { createMetrics } from '#src/assembly/watch/metrics.ts';
import type { IncomingMessage } from '#src/ports/message.ts';
import { definiteRefusal } from '#src/ports/send-fault.ts';
import { aDeparting } from '#test/adapters/slack/a-messenger.ts';
import { aClock } from '#test/kit/a-clock.ts';
import { aWebSocketServer } from '#test/kit/a-web-socket-server.ts';
import { aDirectMessage } from '#test/kit/slack-envelopes.ts';
import { aMessenger } from '#test/kit/a-messenger.ts';
import { aDatabase, aDirectory } from '#test/kit/a-database.ts';

type Line = { readonly level: 'info' | 'error'; readonly what: string };

/** The server with these settings on a free port, on a network that reaches nobody, or a Slack that says yes to everything; one that is behind has not come to its inbox. */
async function aServer(
  env: Readonly<Record<string, string>>,
  { isBehind = false, isSlackThere = false, line = '', opens = (): void => undefined } = {},
) {
  const config = readConfig({ PORT: '0', ...env });
  if (!('data' in config)) throw new Error(config.join('\n'));
  const said: Line[] = [];
  const database = await aDatabase();
  let end = (): void => undefined;
  const asked = new Promise<void>((resolve) => (end = resolve));
  const inbox: Store['inbox'] = isBehind ? { ...database.inbox, waiting: async () => [] } : database.inbox;
  let listening = (_origin: string): void => undefined;
  const origin = new Promise<string>((resolve) => (listening = resolve));
  const running = serve(
    { data: config.data, at: null },
    {
      config,
      report: (line) => {
        said.push(line);
        const found = /^Listening on (.+)\.$/u.exec(line.what)?.[1];
        if (found !== undefined) listening(found);
      },
      migrate: async () => null,
      open: async () => {
        opens();
        return { ...database, inbox, close: async () => undefined };
      },
      fetch: async () => {
        if (isSlackThere) return Response.json({ ok: true, url: line });
        throw new TypeError('fetch failed');
      },
      untilAsked: () => asked,
    },
  );
  return {
    origin: await Promise.race([origin, running.then(() => '')]),
    said,
    database,
    end: async () => {
      end();
      await running;
    },
  };
}

const GARBAGE = { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{' };
const SLACK = { SLACK_BOT_TOKEN: 'xoxb-1', SLACK_SIGNING_SECRET: 'shh' };

test('an end that is asked for while the register is opened is heard', async () => {
  const config = readConfig({ PORT: '0', ...SLACK }) as Config;
  let isHeard = false;
  const untilAsked = async (): Promise<void> => void (isHeard = true);
  const open = () => Promise.reject(new Error(isHeard ? 'heard' : 'not heard'));
  const around = { config, report: () => undefined, migrate: async () => null, open, fetch, untilAsked };
  await expect(serve({ data: config.data, at: null }, around)).rejects.toThrow(/^heard$/u);
});

test('Teams and Slack are served side by side, and nothing else is there', async () => {
  const server = await aServer({ TEAMS_DEV: '1', ...SLACK });
  const statuses = await Promise.all(
    [TEAMS_PATH, '/slack/events', '/elsewhere', '/healthz'].map(async (path) => {
      const { status } = await fetch(`${server.origin}${path}`, path === '/healthz' ? {} : GARBAGE);
      return [path, status];
    }),
  );
  await server.end();
  expect(Object.fromEntries(statuses)).toMatchObject({ [TEAMS_PATH]: 400, '/slack/events': 401, '/elsewhere': 404 });
  const lines = server.said.map(({ what }) => what);
  expect(lines).toContain(`Teams messages come to ${server.origin}/api/messages.`);
  expect(server.said.filter(({ level, what }) => level === 'error' && what.startsWith('TEAMS_DEV=1'))).toHaveLength(1);
});

test('Teams on this machine with an app id is reported as a test', async () => {
  const server = await aServer({
    TEAMS_APP_ID: '0f1e2d3c-4b5a-4978-8796-a5b4c3d2e1f0',
    TEAMS_TENANT_ID: '11111111-2222-4333-8444-555555555555',
    TEAMS_APP_PASSWORD: 'hunter2',
    TEAMS_SERVICE_URLS: 'http://127.0.0.1:9/',
  });
  const { status } = await fetch(`${server.origin}${TEAMS_PATH}`, { ...GARBAGE, body: '{"type":"message"}' });
  await server.end();
  expect([400, 401]).toContain(status);
  const lines = server.said.map(({ what }) => what);
  expect(lines).toContainEqual(expect.stringContaining('(http://127.0.0.1:9/): that is for tests alone.'));
  expect(lines).toContainEqual(expect.stringContaining('passes https://YOUR-NAME/api/messages on to it'));
  expect(lines.join('\n')).not.toContain('hunter2');
});

test('what answers for Teams while it cannot be started listens where Teams does', () => {
  expect(TEAMS_PATH).toBe(MESSAGES_PATH);
});

// What went wrong: a connection on which somebody had begun to say something kept the process for as long as it was held.
test('a line that is held open in the middle of a request holds up no end', async () => {
  const server = await aServer(SLACK);
  const { hostname, port } = new URL(server.origin);
  const line = connect(Number(port), hostname);
  await new Promise<void>((resolve) => line.write('POST /slack/events HTTP/1.1\r\nHost: x\r\n', () => resolve()));
  const cut = new Promise<string>((resolve) => line.on('error', () => undefined).on('close', () => resolve('cut')));
  await server.end();
  expect(await cut).toBe('cut');
});

describe('whoever watches', () => {
  test.each([
    [true, '200 ready\n'],
    [false, '503 Slack: Slack could not be reached\n'],
  ])('asks /healthz and /readyz, with a Slack that answers: %s', async (isSlackThere, ready) => {
    const server = await aServer(SLACK, { isSlackThere });
    const asked = (path: string) => async (): Promise<string> => {
      const response = await fetch(`${server.origin}${path}`);
      return `${response.status} ${await response.text()}`;
    };
    expect(await asked('/healthz')()).toBe('200 well\n');
    // The first question to Slack is on its way as the server listens.
    await expect.poll(asked('/readyz')).toBe(ready);
    await server.end();
  });

  test('reads from /metrics what waits, what went wrong, how long answers take, and where the record ends', async () => {
    const server = await aServer(SLACK, { isBehind: true, isSlackThere: true });
    await fetch(`${server.origin}/slack/events`, GARBAGE);
    await server.database.inbox.receive(A_MESSAGE);
    const response = await fetch(`${server.origin}/metrics`);
    const page = await response.text();
    await server.end();
    expect(response.headers.get('content-type')).toContain('text/plain; version=0.0.4');
    expect(page).toMatch(/^ragtime_inbox_waiting 1$/mu);
    expect(page).toMatch(/^ragtime_inbox_oldest_waiting_seconds \d{8,}/mu);
    expect(page).toMatch(/^ragtime_inbox_aside 0$/mu);
    for (const state of ['planned', 'uncertain', 'dead']) expect(page).toContain(`ragtime_outbox{state="${state}"} 0`);
    expect(page).toMatch(/^ragtime_acknowledge_seconds_count\{platform="Slack"\} 1$/mu);
    expect(page).toMatch(/^ragtime_disk_free_bytes \d+/mu);
    expect(page).toContain('ragtime_ledger_head_info{head="0-"} 1');
    expect(page).toContain('ragtime_platform_up{platform="Slack"} 1');
  });

  test('reads how long Slack waits over a line of our own too', async () => {
    const line = await aWebSocketServer();
    const overLine = { SLACK_BOT_TOKEN: 'xoxb-1', SLACK_APP_TOKEN: 'xapp-1' };
    const server = await aServer(overLine, { isSlackThere: true, line: line.url });
    const { body } = aDirectMessage('8.1.3 amber');
    const answered = async (): Promise<string> => (await fetch(`${server.origin}/metrics`)).text();
    await expect.poll(answered).toContain('ragtime_platform_up{platform="Slack"} 1');
    line.send({ envelope_id: 'e1', type: 'events_api', payload: body, accepts_response_payload: false });
    await expect.poll(answered).toMatch(/^ragtime_acknowledge_seconds_count\{platform="Slack"\} 1$/mu);
    await server.end();
  });

  test('reads how each post ended, and under no name of a person', async () => {
    const metrics = createMetrics(aClock());
    const ends = [null, definiteRefusal('this account is closed', null), new TypeError('fetch failed')];
    for (const end of ends) {
      const messenger = aMessenger();
      messenger.failWith(end);
      await metrics
        .timed('Teams', messenger)
        .send(aDeparting(), null)
        .catch(() => undefined);
    }
    const store = await aDatabase();
    const { text } = await metrics.page({ store, platforms: [], data: aDirectory() });
    for (const outcome of ['sent', 'refused', 'uncertain'])
      expect(text).toContain(`ragtime_send_seconds_count{platform="Teams",outcome="${outcome}"} 1`);
    expect(text).not.toMatch(/archer|person:/iu);
  });

  // What went wrong: a platform out of reach made the process unwell, so that whatever restarts processes did it for nothing.
  test('hears from /readyz which platform is out of reach and which is shared with another bot, and restarts nothing for it', async () => {
    const platforms = [
      { name: 'Slack', health: () => 'no line for 2 minutes' },
      { name: 'Teams', health: () => null, shared: () => '2 lines are open' },
    ];
    const watched = { store: aWell(), platforms, data: aDirectory() };
    expect(processFaults(watched)).toEqual([]);
    expect(await readinessFaults(watched)).toEqual(['Slack: no line for 2 minutes', 'Teams: 2 lines are open']);
    const { text } = await createMetrics(aClock()).page({ store: await aDatabase(), platforms, data: aDirectory() });
    expect(text).toContain('ragtime_platform_shared{platform="Teams"} 1');
    expect(text).toContain('ragtime_platform_up{platform="Teams"} 1');
  });

  test('hears from both when the register was moved away, and from /readyz when it cannot be written to', async () => {
    const moved = { fault: () => 'ragtime.db was moved.' };
    const full = { canWrite: () => Promise.reject(new Error('The disk is full.')) };
    const said = await Promise.all([moved, full].map((broken) => statesOf({ ...aWell(), ...broken })));
    expect(said).toEqual([
      { healthz: ['ragtime.db was moved.'], readyz: ['ragtime.db was moved.'] },
      { healthz: [], readyz: ['The disk is full.'] },
    ]);
  });
});

const A_MESSAGE = {
  id: 'slack:1',
  thread: 'slack:T1/D1',
  from: 'slack:U1',
  text: '8.1.3 amber',
  at: '2015-06-05T08:00:00.000Z',
  card: null,
  how: 'said',
  of: null,
} as unknown as IncomingMessage;

function aWell(): Pick<Store, 'fault' | 'canWrite'> {
  return { fault: () => null, canWrite: async () => undefined };
}

async function statesOf(store: Pick<Store, 'fault' | 'canWrite'>) {
  const watched = { store, platforms: [], data: aDirectory() };
  return { healthz: processFaults(watched), readyz: await readinessFaults(watched) };
}

test('a port that another program has, or a host that is not this machine, ends in a sentence before the register is opened', async () => {
  let opened = 0;
  const opens = (): void => void (opened += 1);
  const taken = createServer();
  onTestFinished(() => void taken.close());
  await new Promise<void>((resolve) => taken.listen(0, '127.0.0.1', resolve));
  const { port } = taken.address() as AddressInfo;
  await expect(aServer({ PORT: String(port), TEAMS_DEV: '1' }, { opens })).rejects.toThrow(
    `Another program listens on port ${port} already.`,
  );
  await expect(aServer({ HOST: 'nowhere.invalid', ...SLACK }, { opens })).rejects.toThrow(/nowhere\.invalid/u);
  expect(opened).toBe(0);
});

test('what comes before the register is open is told to come again, and the port is free once the door is shut', async () => {
  const door = await openDoor({ host: '127.0.0.1', port: 0 });
  expect((await fetch(`${door.origin}/api/messages`, GARBAGE)).status).toBe(503);
  await door.close();
  await door.close();
  await expect(fetch(door.origin)).rejects.toThrow('fetch failed');
});
