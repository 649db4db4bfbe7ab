import type { OpenDatabase } from '#db/open.ts';
import type { Instant } from '#src/calendar/instant.ts';
import { createBot } from '#src/assembly/bot.ts';
import type { Bot } from '#src/assembly/bot.ts';
import { aClock } from '#test/kit/a-clock.ts';
import type { HandSetClock } from '#test/kit/a-clock.ts';
import type { IncomingMessage, MessageId } from '#src/ports/message.ts';
import type { Life } from '#test/faults/a-life.ts';
import { aFilledDatabase, reopened } from '#test/faults/a-life.ts';
import type { Taken } from '#test/faults/a-platform.ts';
import { aMortal } from '#test/faults/mortal.ts';
import type { Mortal, Step } from '#test/faults/mortal.ts';
import { LONGER_SCRIPT } from '#test/faults/script.ts';
import type { Scene } from '#test/faults/script.ts';
import { befall } from '#test/faults/befalling/befall.ts';
import type { Befalling } from '#test/faults/befalling/befall.ts';
import type { Mishap, Process, Way } from './way.ts';

/** Where a life goes wrong: its process dies at a step, a call or all of a time come to grief, something befalls its register, or its days are others. */
export type Wrong = {
  readonly diesAt?: number;
  readonly mishap?: { readonly call: number; readonly is: Mishap };
  readonly outage?: { readonly from: Instant; readonly to: Instant; readonly is: Mishap };
  readonly befalling?: Befalling;
  readonly script?: readonly Scene[];
};

/** A life on a platform, to be looked at as one at the console is. */
export type NetworkLife = Pick<Life, 'database' | 'steps' | 'death' | 'reports'> & {
  readonly platform: { readonly taken: readonly Taken[] };
  readonly calls: number;
  /** What never came in, though its platform sent it again and again. */
  readonly refused: readonly MessageId[];
  readonly hasBefallen: boolean;
};

type Running = {
  readonly mortal: Mortal;
  readonly bot: Bot;
  readonly process: Process;
  readonly report: (what: string) => void;
};

/** Lives through the script on a platform with one thing that goes wrong, or none. */
export async function liveOn(
  open: () => Promise<Way>,
  { diesAt = 0, mishap, outage, befalling, script = LONGER_SCRIPT }: Wrong = {},
): Promise<NetworkLife> {
  const way = await open();
  const clock = aClock(LONGER_SCRIPT[0]!.at);
  const filled = await withAccounts(await aFilledDatabase(clock), way);
  const befallen = befalling === undefined ? null : await befall(filled, befalling);
  let database = befallen?.database ?? filled;
  const [reports, steps]: [string[], Step[]] = [[], []];
  const line = aLine();
  const isOut = (now: Instant): boolean => outage !== undefined && now >= outage.from && now < outage.to;
  let hasMet = false;
  const mishapAt = (call: number): Mishap | null => {
    const is = outage !== undefined && isOut(clock.now()) ? outage.is : call === mishap?.call ? mishap.is : null;
    hasMet ||= is !== null;
    return is;
  };
  const run = (mortal: Mortal) => runningOn(way, { mortal, clock, reports, mishapAt });
  let running = await run(aMortal(befallen?.store ?? database, diesAt));
  let death: Step | null = null;
  await unlessDead(start(running, line), running);
  befallen?.begin();
  for (const scene of script) {
    clock.set(scene.at);
    const end = await unlessDead(act(scene, running, line), running);
    befallen?.sceneEnds();
    if (end === null) continue;
    death = end;
    const buried = running;
    steps.push(...buried.mortal.steps);
    // Another process opens what the first left on the disk.
    database = await reopened(database);
    running = await run(aMortal(database, 0));
    buried.mortal.bury();
    await start(running, line);
    await act(scene, running, line);
  }
  await running.process.stop();
  const [taken, calls] = [[...way.taken()], way.calls()];
  await way.close();
  const refused = [...line.said.keys()].filter((id) => !line.acknowledged.has(id));
  const all = [...steps, ...running.mortal.steps];
  const hasBefallen = befallen?.hasBefallen() ?? hasMet;
  return { database, steps: all, death, reports, platform: { taken }, calls, refused, hasBefallen };
}

/** What people said and whether their platform was told that it is kept: it sends again until then. */
type Line = { readonly said: Map<MessageId, IncomingMessage>; readonly acknowledged: Set<MessageId> };

function aLine(): Line {
  return { said: new Map(), acknowledged: new Set() };
}

async function deliver(message: IncomingMessage, { process }: Running, { acknowledged }: Line): Promise<void> {
  if (acknowledged.has(message.id)) return;
  // A line that breaks has told nobody anything, and a platform sends again what it was not told of.
  for (let tries = 0; tries < 3 && !acknowledged.has(message.id); tries++)
    if (await process.hears(message).catch(() => false)) acknowledged.add(message.id);
  await process.settled();
}

/** As the server starts: what was on its way is picked up, what was not acknowledged comes again, what is stored is worked. */
async function start(running: Running, line: Line): Promise<void> {
  await running.process.start();
  await running.bot.recover();
  for (const message of line.said.values()) await deliver(message, running, line);
  await running.bot.work();
}

async function act({ said, now }: Scene, running: Running, line: Line): Promise<void> {
  for (const message of said) line.said.set(message.id, message);
  // What a platform was refused, it sends again before what follows.
  for (const message of line.said.values()) {
    if (line.acknowledged.has(message.id)) continue;
    await deliver(message, running, line);
    if (!line.acknowledged.has(message.id)) break;
    await working(running);
  }
  await running.bot.tick(now);
  await working(running);
}

/** As the server works: what fails is reported, and tried again with the next message or tick. */
function working({ bot, report }: Running): Promise<void> {
  return bot.work().catch((error: unknown) => report(`Failed: ${error instanceof Error ? error.message : ''}`));
}

/** Null when the work came to its end; else the step at which its process died. */
function unlessDead(work: Promise<void>, { mortal }: Running): Promise<Step | null> {
  const done = work.then(() => null);
  // What the dead leave undone fails when they are buried.
  done.catch(() => undefined);
  return Promise.race([done, mortal.died]);
}

type Making = {
  readonly mortal: Mortal;
  readonly clock: HandSetClock;
  readonly reports: string[];
  readonly mishapAt: (call: number) => Mishap | null;
};

async function runningOn(way: Way, { mortal, clock, reports, mishapAt }: Making): Promise<Running> {
  const report = (what: string): void => {
    // The dead report nothing.
    if (!mortal.isDead()) reports.push(what);
  };
  let bot: Bot | null = null;
  const work = async (): Promise<void> => bot?.work();
  const { store, pass } = mortal;
  const process = await way.begin({ store, clock, report, work, pass, mishapAt });
  bot = createBot({
    store,
    clock,
    messengers: [mortal.posting(process.messenger)],
    office: [],
    digestNote: null,
    report: ({ level, what, error }) => {
      if (level === 'error') report(`${what}${error instanceof Error ? ` ${error.message}` : ''}`);
    },
  });
  return { mortal, bot, process, report };
}

/** The council with an account of the platform for each. */
async function withAccounts(database: OpenDatabase, way: Way): Promise<OpenDatabase> {
  const roster = await database.register.roster();
  const people = roster.people.map((one) => ({ ...one, accounts: way.accountOf(one.name) }));
  await database.register.saveRoster({ ...roster, people });
  return database;
}
