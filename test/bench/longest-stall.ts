import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { lookAround } from '#jobs/look-around.ts';
import type { Around } from '#jobs/look-around.ts';
import { JOBS } from '#jobs/jobs.ts';
import { settleLeft } from '#jobs/settle-left.ts';
import type { World } from '#jobs/world.ts';
import type { Bot } from '#src/assembly/bot.ts';
import { createWorld } from '#src/assembly/create-world.ts';
import { aside } from '#src/assembly/nightly/back-up-aside.ts';
import { backUpOn } from '#src/assembly/nightly/nightly-backups.ts';
import type { Store } from '#src/cli/cli-world.ts';
import { runCommandLine } from '#src/cli/run.ts';
import { registerFile } from '#src/cli/store/data-folder.ts';
import { readConfig } from '#src/config.ts';
import { openDatabase } from '#db/open.ts';
import { aBenchBot, aBenchMessage } from './a-bench-bot.ts';
import { newPath } from './a-folder.ts';
import { aGrownRegister, NOW, refAt } from './a-grown-register.ts';
import { sampleRoster, TODAY } from './a-large-plan.ts';
import { sixty } from './sixty.ts';

const ACTIONS = 10_000;

/** How long nothing else was done while a piece of work ran: the longest stretch between two turns of the event loop, and the whole. */
type Stall = { readonly name: string; readonly ms: number; readonly cpu: number; readonly whole: number };

type Step = readonly [name: string, work: () => unknown];

/** The longest stall of each thing that a bot does with 10,000 actions of ten lines and 60 people, as a table of Markdown. */
export async function longestStalls(): Promise<string> {
  const data = newPath('data');
  mkdirSync(data, { recursive: true });
  const file = registerFile(data);
  await (await aGrownRegister(file, ACTIONS, sixty())).close();
  const store = await openDatabase(file, { as: 'bot' });
  const stalls: Stall[] = [];
  for (const step of [...(await botSteps(store, data)), ...commandSteps(store, data)]) {
    process.stderr.write(`longest stall: ${step[0]} …\n`);
    stalls.push(await stallOf(step));
  }
  await store.close();
  return asRows(stalls);
}

/** Turns of the loop are taken all the while; what a turn took of this thread's CPU tells our work from that of others. */
async function stallOf([name, work]: Step): Promise<Stall> {
  let [ms, cpu, isOver] = [0, 0, false];
  const started = performance.now();
  let [last, lastCpu] = [started, cpuNow()];
  const look = (): void => {
    const [now, nowCpu] = [performance.now(), cpuNow()];
    [ms, cpu] = [Math.max(ms, now - last), Math.max(cpu, nowCpu - lastCpu)];
    [last, lastCpu] = [now, nowCpu];
    if (!isOver) setImmediate(look);
  };
  setImmediate(look);
  await new Promise((resolve) => setTimeout(resolve, 20));
  [ms, cpu] = [0, 0];
  await work();
  isOver = true;
  await new Promise((resolve) => setImmediate(resolve));
  return { name, ms, cpu, whole: performance.now() - started };
}

function cpuNow(): number {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
}

function asRows(stalls: readonly Stall[]): string {
  const cells = stalls.map(({ name, ...figures }) => [
    name,
    ...[figures.cpu, figures.ms, figures.whole].map((ms) => `${ms.toFixed(ms < 10 ? 1 : 0)} ms`),
  ]);
  const head = ['longest stall of', 'CPU', 'on the clock', 'the whole of it'];
  return [head, head.map(() => '--'), ...cells].map((row) => `| ${row.join(' | ')} |`).join('\n');
}

async function botSteps(store: Store, data: string): Promise<readonly Step[]> {
  const report: World['report'] = ({ what, error }) => {
    if (error !== undefined) throw new Error(what, { cause: error });
  };
  const bot = aBenchBot(store, { now: NOW, arrive: () => nextTurn(), report });
  const keep = { messages: 90, leavers: 90, record: null };
  const kept = { at: NOW, day: TODAY, keep };
  let around: Around | null = null;
  return [
    ['the first look at all actions', () => store.register.actions()],
    ['looking around', async () => (around = await lookAround(bot.jobs, NOW))],
    ...JOBS.filter(({ schedule }) => !['backup', 'retention'].includes(schedule.job)).flatMap(
      (job): readonly Step[] => {
        const slot = { job: job.schedule.job, day: TODAY, at: NOW };
        const turn = () => ({ slot, schedule: job.schedule, around: around! });
        let said: Awaited<ReturnType<typeof job.work>>;
        return [
          [`choosing and wording: ${slot.job}`, async () => (said = await job.work(turn(), bot.jobs))],
          [`writing it down: ${slot.job}`, () => store.register.write({ message: null, slot, entries: [], ...said })],
          [`sending it: ${slot.job}`, () => bot.work()],
        ];
      },
    ),
    ['the step of each tick that settles what was left', () => settleLeft(bot.jobs, NOW)],
    ['a tick in which nothing is due', () => bot.tick(NOW)],
    ...['mine', 'overdue', 'red', 'status', 'plans', 'section 8', 'office', 'doubts', 'find budget', refAt(77)].map(
      (said, at): Step => [`/rag ${said}`, () => hear(bot, store, { said, at })],
    ),
    ['an update', () => hear(bot, store, { said: `${refAt(120)} amber, waiting on HR`, at: 20, plain: true })],
    [
      'the nightly backup',
      () => {
        const around = { register: store.register, data, folder: join(data, 'backups'), at: NOW };
        return backUpOn(TODAY, { store: aside(registerFile(data)), ...around });
      },
    ],
    ['letting go of what is old, a part', () => store.forgetOld(kept)],
  ];
}

type Saying = { readonly said: string; readonly at: number; readonly plain?: boolean };

async function hear(bot: Bot, store: Store, { said, at, plain = false }: Saying): Promise<void> {
  const by = (await store.register.roster()).people.find(({ role }) => role === 'office')!.id;
  await store.inbox.receive(aBenchMessage(by, { nth: at, text: plain ? said : `/rag ${said}`, at: NOW }));
  await bot.work();
}

/** What a process of its own does, and what the bot beside it does after that. */
function commandSteps(store: Store, data: string): readonly Step[] {
  const config = readConfig({ RAGTIME_DATA: data, RAGTIME_AT: NOW }, () => '');
  if (!('data' in config)) throw new Error(config.join(' '));
  const world = {
    ...createWorld(config, { colour: false }),
    out: () => undefined,
    err: (line: string) => void process.stderr.write(`${line}\n`),
  };
  const run =
    (...argv: readonly string[]) =>
    async () => {
      const code = await runCommandLine([...argv, '--data', data], world);
      if (code !== 0) throw new Error(`${argv.join(' ')} gave ${code}`);
    };
  const plan = join(dirname(data), 'next.csv');
  return [
    ['export as CSV', run('export', '--out', join(dirname(data), 'all.csv'))],
    ['export as a workbook', run('export', '--out', join(dirname(data), 'all.xlsx'))],
    ['a second version written', async () => writeFileSync(plan, await nextVersion(store))],
    ['looking at a second version', run('import', plan, '--plan', 'RIP', '--published', TODAY)],
    ['the doctor', run('doctor')],
    ['another program writes', () => writeBeside(data)],
    ['the first look at all actions after another program wrote', () => store.register.actions()],
  ];
}

async function writeBeside(data: string): Promise<void> {
  const tool = await openDatabase(registerFile(data), { as: 'tool' });
  await tool.register.saveRoster(sampleRoster());
  await tool.close();
}

/** The same plan with every hundredth title said otherwise. */
async function nextVersion({ register }: Store): Promise<string> {
  const rows = (await register.actions()).map(({ ref, title, leads, timescale }, at) =>
    [ref, at % 100 === 0 ? `${title} and its board` : title, timescale.text, leads.text]
      .map((cell) => `"${cell}"`)
      .join(),
  );
  return ['Ref,Action,Timescale,Lead', ...rows].join('\n');
}
