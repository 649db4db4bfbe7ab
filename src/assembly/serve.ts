import { after } from '#adapters/network/after.ts';
import { flushCompileCache } from 'node:module';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Report } from '#jobs/world.ts';
import { clockFrom, realClock } from '#src/calendar/clock.ts';
import type { Day } from '#src/calendar/day.ts';
import type { Clock } from '#src/calendar/clock.ts';
import { LONDON } from '#src/calendar/instant.ts';
import type { Instant } from '#src/calendar/instant.ts';
import type { CliWorld, ServeOptions, Store } from '#src/cli/cli-world.ts';
import type { Config, TeamsConfig } from '#src/config.ts';
import { sourceOf } from './registers-of.ts';
import { backupFolder } from '#src/cli/store/data-folder.ts';
import { sayBroughtUpToDate } from '#src/cli/versions/say-brought.ts';
import { defaultIn } from '#src/plan/default-plan.ts';
import { atMost } from './door/at-most.ts';
import { callThroughProxy } from './door/call-through-proxy.ts';
import { openDoor } from './door/door.ts';
import type { Door } from './door/door.ts';
import { createBot } from './bot.ts';
import type { Bot, BotParts } from './bot.ts';
import { processFaults, readinessFaults, sayState } from '#src/assembly/watch/health.ts';
import type { Watched } from '#src/assembly/watch/health.ts';
import { createMetrics } from '#src/assembly/watch/metrics.ts';
import type { Metrics } from '#src/assembly/watch/metrics.ts';
import { aside } from './nightly/back-up-aside.ts';
import { backUpOn } from './nightly/nightly-backups.ts';
import { runBeside } from './beside-others.ts';
import { NOT_BEGUN, runBot } from './run-bot.ts';
import { keepApart, refuseSharedLine } from '#src/assembly/watch/keep-apart.ts';
import { recoverPatiently } from './recover-patiently.ts';
import { linking, lookBy } from './page/look-and-link.ts';
import { openPlatforms, TEAMS_PATH } from './open-platforms.ts';
import type { Platform } from './platform.ts';
import { watchesOf } from '#src/assembly/watch/watches.ts';
import { trainingNote } from './training-note.ts';

/** So long is waited at most for the platforms to start, and for what runs to end, in milliseconds. */
const LONGEST_START = 15_000;
const LONGEST_END = 7_000;

/** Everything around the server. */
export type ServeParts = {
  readonly config: Config;
  readonly report: Report;
  readonly open: CliWorld['open'];
  readonly migrate: CliWorld['migrate'];
  readonly fetch: typeof globalThis.fetch;
  /** Settles when the machine asks the process to end. */
  readonly untilAsked: () => Promise<void>;
  /** Told where it listens. */
  readonly listening?: (origin: string) => void;
};

/** Runs the bot on its chat platforms behind one HTTP server, until it is asked to end; then what runs is finished first. */
export async function serve({ data, at }: ServeOptions, parts: ServeParts): Promise<void> {
  // Listened for before anything is opened: an end asked for meanwhile is not lost.
  const asked = parts.untilAsked();
  // Before the register is touched: a port that is not to be had would leave its tables brought up to date for nothing.
  const door = await openDoor(parts.config);
  try {
    await serveBehind(door, { data, at, parts, asked });
  } finally {
    await door.close();
  }
}

type Serving = {
  readonly data: string;
  readonly at: Instant | null;
  readonly parts: ServeParts;
  readonly asked: Promise<void>;
};

async function serveBehind(door: Door, serving: Serving): Promise<void> {
  const { data, at, parts } = serving;
  const brought = await parts.migrate(data, { isDumped: false });
  if (brought !== null) parts.report({ level: 'info', what: sayBroughtUpToDate(brought) });
  // A trial by another clock has nobody beside it.
  const store = await parts.open(data, at === null ? 'bot' : 'alone');
  try {
    await keepApart(store, { data, at, config: parts.config });
    await serveFrom(store, at === null ? realClock : clockFrom(at), { ...serving, door });
  } finally {
    await store.close();
  }
}

type Behind = Serving & { readonly door: Door };

async function serveFrom(store: Store, clock: Clock, { data, at, parts, asked, door }: Behind): Promise<void> {
  const { config, report } = parts;
  callThroughProxy(config.proxy, report);
  let bot: Bot | null = null;
  let isRecovered = false;
  // What comes in before that is stored, and worked with the backlog: nothing is on its way while it is found out what was.
  const work = async (): Promise<void> => (isRecovered ? bot?.work() : undefined);
  const lineIsBack = async (since: Instant | null): Promise<void> => (isRecovered ? bot?.lineIsBack(since) : undefined);
  const returned = async (): Promise<void> =>
    lineIsBack(null).catch((error: unknown) => report({ level: 'error', what: NOT_LET_GO, error }));
  const metrics = createMetrics(clock);
  const { acknowledged } = metrics;
  const look = lookBy(() => bot);
  const opening = { store, clock, config, report, work, returned, look, fetch: parts.fetch, acknowledged };
  const platforms = await openPlatforms(opening);
  const messengers = platforms.map(({ name, messenger }) => metrics.timed(name, messenger));
  const digestNote = trainingNote(at, defaultIn(await store.register.plans())?.zone ?? LONDON);
  const more = { ...nightlyWork(store, clock, { data, at, config }), ...linking(store, clock, config) };
  bot = createBot({ store, clock, messengers, office: config.office, digestNote, report, later: after, ...more });
  if (digestNote !== null) report({ level: 'info', what: digestNote });
  if (config.teams !== null) warnOfTrial(config.teams, report);
  listen(door, { platforms, store, data, metrics, report }, config);
  parts.listening?.(door.origin);
  // A platform finds out first who wrote what an earlier run stored and did not work; one that takes long holds up nothing.
  await atMost(LONGEST_START, Promise.all(platforms.map(({ start }) => start())));
  if (at !== null) await refuseSharedLine(platforms);
  const ending = new AbortController();
  void asked.then(() => ending.abort());
  isRecovered = await recoverPatiently(bot.recover, { report, ending: ending.signal });
  // Who wrote what others left is to be found out here.
  if (isRecovered && store.company !== undefined) await atMost(LONGEST_START, pickUpAll(platforms));
  const watches = watchesOf({ platforms, returned: lineIsBack, store, clock, config, data, isTrial: at !== null });
  const stopBeside = isRecovered ? runBeside({ store, bot, platforms, report }) : async () => undefined;
  const { backlog, stopTicking } = isRecovered ? runBot(bot, { platforms, watches, clock, report }) : NOT_BEGUN;
  // All is loaded: a process that is killed leaves the next start what Node made of the files.
  flushCompileCache();
  await asked;
  report({ level: 'info', what: 'Asked to end: finishing what runs.' });
  bot.halt();
  const ended = Promise.all([backlog, stopBeside(), stopTicking().then(() => stopAll(platforms))]);
  if (!(await atMost(LONGEST_END, ended))) report({ level: 'error', what: NOT_ENDED });
  await door.close();
}

const NOT_LET_GO = 'What waited for a platform could not be let go at once; it goes with the ticks.';

async function stopAll(platforms: readonly Platform[]): Promise<void> {
  await Promise.all(platforms.map(({ stop }) => stop()));
}

async function pickUpAll(platforms: readonly Platform[]): Promise<void> {
  await Promise.all(platforms.map(({ pickUp }) => pickUp()));
}

const NOT_ENDED =
  'Something did not end in time and is left: what was stored is worked at the next start, and of what was on its way it is found out whether it arrived.';

type Nights = Pick<Serving, 'data' | 'at'> & { readonly config: Config };

/** What a bot does at night by itself; a clock that was moved for a trial says nothing of how long anything was kept, and makes no backup. */
function nightlyWork(store: Store, clock: Clock, { data, at, config }: Nights): Pick<BotParts, 'backUp' | 'forget'> {
  if (at !== null) return {};
  const forget = (day: Day) => store.forgetOld({ at: clock.now(), day, keep: config.keep });
  const folder = backupFolder(data, config);
  if (folder === null) return { forget };
  const from = { store: aside(sourceOf(data, config)), register: store.register, data, folder };
  return { forget, backUp: (day) => backUpOn(day, { ...from, at: clock.now() }) };
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

/** What a request is answered from. */
type Answering = Watched & {
  readonly platforms: readonly Platform[];
  readonly store: Store;
  readonly metrics: Metrics;
  readonly report: Report;
};

/** From now on requests are answered, and the log says where. */
function listen({ origin, answerWith }: Door, answering: Answering, { teams, web }: Config): void {
  const { report } = answering;
  answerWith((request, response) => void answer(request, response, answering));
  report({ level: 'info', what: `Listening on ${origin}.` });
  if (teams !== null) report({ level: 'info', what: sayWhereTeamsSends(teams, origin) });
  if (web !== null)
    report({
      level: 'info',
      what: `The page is opened at ${web.origin}; the proxy in front passes it on to ${origin}.`,
    });
}

function sayWhereTeamsSends({ app }: TeamsConfig, origin: string): string {
  if (app === null) return `Teams messages come to ${origin}${TEAMS_PATH}.`;
  return `Teams messages come to ${origin}${TEAMS_PATH}: the proxy in front passes https://YOUR-NAME${TEAMS_PATH} on to it.`;
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  { report, ...watched }: Answering,
): Promise<void> {
  try {
    if (await isAnswered(request, response, watched)) return;
    if (await isHandled(request, response, watched)) return;
    response.writeHead(404, { 'content-type': 'text/plain' }).end('There is nothing here.\n');
  } catch (error) {
    // The platform is told to try again, and nothing of the fault leaves the house.
    report({ level: 'error', what: 'A request could not be answered.', error });
    if (!response.headersSent) response.writeHead(500, { 'content-type': 'text/plain' });
    response.end();
  }
}

/** Answers whoever watches the process; false where the request is of somebody else. */
async function isAnswered({ url }: IncomingMessage, response: ServerResponse, watched: Watching): Promise<boolean> {
  if (url === '/healthz') sayState(response, 'well', processFaults(watched));
  else if (url === '/readyz') sayState(response, 'ready', await readinessFaults(watched));
  else if (url === '/metrics') await sayMetrics(response, watched);
  else return false;
  return true;
}

type Watching = Omit<Answering, 'report'>;

async function sayMetrics(response: ServerResponse, { metrics, ...watched }: Watching): Promise<void> {
  const { type, text } = await metrics.page(watched);
  response.writeHead(200, { 'content-type': type, 'cache-control': 'no-store' }).end(text);
}

async function isHandled(
  request: IncomingMessage,
  response: ServerResponse,
  { platforms, metrics }: Watching,
): Promise<boolean> {
  const started = performance.now();
  for (const { name, handle } of platforms) {
    if (!(await handle(request, response))) continue;
    metrics.acknowledged(name, (performance.now() - started) / 1000);
    return true;
  }
  return false;
}
