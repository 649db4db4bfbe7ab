import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { workingDays } from '#src/calendar/working-days.ts';
import { loadSample } from '#src/intake/sample/load-sample.ts';
import { day } from '#test/kit/an-action.ts';
import type { Chance } from './chance.ts';
import { talkOf } from './conversation.ts';
import type { Line } from './conversation.ts';
import type { Transcript } from './find-faults.ts';
import { runProgram } from './process.ts';
import type { Kill, Output } from './process.ts';
import { lookInto, readKept } from './read-kept.ts';
import type { Where } from './where.ts';

/** How often the program is killed in the midst of what. */
export type Kills = Readonly<Record<During, number>>;

type During = 'answering' | 'starting' | 'first start' | 'backup' | 'import';

/** What came of it; faults are sentences about what was found right after a kill. */
export type Soak = {
  readonly transcript: Transcript;
  readonly data: string;
  readonly kills: number;
  /** How many of the kills came after some of a run's messages and before the rest. */
  readonly inTheMidst: number;
  readonly faults: readonly string[];
};

type State = {
  readonly where: Where;
  readonly folder: string;
  readonly data: string;
  readonly chance: Chance;
  readonly next: () => Line;
  readonly said: Line[];
  readonly runs: Output[];
  readonly receipts: Set<string>;
  readonly faults: string[];
  /** How long each takes when nobody kills it, in milliseconds: moments to kill at are chosen within. */
  readonly usual: { toReady: number; firstStart: number; backup: number; import: number };
  today: string;
  kills: number;
};

const DAYS = workingDays('england-and-wales');
const ACTIONS = 153;

type Soaking = { readonly folder: string; readonly where: Where; readonly kills: Kills; readonly chance: Chance };

/** Talks to the program and kills it again and again on one register, then lets it end in peace. */
export async function soak({ folder, where, kills: planned, chance }: Soaking): Promise<Soak> {
  const state: State = {
    where,
    folder,
    data: join(folder, 'data'),
    chance,
    next: await talkOf(chance),
    said: [],
    runs: [],
    receipts: new Set(),
    faults: [],
    usual: { toReady: 0, firstStart: 0, backup: 0, import: 0 },
    today: '2015-11-20',
    kills: 0,
  };
  writeSample(folder);
  await timeEach(state);
  const turns = Object.entries(planned).flatMap(([during, times]) =>
    Array.from({ length: times }, () => during as During),
  );
  for (const during of chance.shuffled(turns)) await killDuring(during, state);
  // Some ended before they could be killed.
  for (let more = 0; state.kills < turns.length && more < turns.length; more++) await killDuring('answering', state);
  await talk(state, null);
  const { said, runs, data, kills, faults } = state;
  const inTheMidst = runs.filter(({ code, printed }) => code === null && printed.length > 0).length;
  return { transcript: { said, runs, kept: await readKept(data, where) }, data, kills, inTheMidst, faults };
}

/** Lets each of what is killed later run to its end, twice: what Node keeps of the first run makes the second quicker. */
async function timeEach(state: State): Promise<void> {
  const { usual, folder } = state;
  for (const go of [1, 2]) {
    const data = join(folder, `timed-${go}`);
    const imported = join(folder, `timed-import-${go}`);
    usual.firstStart = (await quiet(state, ['start', '--json'], data)).ms;
    usual.toReady = (await quiet(state, ['start', '--json'], data)).ms;
    usual.backup = (await quiet(state, ['backup', join(folder, `timed-${go}.db`)], data)).ms;
    usual.import = (await quiet(state, importArgs(state), imported)).ms;
  }
}

async function quiet(state: State, args: readonly string[], data: string): Promise<Output> {
  return program(state, { args, data, input: [], kill: null });
}

type Run = {
  readonly args: readonly string[];
  readonly data: string;
  readonly input: readonly string[];
  readonly kill: Kill;
};

/** One run of the program on the register of a folder, and its end noted. */
async function program(state: State, { args, data, input, kill }: Run): Promise<Output> {
  const output = await runProgram({ args: [...args, '--data', data], env: state.where.env(data), input, kill });
  noteEnd(state, args, output, kill);
  return output;
}

function importArgs({ folder }: State): readonly string[] {
  const files = [join(folder, 'plan.csv'), '--roster', join(folder, 'people.csv')];
  return ['import', ...files, '--plan', 'RIP', '--published', '2015-05-26'];
}

/** At any moment of something that takes so long, as far as the next run takes as long as the one before. */
function within({ chance }: State, ms: number): Kill {
  return { printed: 0, ms: 5 + chance.below(Math.ceil(ms)) };
}

function killDuring(during: During, state: State): Promise<void> {
  const { chance } = state;
  switch (during) {
    case 'answering':
      return talk(state, { printed: 1 + chance.below(30), ms: chance.below(8) });
    case 'starting':
      return talk(state, within(state, state.usual.toReady));
    case 'first start':
      return killFirstStart(state);
    case 'backup':
      return killBackup(state);
    case 'import':
      return killImport(state);
  }
}

/** One run: what was not acknowledged is sent again as a platform would, some of the rest too, and something new is said. */
async function talk(state: State, kill: Kill): Promise<void> {
  const { chance, said, receipts } = state;
  const open = said.filter(({ id }) => !receipts.has(id));
  const fresh = Array.from({ length: 4 + chance.below(20) }, state.next);
  const again = said.length === 0 ? [] : [chance.oneOf(said), chance.oneOf(said)];
  said.push(...fresh);
  const lines = [...open, ...again, ...fresh].map(({ id, from, say }) => JSON.stringify({ id, from, say }));
  if (chance.below(3) === 0) state.today = DAYS.next(day(state.today));
  lines.splice(chance.below(lines.length), 0, `/today ${state.today}`);
  const args = ['start', '--json', '--at', `${state.today}T09:30:00Z`];
  const output = await program(state, { args, data: state.data, input: lines, kill });
  state.runs.push(output);
  for (const { key } of output.printed) {
    if (key.startsWith('receipt/console:')) state.receipts.add(key.slice('receipt/console:'.length));
  }
}

/** A program that was to be killed and ended before was too quick for it; one that ended badly by itself is a fault. */
function noteEnd(state: State, args: readonly string[], { code, errors }: Output, kill: Kill): void {
  // The console says there what day it moved to, beside the messages.
  const complaints = errors.replace(/^It is .*, 09:30\.\n/gmu, '');
  if (code === null) state.kills += 1;
  else if (code !== 0 || complaints !== '')
    state.faults.push(`${args.join(' ')} gave ${code}: ${complaints.slice(0, 500)}`);
  if (kill === null && code === null) state.faults.push(`${args.join(' ')} was ended by a signal of somebody else.`);
}

/** A new folder: the tables are made and the sample is loaded, or not; the next start has both whole. */
async function killFirstStart(state: State): Promise<void> {
  const data = join(state.folder, `fresh-${state.runs.length}-${state.kills}`);
  const args = ['start', '--json'];
  const input = [JSON.stringify({ id: '1', from: 'Karl Battersby', say: '1.2.2 amber, first of all' })];
  await program(state, { args, data, input, kill: within(state, state.usual.firstStart) });
  await program(state, { args, data, input, kill: null });
  await checkWhole(state, state.where.source(data));
  const lines = (await readKept(data, state.where)).ledger.get('console:1')?.length;
  if (lines !== 1) state.faults.push(`The first message of ${data} stands in its ledger ${lines} times.`);
}

/** The bot runs on beside a backup and both are killed: a file under the backup's name is whole. */
async function killBackup(state: State): Promise<void> {
  const file = join(state.folder, 'backup.db');
  const { data, where } = state;
  if (!(await where.isThere(data))) await talk(state, null);
  const args = ['backup', file, '--replace'];
  const kill = within(state, state.usual.backup);
  await Promise.all([program(state, { args, data, input: [], kill }), talk(state, null)]);
  if (existsSync(file)) await checkWhole(state, file);
  await quiet(state, args, data);
  await checkWhole(state, file);
}

/** A plan is in the register whole or not at all, and a second try puts it there. */
async function killImport(state: State): Promise<void> {
  const { where } = state;
  const data = join(state.folder, `import-${state.kills}-${state.runs.length}`);
  const args = importArgs(state);
  await program(state, { args, data, input: [], kill: within(state, state.usual.import) });
  const found = (await where.isThere(data)) ? await lookInto(where.source(data)) : null;
  if (found !== null && !(found.plans === 0 || (found.actions === ACTIONS && found.people > 1))) {
    state.faults.push(`A killed import left ${found.actions} actions and ${found.people} people.`);
  }
  await quiet(state, args, data);
  await checkWhole(state, where.source(data));
  rmSync(data, { recursive: true, force: true });
}

async function checkWhole({ faults }: State, source: string): Promise<void> {
  const { damage, plans, actions } = await lookInto(source);
  faults.push(...damage);
  if (plans !== 1 || actions !== ACTIONS) faults.push(`${source} holds ${plans} plans and ${actions} actions.`);
}

function writeSample(folder: string): void {
  const { files } = loadSample();
  writeFileSync(join(folder, 'plan.csv'), files.plan.bytes);
  writeFileSync(join(folder, 'people.csv'), files.roster.bytes);
}
