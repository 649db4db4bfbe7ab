import { readFile, writeFile } from 'node:fs/promises';
import { setTimeout as wait } from 'node:timers/promises';
import { join } from 'node:path';
import type { Screen } from '#adapters/console/draw-card.ts';
import type { Report, World as JobsWorld } from '#jobs/world.ts';
import { clockFrom, realClock } from '#src/calendar/clock.ts';
import { LONDON } from '#src/calendar/instant.ts';
import { areBackupsGone } from '#src/cli/store/backups-gone.ts';
import { backupsIn } from '#src/cli/store/backups-in.ts';
import { brokenOffIn } from '#src/cli/store/broken-off.ts';
import { whyNoFolder } from '#src/cli/store/data-folder.ts';
import type { JobsAtHand, ServeOptions, SimulateOptions, Store, CliWorld } from '#src/cli/cli-world.ts';
import { CliRefusal } from '#src/cli/command.ts';
import type { Config } from '#src/config.ts';
import type { Person } from '#src/people/person.ts';
import { defaultIn } from '#src/plan/default-plan.ts';
import { drawPicture } from '#adapters/pictures/draw-picture.ts';
import { accountOf } from './organisations/account.ts';
import { createLog, toStandardError } from './log.ts';
import { readLines } from './read-lines.ts';
import { registersOf } from './registers-of.ts';
import type { Registers } from './registers-of.ts';
import type { ServeParts } from './serve.ts';
import type { SecretFile } from '#src/config/environment.ts';
import { rehearsedReach } from './rehearsed-reach.ts';
import { trainingNote } from './training-note.ts';

/** How long the process waits at its end for what nobody needs any more, in milliseconds. */
const LAST_MOMENT = 1_000;

/** So often it is looked whether whoever started this process is still there, in milliseconds. */
const BETWEEN_LOOKS = 500;

/** What a world has besides its settings: whether what it prints has colours, and the worlds of the list's organisations. */
export type Besides = {
  /** Under which account of the machine it is typed; the own one of the process unless said otherwise. */
  readonly account?: string;
  readonly colour: boolean;
  readonly secretFiles?: readonly SecretFile[];
} & Partial<Pick<CliWorld, 'forOrganisation'>>;

/** The world outside, put together; what a command does not need is not even loaded. */
export function createWorld(config: Config, { colour, forOrganisation = noOther, ...besides }: Besides): CliWorld {
  const clock = config.at === null ? realClock : clockFrom(config.at);
  const registers = registersOf(config);
  const { open, openCopy, migrate } = registers;
  const isTerminal = process.stdin.isTTY && process.stdout.isTTY;
  const { account = accountOf({}) } = besides;
  const key = config.organisation?.key ?? null;
  return {
    config,
    forOrganisation,
    clock,
    isTerminal,
    account,
    out: (line) => void process.stdout.write(`${line}\n`),
    err: (line) => void process.stderr.write(`${line}\n`),
    input: () => readLines(),
    pipes: () => ({ input: process.stdin, output: process.stdout }),
    readFile: (path) => readFile(path),
    writeFile: (path, bytes) => writeFile(path, bytes),
    holdPlace: async (file) => (await import('#db/sqlite/lock.ts')).holdPlace(file),
    ...FOLDERS,
    ...registers,
    jobs: jobsAtHand(config),
    drawFor,
    drawPicture,
    drawSite: async (site, how) => (await import('#adapters/site/draw-site.ts')).siteDrawer(drawPicture)(site, how),
    paperFormats: async () => (await import('#adapters/papers/formats.ts')).PAPER_FORMATS,
    reaches: ({ accounts }) => isReached(accounts, config),
    ...aroundIt(config, besides),
    talk: async (options) => {
      const { talk } = await import('./talk.ts');
      const screen: Screen = { colour, boxes: isTerminal, width: process.stdout.columns ?? 80 };
      const report = createLog(join(options.data, 'ragtime.log'), key);
      const world = { config, clock, account, report, open, openCopy, migrate, isTerminal, screen, write };
      await talk(options, { ...world, input: () => readLines() });
    },
    serve: (options) => serveFrom(options, { config, report: createLog(null, key), open, migrate }),
    simulate: (options) => simulateOn(options, config, registers),
  };
}

const FOLDERS = { backupsIn, areBackupsGone, brokenOffIn, whyNoFolder } as const;

/** What only the doctor asks. */
function aroundIt(
  config: Config,
  { secretFiles = [] }: Pick<Besides, 'secretFiles'>,
): Pick<CliWorld, 'askOnline' | 'openSecrets' | 'pause'> {
  return {
    askOnline: async (store) => (await import('./online/ask-online.ts')).askOnline(store, config),
    openSecrets: async () => (await import('./online/open-secrets.ts')).openSecretsIn(secretFiles),
    pause: (milliseconds) => wait(milliseconds),
  };
}

const noOther = () => Promise.reject(new CliRefusal('In the world of one organisation there is no other.'));

async function serveFrom(
  options: ServeOptions,
  parts: Pick<ServeParts, 'config' | 'report' | 'open' | 'migrate'>,
): Promise<void> {
  const { serve } = await import('./serve.ts');
  await serve(options, { ...parts, fetch: globalThis.fetch, untilAsked, listening });
  // A line that somebody holds open does not keep the process, nor does whoever started it.
  if (process.connected) process.disconnect();
  setTimeout(() => process.exit(), LAST_MOMENT).unref();
}

function jobsAtHand(config: Config): JobsAtHand {
  return {
    digestOn: async (store, day, plan) => {
      const { preview } = await import('#jobs/preview.ts');
      const said = await preview('digest', day, await jobsWorld(store, config), plan);
      return said[0] ?? null;
    },
  };
}

async function simulateOn(options: SimulateOptions, config: Config, { open, openCopy }: Registers): Promise<void> {
  const { liveThrough } = await import('./live-through.ts');
  const store = await open(options.data, 'tool');
  const copy = await openCopy(store);
  await store.close();
  const { office, at: startedAt } = config;
  const reach = await rehearsedReach(copy, config);
  await liveThrough(copy, options, { office, startedAt, reach, report: onlyErrors });
  await copy.close();
}

const drawFor: CliWorld['drawFor'] = async (platform, { card, key }) => {
  switch (platform) {
    case 'slack':
      return (await import('#adapters/slack/draw/render.ts')).render(card, key);
    case 'teams':
      return (await import('#adapters/teams/draw/render.ts')).render(card, key);
  }
};

/** One account on a configured platform is enough; without a platform it is the console, which reaches everybody. */
function isReached(accounts: Person['accounts'], { slack, teams }: Config): boolean {
  if (slack === null && teams === null) return true;
  return (slack !== null && Object.hasOwn(accounts, 'slack')) || (teams !== null && Object.hasOwn(accounts, 'teams'));
}

/** A world for jobs that only look: no platform is asked, and nothing is sent. */
async function jobsWorld({ register, outbox, threads }: Store, config: Config): Promise<JobsWorld> {
  const messengers = [
    {
      audienceOf: async () => 'members' as const,
      reaches: () => true,
      send: () => Promise.reject(new Error('A preview sends nothing.')),
    },
  ];
  const clock = config.at === null ? realClock : clockFrom(config.at);
  const digestNote = trainingNote(config.at, defaultIn(await register.plans())?.zone ?? LONDON);
  const kept = { register, outbox, sentAt: threads.sentAt };
  return { ...kept, messengers, clock, officeEmails: config.office, digestNote, report: toStandardError };
}

/** A simulation passes over turns by the hundred; only what went wrong is worth a line. */
function onlyErrors(line: Parameters<Report>[0]): void {
  if (line.level === 'error') toStandardError(line);
}

/** Behind a door that several organisations share, whoever started this process is told where it listens. */
function listening(origin: string): void {
  process.send?.({ origin });
}

/** Settles when the machine, or whoever started this process, asks it to end. */
export function untilAsked(): Promise<void> {
  return new Promise((resolve) => {
    // Whoever started it is gone: nothing comes in any more.
    process.once('disconnect', () => resolve());
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => resolve());
    whenLeftBehind(resolve);
  });
}

/** npm passes what ends it on to the shell between the two, which passes it on to nobody: whoever was started so ends when that is gone. */
function whenLeftBehind(end: () => void): void {
  const { ppid, env } = process;
  if (env['npm_lifecycle_event'] === undefined) return;
  setInterval(() => (process.ppid === ppid ? undefined : end()), BETWEEN_LOOKS).unref();
}

function write(text: string): Promise<void> {
  return new Promise((resolve, reject) => {
    process.stdout.write(text, (error) => (error ? reject(error) : resolve()));
  });
}
