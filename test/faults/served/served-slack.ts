import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { aSlackWorkspace, privateWith, stampOf, userNamed } from '#test/kit/a-slack-workspace.ts';
import type { Envelope } from '#adapters/slack/hear/envelope.ts';
import { aCommand, aDirectMessage, onTheWire, signed, SIGNING_SECRET, TEAM } from '#test/kit/slack-envelopes.ts';
import { timed } from './served.ts';
import type { Served } from './served.ts';

/** Slack behind a loopback port: a workspace that keeps what is posted in it. */
export async function aServedSlack(): Promise<Served> {
  const workspace = aSlackWorkspace();
  const line = createServer((request, response) => void passOn(request, response, workspace.fetch));
  await new Promise<void>((resolve) => line.listen(0, '127.0.0.1', resolve));
  const address = `http://127.0.0.1:${(line.address() as AddressInfo).port}`;
  const tell = (url: string, envelope: Envelope) => {
    const wire = onTheWire(envelope);
    const headers = signed(wire, { at: Math.floor(Date.now() / 1000) });
    return timed(() => fetch(`${url}/slack/events`, { method: 'POST', headers, body: wire.body }));
  };
  return {
    name: 'Slack',
    patience: 3000,
    env: {
      SLACK_BOT_TOKEN: 'xoxb-of-the-test',
      SLACK_SIGNING_SECRET: SIGNING_SECRET,
      SLACK_API_URL: `${address}/api/`,
    },
    accountOf: (name) => ({ slack: `${TEAM}/${userNamed(name)}` }),
    begins: async () => undefined,
    says: (url, { by, text, number }) => {
      const ts = stampOf(number);
      const said = { user: userNamed(by), channel: privateWith(by), ts, event_ts: ts };
      const { kind, body } = aDirectMessage(text, said);
      return tell(url, { kind, body: { ...body, event_id: `Ev${number}` } });
    },
    asks: (url, say) =>
      tell(url, aCommand(say, { user_id: userNamed('Ann Archer'), response_url: `${address}/api/response_url` })),
    postedTo: (name) =>
      workspace.shown
        .filter(({ channel, changed }) => channel === privateWith(name) && !changed)
        .map(({ blocks }) => blocks),
    close: async () => {
      line.closeAllConnections();
      await new Promise((resolve) => line.close(resolve));
    },
  };
}

async function passOn(request: IncomingMessage, response: ServerResponse, call: typeof fetch): Promise<void> {
  const body = (await request.toArray()).join('');
  const answer = await call(String(request.url), { method: 'POST', body });
  response.writeHead(answer.status, { 'content-type': 'application/json' }).end(await answer.text());
}
