import { createServer } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Report } from '#jobs/world.ts';
import { startTicking } from '#jobs/schedule.ts';
import { clockFrom, realClock } from '#src/calendar/clock.ts';
import type { Clock } from '#src/calendar/clock.ts';
import type { ServeOptions, Store } from '#src/cli/cli-world.ts';
import type { Config, TeamsConfig } from '#src/config.ts';
import { createBot } from './bot.ts';
import type { Bot } from './bot.ts';
import { openPlatforms, TEAMS_PATH } from './open-platforms.ts';
import type { Platform } from './platform.ts';

/** The timetable waits so long at most for the platforms, in milliseconds: a minute in which fifty people are looked up. */
const LONGEST_INTRODUCTION = 60_000;

/** A connection that says nothing is kept longer than a proxy keeps its end, so that none is closed under a message; in milliseconds. */
const KEEP_ALIVE = 65_000;

/** Everything around the server. */
export type ServeParts = {
  readonly config: Config;
  readonly report: Report;
  readonly open: (data: string, as: 'bot' | 'tool') => Promise<Store>;
  readonly fetch: typeof globalThis.fetch;
  /** Settles when the machine asks the process to end. */
  readonly untilAsked: () => Promise<void>;
};

/** Runs the bot on its chat platforms behind one HTTP server, until it is asked to end; then what runs is finished first. */
export async function serve({ data, at }: ServeOptions, parts: ServeParts): Promise<void> {
  const store = await parts.open(data, 'bot');
  try {
    await serveFrom(store, at === null ? realClock : clockFrom(at), { at, parts });
  } finally {
    await store.close();
  }
}

async function serveFrom(store: Store, clock: Clock, { at, parts }: { at: string | null; parts: ServeParts }) {
  const { config, report } = parts;
  let bot: Bot | null = null;
  const work = async (): Promise<void> => bot?.work();
  const platforms = await openPlatforms({ store, clock, config, report, work, fetch: parts.fetch });
  const messengers = platforms.map(({ messenger }) => messenger);
  const digestNote = at === null ? null : `A training clock is in force: it started at ${at}.`;
  bot = createBot({ store, clock, messengers, office: config.office, digestNote, report });
  if (digestNote !== null) report({ level: 'info', what: digestNote });
  if (config.teams !== null) warnOfTrial(config.teams, report);
  const server = await listen(platforms, config, report);
  // A platform finds out first who wrote what an earlier run stored and did not work; a slow one holds up no other.
  await Promise.all(platforms.map(({ start }) => start()));
  await bot.recover();
  const { tick } = bot;
  const stopTicking = onceIntroduced(platforms, () => startTicking(tick, clock));
  await parts.untilAsked();
  report({ level: 'info', what: 'Asked to end: finishing what runs.' });
  bot.halt();
  await stopTicking();
  await Promise.all(platforms.map(({ stop }) => stop()));
  await close(server);
}

/** What must not go unseen at any start: that nobody proves who they are, or that Teams is looked for on this machine. */
function warnOfTrial({ app, serviceUrls, openIdMetadata, loginUrl }: TeamsConfig, report: Report): void {
  if (app === null) return report({ level: 'error', what: TRIAL });
  const clear = [...serviceUrls, openIdMetadata, loginUrl].filter((address) => address?.startsWith('http://') === true);
  if (clear.length === 0) return;
  report({
    level: 'error',
    what: `Teams is looked for on this machine (${clear.join(', ')}): that is for tests alone.`,
  });
}

const TRIAL =
  'TEAMS_DEV=1 IS A TRIAL: nobody proves who they are, and anybody on this machine may speak as anybody. For real work leave it out and set TEAMS_APP_ID.';

/** What begins when the platforms know who is who, or have taken too long; what it gives ends it, begun or not. */
function onceIntroduced(platforms: readonly Platform[], begin: () => () => Promise<void>): () => Promise<void> {
  let end: (() => Promise<void>) | null = null;
  let isOver = false;
  const introduced = Promise.all(platforms.map((platform) => platform.introduced()));
  void Promise.race([introduced, wait(LONGEST_INTRODUCTION, null, { ref: false })]).then(() => {
    if (!isOver) end = begin();
  });
  return async () => {
    isOver = true;
    await end?.();
  };
}

async function listen(platforms: readonly Platform[], { port, host, teams }: Config, report: Report): Promise<Server> {
  const server = createServer((request, response) => void answer(request, response, { platforms, report }));
  server.keepAliveTimeout = KEEP_ALIVE;
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(port, host, resolve));
  const { port: bound } = server.address() as AddressInfo;
  const origin = `http://${host.includes(':') ? `[${host}]` : host}:${bound}`;
  report({ level: 'info', what: `Listening on ${origin}.` });
  if (teams !== null) report({ level: 'info', what: sayWhereTeamsSends(teams, origin) });
  return server;
}

function sayWhereTeamsSends({ app }: TeamsConfig, origin: string): string {
  if (app === null) return `Teams messages come to ${origin}${TEAMS_PATH}.`;
  return `Teams messages come to ${origin}${TEAMS_PATH}: the proxy in front passes https://YOUR-NAME${TEAMS_PATH} on to it.`;
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  { platforms, report }: { platforms: readonly Platform[]; report: Report },
): Promise<void> {
  try {
    if (request.url === '/healthz') return sayHealth(response, platforms);
    if (await isHandled(request, response, platforms)) return;
    response.writeHead(404, { 'content-type': 'text/plain' }).end('There is nothing here.\n');
  } catch (error) {
    // The platform is told to try again, and nothing of the fault leaves the house.
    report({ level: 'error', what: 'A request could not be answered.', error });
    if (!response.headersSent) response.writeHead(500, { 'content-type': 'text/plain' });
    response.end();
  }
}

async function isHandled(
  request: IncomingMessage,
  response: ServerResponse,
  platforms: readonly Platform[],
): Promise<boolean> {
  for (const { handle } of platforms) {
    if (await handle(request, response)) return true;
  }
  return false;
}

/** 200 while every platform is connected, 503 with the reasons when one is not: for whoever restarts the process. */
function sayHealth(response: ServerResponse, platforms: readonly Platform[]): void {
  const faults = platforms.flatMap(({ name, health }) => {
    const fault = health();
    return fault === null ? [] : [`${name}: ${fault}`];
  });
  response.writeHead(faults.length === 0 ? 200 : 503, { 'content-type': 'text/plain' });
  response.end(faults.length === 0 ? 'well\n' : `${faults.join('\n')}\n`);
}

function close(server: Server): Promise<void> {
  server.closeIdleConnections();
  return new Promise((resolve) => server.close(() => resolve()));
}
