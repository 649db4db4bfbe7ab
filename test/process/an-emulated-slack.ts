import { createServer } from 'node:http';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createEmulator } from 'emulate';

/** One call of the Web API as it went through, with what was answered. */
export type Passed = {
  readonly method: string;
  readonly args: Readonly<Record<string, string>>;
  readonly answer: Readonly<Record<string, unknown>>;
};

/** A message as the workspace shows it. */
export type Standing = {
  readonly ts: string;
  readonly thread_ts?: string;
  readonly text: string;
  readonly blocks: unknown;
};

/** Somebody else's Slack on a loopback port, and a line to it that can be cut. */
export type EmulatedSlack = {
  /** The address of the Web API by that line, for the bot. */
  readonly apiUrl: string;
  readonly passed: readonly Passed[];
  /** Calls the Web API past the line, with the bot's token. */
  readonly ask: (method: string, args?: Readonly<Record<string, string>>) => Promise<Record<string, unknown>>;
  /** What stands in a conversation, threads too, oldest first. */
  readonly standing: (channel: string) => Promise<readonly Standing[]>;
  /** The next call that fits is carried out and never answered; settles when it was carried out. */
  readonly onceTaken: (fits: Fits) => Promise<void>;
  readonly close: () => Promise<void>;
};

type Fits = (call: Omit<Passed, 'answer'>) => boolean;

export const BOT_TOKEN = 'xoxb-black-box';

type User = { readonly name: string; readonly email: string };

export async function anEmulatedSlack(users: readonly User[], channel: string): Promise<EmulatedSlack> {
  const everybody = [{ name: 'ragtime', email: 'ragtime@council.example' }, ...users];
  const tokens = [{ token: BOT_TOKEN, user: 'ragtime' }];
  const seed = { slack: { users: everybody, channels: [{ name: channel }], tokens } };
  const emulator = await createEmulator({ service: 'slack', port: 0, seed });
  const passed: Passed[] = [];
  let cut: { readonly fits: Fits; readonly taken: () => void } | null = null;
  const ask: EmulatedSlack['ask'] = async (method, args = {}) => {
    const { text } = await call(`${emulator.url}/api/${method}`, new URLSearchParams(args).toString());
    return JSON.parse(text) as Record<string, unknown>;
  };
  const pass = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const method = (request.url ?? '').split('/').at(-1) ?? '';
    const body = (await request.toArray()).join('');
    const { status, text } = await call(`${emulator.url}/api/${method}`, body);
    const args = Object.fromEntries(new URLSearchParams(body));
    passed.push({ method, args, answer: JSON.parse(text) as Passed['answer'] });
    if (cut?.fits({ method, args }) === true) {
      cut.taken();
      cut = null;
      return;
    }
    response.writeHead(status, { 'content-type': 'application/json' }).end(text);
  };
  const line = createServer((request, response) => void pass(request, response));
  await new Promise<void>((resolve) => line.listen(0, '127.0.0.1', resolve));
  return {
    apiUrl: `http://127.0.0.1:${(line.address() as AddressInfo).port}/api/`,
    passed,
    ask,
    standing: (one) => standingIn(one, ask),
    onceTaken: (fits) => new Promise((taken) => (cut = { fits, taken })),
    close: async () => {
      await closed(line);
      await emulator.close();
    },
  };
}

async function call(url: string, body: string): Promise<{ readonly status: number; readonly text: string }> {
  const headers = { authorization: `Bearer ${BOT_TOKEN}`, 'content-type': 'application/x-www-form-urlencoded' };
  const response = await fetch(url, { method: 'POST', headers, body });
  return { status: response.status, text: await response.text() };
}

async function standingIn(channel: string, ask: EmulatedSlack['ask']): Promise<readonly Standing[]> {
  const { messages = [] } = (await ask('conversations.history', { channel, limit: '200' })) as {
    messages?: Standing[];
  };
  const threads = await Promise.all(
    messages.map(async ({ ts }) => {
      const { messages: all = [] } = (await ask('conversations.replies', { channel, ts })) as { messages?: Standing[] };
      return all;
    }),
  );
  const all = new Map([...messages, ...threads.flat()].map((one) => [one.ts, one]));
  return [...all.values()].toSorted((one, other) => Number(one.ts) - Number(other.ts));
}

function closed(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((resolve) => server.close(() => resolve()));
}
