import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import type { Envelope } from '#adapters/slack/hear/envelope.ts';
import { aSlackWorkspace } from '#test/kit/a-slack-workspace.ts';
import { opaqueKey } from '#adapters/slack/send/message-id.ts';
import type { OutKey } from '#src/ports/message.ts';
import { onTheWire, signed, SIGNING_SECRET } from '#test/kit/slack-envelopes.ts';

/** A workspace behind a loopback port that several processes are of, and that can be asked what stands in it. */
export type RememberingSlack = {
  readonly env: Readonly<Record<string, string>>;
  /** The blocks of every post of a message. */
  readonly postsOf: (key: OutKey) => readonly string[];
  /** The status with which a process answers an event; 0 where nobody is there. */
  readonly tell: (url: string, envelope: Envelope) => Promise<number>;
  readonly close: () => Promise<void>;
};

/** Milliseconds a call takes. */
const TAKES = 20;

export async function aRememberingSlack(): Promise<RememberingSlack> {
  const workspace = aSlackWorkspace();
  const keys = new Map<string, string>();
  const line = createServer((request, response) => void passOn(request, response, { workspace, keys }));
  await new Promise<void>((resolve) => line.listen(0, '127.0.0.1', resolve));
  const address = `http://127.0.0.1:${(line.address() as AddressInfo).port}`;
  return {
    env: {
      SLACK_BOT_TOKEN: 'xoxb-of-the-test',
      SLACK_SIGNING_SECRET: SIGNING_SECRET,
      SLACK_API_URL: `${address}/api/`,
    },
    postsOf: (key) =>
      workspace.shown
        .filter(({ channel, ts, changed }) => !changed && keys.get(`${channel}/${ts}`) === opaqueKey(key))
        .map(({ blocks }) => blocks),
    tell: async (url, envelope) => {
      const wire = onTheWire(envelope);
      const headers = signed(wire, { at: Math.floor(Date.now() / 1000) });
      const told = fetch(`${url}/slack/events`, { method: 'POST', headers, body: wire.body });
      return told.then(({ status }) => status).catch(() => 0);
    },
    close: async () => {
      line.closeAllConnections();
      await new Promise((resolve) => line.close(resolve));
    },
  };
}

type Passing = { readonly workspace: ReturnType<typeof aSlackWorkspace>; readonly keys: Map<string, string> };

async function passOn(request: IncomingMessage, response: ServerResponse, passing: Passing): Promise<void> {
  const body = (await request.toArray()).join('');
  await wait(TAKES);
  const answer = await answerTo(String(request.url), body, passing);
  response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(answer));
}

async function answerTo(url: string, body: string, { workspace, keys }: Passing): Promise<object> {
  const args = new URLSearchParams(body);
  if (url.endsWith('users.list')) return { ok: true, members: [] };
  if (url.endsWith('conversations.history') || url.endsWith('conversations.replies')) {
    const there = workspace.shown.filter(({ channel, changed }) => channel === args.get('channel') && !changed);
    const messages = there.map(({ channel, ts }) => ({
      ts,
      metadata: { event_type: 'ragtime', event_payload: { key: keys.get(`${channel}/${ts}`) } },
    }));
    return { ok: true, messages };
  }
  const answer = (await (await workspace.fetch(url, { method: 'POST', body })).json()) as Record<string, string>;
  const { event_payload: of } = JSON.parse(args.get('metadata') ?? '{}') as { event_payload?: { key: string } };
  if (of !== undefined && url.endsWith('chat.postMessage')) keys.set(`${answer['channel']}/${answer['ts']}`, of.key);
  return answer;
}
