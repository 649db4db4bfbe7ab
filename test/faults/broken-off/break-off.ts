import { spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { examine } from '#db/sqlite/examine.ts';
import type { RealFolder } from '#test/damage/a-real-folder.ts';
import { aDirectory } from '#test/kit/a-database.ts';

const PRELOAD = './test/faults/broken-off/dies-at.ts';

/** How the real program ended that was to die at a step: its exit code, null where it was killed, and what it said. */
export type Ended = { readonly code: number | null; readonly said: string };

/** Runs the real program in a folder until it is about to take its nth step to the disk. */
export function dyingAt(at: number, { data }: RealFolder, argv: readonly string[]): Promise<Ended> {
  return run({ DIES_AT: String(at), RAGTIME_DATA: data }, argv);
}

/** Every step that the real program takes to the disk, in order. */
export async function stepsOf({ data }: RealFolder, argv: readonly string[]): Promise<readonly string[]> {
  const list = join(aDirectory(), 'steps');
  const { code, said } = await run({ DIES_AT: '0', STEPS: list, RAGTIME_DATA: data }, argv);
  if (code !== 0) throw new Error(said);
  return readFileSync(list, 'utf8').trimEnd().split('\n');
}

function run(env: Readonly<Record<string, string>>, argv: readonly string[]): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['--import', PRELOAD, 'ragtime.mjs', ...argv], {
      env: { PATH: process.env['PATH'], TZ: 'UTC', NO_COLOR: '1', ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let said = '';
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (chunk: string) => (said += chunk));
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, said }));
  });
}

/** The steps, from 1, at which it is worth dying: within a transaction the disk is the same at each, so that three of it do. */
export function pointsIn(steps: readonly string[], { each }: { readonly each: boolean }): readonly number[] {
  const points = new Set<number>();
  let begun: number | null = null;
  // The turns of the bot that runs then are another suite's.
  const turns = steps.indexOf('insert into slots');
  steps.slice(0, turns === -1 ? steps.length : turns).forEach((step, index) => {
    if (step === 'BEGIN IMMEDIATE') begun = index;
    // Each migration is a step: what is kept of its name goes with it.
    if (begun === null || (each && !BOOKKEEPING.test(step))) points.add(index + 1);
    if (begun !== null && step === 'COMMIT') {
      for (const at of [begun, begun + 1, Math.floor((begun + index) / 2), index]) points.add(at + 1);
      begun = null;
    }
  });
  return [...points].toSorted((one, other) => one - other);
}

const BOOKKEEPING = /^(?:exec create table if|insert into __drizzle)/u;

/** What a register holds, as far as it can be told from another: none, damage, or how much of what. */
export async function stateOf({ file }: RealFolder): Promise<string> {
  if (!existsSync(file)) return 'none';
  const { damage, store } = await examine(file);
  if (store === null) return damage.join(' ');
  const { register, close } = store;
  const plans = await register.plans();
  const dates: string[] = [];
  for (const { key } of plans)
    dates.push(...(await register.trackedIn(key)).map(({ action }) => `${action.timescale.due}`));
  const { people } = await register.roster();
  const { lines } = await register.head();
  await close();
  const dated = `${dates.length} actions due ${[...new Set(dates)].toSorted().slice(-2).join(' and ')}`;
  return `${plans.map(({ key }) => key).join()}, ${dated}, ${people.length} people, ${lines} lines`;
}

/** What belongs in a data folder while no command runs on it; a file under a second name does not. */
const OWN = [
  /^ragtime\.db(?:-wal|-shm)?$/u,
  /^ragtime\.(?:tools\.)?lock(?:-journal)?$/u,
  /^ragtime\.(?:\d+\.)?log$/u,
  /^ragtime\.db\.before-restore-[^.]+\.\d+Z(?:-wal|-shm)?$/u,
  /^ragtime\.erased\.json$/u,
  /^ragtime\.sample-[^.]+\.\d+Z\.db$/u,
  /^ragtime\.before-\d{4}-[^.]+\.\d+Z\.db$/u,
  /^backups$/u,
  /^backups\/ragtime-\d{4}-\d\d-\d\d\.db(?:\.json)?$/u,
];

/** What lies in a data folder and belongs to nothing that stands there. */
export function leftIn({ data }: RealFolder): readonly string[] {
  const names = existsSync(data) ? readdirSync(data, { recursive: true, encoding: 'utf8' }) : [];
  return names.filter((name) => !OWN.some((own) => own.test(name)) || isSecondName(join(data, name)));
}

function isSecondName(path: string): boolean {
  const found = statSync(path);
  return found.isFile() && found.nlink > 1 && !/\/ragtime\.db(?:-wal|-shm)?$/u.test(path);
}
