import { Application, TeamsAdapter } from '@microsoft/teams-ai';
import express from 'express';
import type { Request, Response } from 'express';
import { Agent, createServer, request } from 'node:http';
import type { IncomingMessage, RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createTeams } from '#adapters/teams/start.ts';
import type { TeamsWorld } from '#adapters/teams/world.ts';
import { createBot } from '#src/assembly/bot.ts';
import type { Bot } from '#src/assembly/bot.ts';
import { loadSampleInto } from '#src/assembly/sample.ts';
import { realClock } from '#src/calendar/clock.ts';
import { openDatabase } from '#db/open.ts';
import { aTeamsCloud } from '#test/kit/teams/a-cloud.ts';
import type { TeamsCloud } from '#test/kit/teams/a-cloud.ts';
import { aTeamsConfig } from '#test/kit/teams/a-config.ts';
import { hurried } from '#test/kit/teams/a-teams.ts';
import { aPersonalMessage, from, sentNow } from '#test/kit/teams/activities.ts';
import { ISSUER } from '#test/kit/teams/keys.ts';
import { APP_ID, chatOf, objectIdOf, TENANT } from '#test/kit/teams/tenant.ts';
import { newPath } from './a-folder.ts';
import { bare, perSecond, quantile, took } from './measure.ts';
import type { Bench, Figure } from './measure.ts';

const MESSAGES = 100;
const AT_ONCE = 8;
const ASKER = 'Karl Battersby';

type Posts = {
  /** Posts a signed message and gives how long its acknowledgement took, in milliseconds. */
  readonly post: () => Promise<number>;
  /** Settles when everything that was acknowledged is answered. */
  readonly settled: () => Promise<void>;
};

/** A message through the whole adapter, stored, acknowledged and answered by a card, against the same SDK with an empty route. */
export async function teamsMessage(): Promise<readonly Bench[]> {
  const cloud = await aTeamsCloud({ people: [{ name: ASKER, email: 'karl@council.example' }] });
  const [ours, floor] = [await ourTeams(cloud), await emptyApplication(cloud)];
  const common = { against: 'TeamsAdapter and Application with an empty route', rounds: 5, warmUp: 2 } as const;
  const name = 'a message in Teams';
  return [
    {
      ...common,
      name: `${name}, answered: per second`,
      unit: '/s',
      ours: () => rateOf(ours),
      floor: () => rateOf(floor),
    },
    {
      ...common,
      name: `${name}, acknowledged: p50`,
      unit: 'ms',
      ours: () => waitOf(ours, 0.5),
      floor: () => waitOf(floor, 0.5),
    },
    {
      ...common,
      name: `${name}, acknowledged: p99`,
      unit: 'ms',
      ours: () => waitOf(ours, 0.99),
      floor: () => waitOf(floor, 0.99),
    },
  ];
}

/** Messages a second, eight people typing at once, until the last is answered. */
async function rateOf({ post, settled }: Posts): Promise<Figure> {
  const one = async (): Promise<void> => {
    for (let count = 0; count < MESSAGES / AT_ONCE; count++) await post();
  };
  const spent = await took(async () => {
    await Promise.all(Array.from({ length: AT_ONCE }, one));
    await settled();
  });
  return perSecond(spent, MESSAGES);
}

/** How long a part of the messages waited at most, one typed when the one before it was answered. */
async function waitOf({ post, settled }: Posts, part: number): Promise<Figure> {
  const waits: number[] = [];
  for (let count = 0; count < MESSAGES; count++) {
    waits.push(await post());
    await settled();
  }
  return bare(quantile(waits, part));
}

/** The sample plan behind the adapter, all as `start` puts it together, on a database in a file; nobody waits for Teams' pace. */
async function ourTeams(cloud: TeamsCloud): Promise<Posts> {
  const store = await openDatabase(newPath('ragtime.db'), { as: 'bot' });
  await loadSampleInto(store.register, []);
  const { people, ...rest } = await store.register.roster();
  const accounts = { teams: `${TENANT}/${objectIdOf(ASKER)}` };
  const linked = people.map((person) => (person.name === ASKER ? { ...person, accounts } : person));
  await store.register.saveRoster({ ...rest, people: linked });
  const report: TeamsWorld['report'] = ({ level, what, error }) => {
    if (level === 'error') throw new Error(what, { cause: error });
  };
  const parts = { clock: realClock, office: [], report };
  let bot: Bot | null = null;
  const work = async (): Promise<void> => bot?.work();
  // Nothing of a digest's channel is asked while messages are counted.
  const config = { ...aTeamsConfig(cloud), digestTeam: null, digestChannel: null };
  const world = { ...store, ...parts, config, work, realClock, fetch };
  const teams = await createTeams(world, undefined, hurried());
  bot = createBot({ ...parts, store, messengers: [teams.messenger], digestNote: null });
  await teams.start();
  const url = await listen((request, response) => void teams.handle(request, response));
  const settled = async (): Promise<void> => {
    await teams.settled();
    if (cloud.connector.standing(chatOf(ASKER)).length === 0) throw new Error('Nothing was answered.');
  };
  return { post: posting(url, cloud), settled };
}

/** The SDK as its documentation puts it together: it proves who sent the message, and its route does nothing. */
async function emptyApplication(cloud: TeamsCloud): Promise<Posts> {
  const adapter = new TeamsAdapter({
    MicrosoftAppId: APP_ID,
    MicrosoftAppPassword: 'the-secret-of-the-app',
    MicrosoftAppType: 'SingleTenant',
    MicrosoftAppTenantId: TENANT,
    ToBotFromChannelOpenIdMetadataUrl: cloud.openIdMetadata,
    ToBotFromChannelTokenIssuer: ISSUER,
    ToChannelFromBotLoginUrl: cloud.loginUrl,
    ToChannelFromBotOAuthScope: 'https://api.botframework.com',
  });
  const app = new Application({ adapter, botAppId: APP_ID });
  // It would post that somebody types, whatever its settings say.
  app.startTypingTimer = () => {};
  app.activity('message', async () => {});
  const server = express();
  server.use(express.json());
  server.post('/api/messages', (request: Request, response: Response) => {
    void adapter.process(request, response, async (context) => void (await app.run(context)));
  });
  return { post: posting(await listen(server), cloud), settled: async () => {} };
}

async function listen(handle: RequestListener): Promise<string> {
  const server = createServer(handle);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  // Nothing waits for it: the program ends when everything is measured.
  server.unref();
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/messages`;
}

function posting(url: string, { keys, service }: TeamsCloud): Posts['post'] {
  const agent = new Agent({ keepAlive: true });
  const authorization = keys.authorize({ serviceUrl: service });
  return async () => {
    const activity = sentNow(from(service, aPersonalMessage('show 8.1.3', { by: ASKER })));
    const headers = { authorization, 'content-type': 'application/json' };
    const start = performance.now();
    const status = await send(url, { agent, headers, body: JSON.stringify(activity) });
    if (status !== 200) throw new Error(`A message was answered with status ${status}.`);
    return performance.now() - start;
  };
}

type Sending = { readonly agent: Agent; readonly headers: Record<string, string>; readonly body: string };

function send(url: string, { agent, headers, body }: Sending): Promise<number> {
  return new Promise((resolve, reject) => {
    const sent = request(url, { method: 'POST', agent, headers }, (response: IncomingMessage) => {
      response.resume().once('end', () => resolve(response.statusCode ?? 0));
    });
    sent.once('error', reject);
    sent.end(body);
  });
}
