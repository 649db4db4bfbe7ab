import { PassThrough, Readable } from 'node:stream';
import { drawPicture } from '#adapters/pictures/draw-picture.ts';
import { siteDrawer } from '#adapters/site/draw-site.ts';
import { render as renderForSlack } from '#adapters/slack/draw/render.ts';
import { render as renderForTeams } from '#adapters/teams/draw/render.ts';
import { onTestFinished } from 'vitest';
import { PAPER_FORMATS } from '#adapters/papers/formats.ts';
import { openDatabase } from '#db/open.ts';
import { holdPlace } from '#db/sqlite/lock.ts';
import type { OpenDatabase } from '#db/open.ts';
import { preview } from '#jobs/preview.ts';
import type { World as JobsWorld } from '#jobs/world.ts';
import { liveThrough } from '#src/assembly/live-through.ts';
import { runCommandLine } from '#src/cli/run.ts';
import type { DataFolder, KeptBackup, Restored, Store, CliWorld } from '#src/cli/cli-world.ts';
import type { DrawPicture } from '#src/ports/drawing/draw-picture.ts';
import { readConfig } from '#src/config.ts';
import type { Config } from '#src/config.ts';
import { aClock } from '#test/kit/a-clock.ts';
import { aDatabase } from '#test/kit/a-database.ts';
import { greetEverybody } from '#test/kit/greeted.ts';
import { aMessenger } from '#test/kit/a-messenger.ts';

/** A world of a test: files by name, folders with a register by name, and everything printed. */
export type HandMadeWorld = CliWorld & {
  readonly printed: readonly string[];
  readonly complained: readonly string[];
  readonly files: Map<string, Uint8Array | string>;
  readonly registers: Map<string, OpenDatabase>;
  /** Runs a command line and gives its exit code; what was printed before is forgotten. */
  readonly run: (...argv: readonly string[]) => Promise<number>;
  /** What was printed as JSON, a line each. */
  readonly json: () => readonly Record<string, unknown>[];
  readonly said: () => string;
  readonly grumbled: () => string;
};

/** What a test may say of its world. */
type WorldSaid = {
  readonly now?: string;
  readonly files?: Readonly<Record<string, Uint8Array | string>>;
  readonly lines?: readonly string[];
  readonly config?: Partial<Config>;
  readonly folder?: Partial<DataFolder>;
  readonly backups?: readonly KeptBackup[];
  /** What draws pictures; the real thing unless said otherwise. */
  readonly drawPicture?: DrawPicture;
  /** Whom a platform reaches; everybody unless said otherwise. */
  readonly reaches?: CliWorld['reaches'];
  /** What is found on the network; nobody unless said otherwise. */
  readonly askOnline?: CliWorld['askOnline'];
  /** What a restore did. */
  readonly restored?: Partial<Restored>;
  readonly openSecrets?: Awaited<ReturnType<CliWorld['openSecrets']>>;
  /** What happens while a command waits; nothing unless said otherwise. */
  readonly pause?: CliWorld['pause'];
};

/** A world over the real database, kept in memory, on the morning of 5 June 2015 unless said otherwise. */
export function aWorld(said: WorldSaid = {}): HandMadeWorld {
  const printed: string[] = [];
  const complained: string[] = [];
  const files = new Map<string, Uint8Array | string>(Object.entries(said.files ?? {}));
  const registers = new Map<string, OpenDatabase>();
  const config: Config = { ...usualConfig(), ...said.config };
  const clock = aClock(said.now);
  const world: CliWorld = {
    config,
    forOrganisation: () => Promise.reject(new Error('There is one organisation here.')),
    clock,
    account: 'deploy',
    out: (line) => void printed.push(line),
    err: (line) => void complained.push(line),
    input: () => linesOf(said.lines ?? []),
    pipes: () => ({ input: Readable.from([]), output: new PassThrough() }),
    isTerminal: false,
    readFile: async (path) => bytesOf(files.get(path), path),
    writeFile: async (path, bytes) => void files.set(path, bytes),
    holdPlace: async (file) => holdPlace(file),
    lookAt: async (data) => ({
      hasRegister: registers.has(data),
      place: registers.has(data) ? 'file' : null,
      closed: [],
      canWrite: true,
      othersMayRead: false,
      free: null,
      leftovers: [],
      network: null,
      ...said.folder,
    }),
    backupsIn: async () => said.backups ?? [],
    areBackupsGone: async () => false,
    whyNoFolder: async () => null,
    brokenOffIn: async () => [],
    open: async (data) => {
      const database = registers.get(data) ?? (await aDatabase());
      registers.set(data, database);
      return keptOpen(database);
    },
    openCopy: async (store) => copyOf(store),
    checkBackup: async () => null,
    examine: async (data) => ({
      damage: [],
      unreadable: [],
      unseen: null,
      store: await copyOf(registers.get(data)!),
      older: null,
    }),
    migrate: async () => null,
    restore: async (backup, data) => ({
      kept: `${data}/ragtime.db.before-${backup}`,
      carried: 0,
      missed: 0,
      erased: 0,
      closed: 0,
      readers: 0,
      ...said.restored,
    }),
    copyRegister: async () => ({ head: { lines: 0, hash: '' }, erased: 0, readers: 0 }),
    erase: async (erasing, data) => registers.get(data)!.erase(erasing),
    erasedBefore: async () => null,
    startAfresh: async (data, work) => {
      const fresh = await aDatabase();
      await work(keptOpen(fresh));
      const kept = `${data}/ragtime.sample.db`;
      registers.set(kept, registers.get(data)!);
      registers.set(data, fresh);
      return kept;
    },
    jobs: {
      digestOn: async (store, day, plan) => (await preview('digest', day, jobsWorld(store, world), plan))[0] ?? null,
    },
    talk: async () => undefined,
    reaches: said.reaches ?? (() => true),
    askOnline: said.askOnline ?? (async () => []),
    openSecrets: async () => said.openSecrets ?? [],
    pause: said.pause ?? (async () => undefined),
    paperFormats: async () => PAPER_FORMATS,
    drawFor: async (platform, { card, key }) => (platform === 'slack' ? renderForSlack : renderForTeams)(card, key),
    drawPicture: said.drawPicture ?? drawPicture,
    drawSite: siteDrawer(said.drawPicture ?? drawPicture),
    serve: () => Promise.reject(new Error('No server is run here.')),
    simulate: async (options) => {
      const copy = await copyOf(registers.get(options.data)!);
      await liveThrough(copy, options, { office: config.office, report: () => undefined });
    },
  };
  return {
    ...world,
    printed,
    complained,
    files,
    registers,
    run: async (...argv) => {
      printed.length = 0;
      complained.length = 0;
      return runCommandLine(argv, world);
    },
    json: () => printed.map((line) => JSON.parse(line) as Record<string, unknown>),
    said: () => printed.join('\n'),
    grumbled: () => complained.join('\n'),
  };
}

/** What an environment without a single setting gives. */
function usualConfig(): Config {
  const config = readConfig({});
  if (!('data' in config)) throw new Error(config.join('\n'));
  return config;
}

function jobsWorld({ register, outbox }: Store, { clock, config }: CliWorld): JobsWorld {
  const rest = { officeEmails: config.office, digestNote: null, report: () => undefined };
  return { register, outbox, messengers: [aMessenger()], clock, ...rest };
}

/** A command closes what it opened; the register of a test lives on until the test ends. */
function keptOpen(database: OpenDatabase): Store {
  return { ...database, close: async () => undefined };
}

async function copyOf(store: Store): Promise<Store> {
  const copy = await openDatabase(await (store as Store & OpenDatabase).image(), { as: 'tool' });
  onTestFinished(() => copy.close());
  return copy;
}

async function* linesOf(lines: readonly string[]): AsyncIterable<string> {
  yield* lines;
}

function bytesOf(file: Uint8Array | string | undefined, path: string): Uint8Array {
  if (file === undefined) throw Object.assign(new Error(`ENOENT: ${path}`), { code: 'ENOENT' });
  return typeof file === 'string' ? new TextEncoder().encode(file) : file;
}

/** A plan of three actions, one of them without a date, and the people it names. */
export const PLAN_CSV = `Ref,Action,By when,Lead
1.1,Agree the budget,By end Dec 2015,Ann Archer
1.2,Train every manager,June 2015 onwards,Ben Baker
1.3,Choose a supplier,To be agreed,Leader
`;

export const ROSTER_CSV = `kind,name,post,aliases,members,email,role
person,Ann Archer,,,,ann@example.gov.uk,
person,Ben Baker,,,,,
person,Olive Office,,,,,office
post,,Leader,,,,
`;

/** A world with that plan loaded as PLAN, begun, and with people who know who asks. */
export async function aWorldWithPlan(said: WorldSaid = {}): Promise<HandMadeWorld> {
  const world = aWorld({ ...said, files: { 'plan.csv': PLAN_CSV, 'people.csv': ROSTER_CSV, ...said.files } });
  const code = await world.run('import', 'plan.csv', '--roster', 'people.csv', '--published', '2015-05-26', '--begin');
  if (code !== 0) throw new Error(`The plan of the test did not load: ${world.grumbled()}`);
  await greetEverybody(world.registers.get('./data')!.register);
  return world;
}
