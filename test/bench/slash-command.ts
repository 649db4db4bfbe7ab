import bolt from '@slack/bolt';
import type { App as BoltApp, Receiver } from '@slack/bolt';
import { Agent, createServer, request } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createSlack } from '#adapters/slack/start.ts';
import type { SlackWorld } from '#adapters/slack/world.ts';
import { createBot } from '#src/assembly/bot.ts';
import type { Bot } from '#src/assembly/bot.ts';
import { loadSampleInto } from '#src/assembly/sample.ts';
import { realClock } from '#src/calendar/clock.ts';
import { openDatabase } from '#db/open.ts';
import { aSlackConfig } from '#test/kit/a-slack-config.ts';
import { aFakeSlack } from '#test/kit/a-fake-slack.ts';
import { aCommand, ANN, BOT, onTheWire, signed, SIGNING_SECRET, TEAM } from '#test/kit/slack-envelopes.ts';
import { newPath } from './a-folder.ts';
import { bare, perSecond, quantile, took } from './measure.ts';
import type { Bench, Figure } from './measure.ts';

const COMMANDS = 200;
const AT_ONCE = 8;
const ASK = '8.1.3';

type Posts = {
  /** Posts a signed command and gives how long the answer took, in milliseconds. */
  readonly post: () => Promise<number>;
};

/** A slash command through the whole adapter, answered in the acknowledging response, against a Bolt app that only acknowledges. */
export async function slashCommand(): Promise<readonly Bench[]> {
  const [ours, floor] = [await ourSlack(), await emptyBolt()];
  const against = 'Bolt with a listener that only acknowledges';
  const common = { against, rounds: 7, warmUp: 2 } as const;
  const name = 'a slash command, answered as it is acknowledged';
  return [
    { ...common, name: `${name}: per second`, unit: '/s', ours: () => rateOf(ours), floor: () => rateOf(floor) },
    { ...common, name: `${name}: p50`, unit: 'ms', ours: () => waitOf(ours, 0.5), floor: () => waitOf(floor, 0.5) },
    { ...common, name: `${name}: p99`, unit: 'ms', ours: () => waitOf(ours, 0.99), floor: () => waitOf(floor, 0.99) },
  ];
}

/** Commands a second, eight people typing at once. */
async function rateOf({ post }: Posts): Promise<Figure> {
  const one = async (): Promise<void> => {
    for (let count = 0; count < COMMANDS / AT_ONCE; count++) await post();
  };
  return perSecond(await took(() => Promise.all(Array.from({ length: AT_ONCE }, one))), COMMANDS);
}

/** How long a part of the commands waited at most, one typed after the other. */
async function waitOf({ post }: Posts, part: number): Promise<Figure> {
  const waits: number[] = [];
  for (let count = 0; count < COMMANDS; count++) waits.push(await post());
  return bare(quantile(waits, part));
}

/** The sample plan behind the adapter, all as `start` puts it together, on a database in a file. */
async function ourSlack(): Promise<Posts> {
  const store = await openDatabase(newPath('ragtime.db'), { as: 'bot' });
  await loadSampleInto(store.register, []);
  const { people, ...rest } = await store.register.roster();
  const linked = people.map((person, at) => (at > 0 ? person : { ...person, accounts: { slack: `${TEAM}/${ANN}` } }));
  await store.register.saveRoster({ ...rest, people: linked });
  const report: SlackWorld['report'] = ({ what }) => {
    throw new Error(what);
  };
  const parts = { clock: realClock, office: [], report };
  let bot: Bot | null = null;
  const work = async (): Promise<void> => bot?.work();
  const slack = await createSlack({
    ...store,
    ...parts,
    config: aSlackConfig(),
    work,
    realClock,
    proxy: null,
    fetch: aFakeSlack().fetch,
  });
  bot = createBot({ ...parts, store, messengers: [slack.messenger], digestNote: null });
  await slack.start();
  process.on('exit', () => void slack.stop());
  const url = await listen((request, response) => void slack.handle(request, response));
  return posting(url, (answer) => answer.includes('8.1.3'));
}

/** Bolt on a receiver of the same kind: it verifies with Bolt's own verifier, and the listener does nothing else. */
async function emptyBolt(): Promise<Posts> {
  const receiver = new BareReceiver();
  const authorize = async () => ({ botToken: 'xoxb-bench-token', botId: 'B1', botUserId: BOT });
  const app = new bolt.App({ receiver, authorize });
  app.command('/rag', async ({ ack }) => ack());
  const url = await listen((request, response) => void receiver.handle(request, response));
  return posting(url, (answer) => answer === '');
}

class BareReceiver implements Receiver {
  #app: BoltApp | null = null;

  init(app: BoltApp): void {
    this.#app = app;
  }

  async start(): Promise<void> {}

  async stop(): Promise<void> {}

  async handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await textOf(request);
    const isSigned = bolt.isValidSlackRequest({
      signingSecret: SIGNING_SECRET,
      body,
      headers: {
        'x-slack-signature': String(request.headers['x-slack-signature']),
        'x-slack-request-timestamp': Number(request.headers['x-slack-request-timestamp']),
      },
    });
    if (!isSigned) return void response.writeHead(401).end();
    const ack = async (): Promise<void> => void response.writeHead(200).end();
    await this.#app?.processEvent({ body: Object.fromEntries(new URLSearchParams(body)), ack });
  }
}

async function textOf(incoming: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}

async function listen(handle: (request: IncomingMessage, response: ServerResponse) => void): Promise<string> {
  const server = createServer(handle);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  // Nothing waits for it: the program ends when everything is measured.
  server.unref();
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/slack/events`;
}

function posting(url: string, isMeant: (answer: string) => boolean): Posts {
  const agent = new Agent({ keepAlive: true });
  return {
    post: async () => {
      const wire = onTheWire(aCommand(ASK));
      const headers = signed(wire, { at: Math.floor(Date.now() / 1000) });
      const start = performance.now();
      const answer = await send(url, { agent, headers, body: wire.body });
      const waited = performance.now() - start;
      if (!isMeant(answer)) throw new Error(`A command was answered with “${answer.slice(0, 200)}”.`);
      return waited;
    },
  };
}

type Sending = { readonly agent: Agent; readonly headers: Record<string, string>; readonly body: string };

function send(url: string, { agent, headers, body }: Sending): Promise<string> {
  return new Promise((resolve, reject) => {
    const sent = request(
      url,
      { method: 'POST', agent, headers },
      (response) => void textOf(response).then(resolve, reject),
    );
    sent.once('error', reject);
    sent.end(body);
  });
}
