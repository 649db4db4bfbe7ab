import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { openDatabase } from '#db/open.ts';
import { FIRST_START } from '#jobs/first-start.ts';
import { greetEverybody } from './greeted.ts';
import { runOnce } from './a-process.ts';

const PLAN = resolve('../shared/plans/rotherham-improvement-plan-2015.txt');
const ROSTER = '../shared/plans/rotherham-roster-2015.csv';
const STRENGTH = 60;

/** The officer of the programme office, whom no roster names. */
export const OFFICE = 'Olive Office';

/** What is put after the title of a test that needs the real plan; null where it is there. */
export const MISSING = existsSync(PLAN) && existsSync(ROSTER) ? null : ' (skipped: ../shared is missing)';

/** The real plan of a council of sixty people, imported into a register of its own. */
export type CouncilPlan = {
  /** The folder of the register, for `--data`. */
  readonly data: string;
  readonly file: string;
  /** Everybody: the roster's people, the office, and colleagues who are on no roster. */
  readonly names: readonly string[];
  readonly remove: () => void;
};

export async function aCouncilPlan(): Promise<CouncilPlan> {
  const folder = mkdtempSync(join(tmpdir(), 'ragtime-council-'));
  const data = join(folder, 'data');
  const roster = withAddresses(readFileSync(ROSTER, 'utf8'));
  writeFileSync(join(folder, 'people.csv'), roster.csv);
  const known = [...roster.names, OFFICE];
  const others = Array.from({ length: STRENGTH - known.length }, (_, at) => `Colleague ${at + 1}`);
  const told = ['--roster', join(folder, 'people.csv'), '--published', '2015-05-26', '--begin', '--data', data];
  await runOnce({ args: ['import', PLAN, ...told], env: {} });
  await hasRun(join(data, 'ragtime.db'));
  return {
    data,
    file: join(data, 'ragtime.db'),
    names: [...known, ...others],
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** A bot has run on it before, and everybody has had their first message. */
async function hasRun(file: string): Promise<void> {
  const { register, close } = await openDatabase(file, { as: 'tool' });
  await register.write({ message: null, slot: FIRST_START, entries: [], say: [], asked: [] });
  await greetEverybody(register);
  await close();
}

/** 'karl.battersby', by which somebody is known where addresses are made. */
export function handleOf(name: string): string {
  return name.toLowerCase().replaceAll(' ', '.');
}

export function addressOf(name: string): string {
  return `${handleOf(name)}@council.example`;
}

/** The roster with an address for each person; the e-mail is the last column of a line. */
function withAddresses(csv: string): { readonly csv: string; readonly names: readonly string[] } {
  const names: string[] = [];
  const lines = csv.split(/\r?\n/u).map((line) => {
    const name = /^person,([^,]+),/u.exec(line)?.[1];
    if (name === undefined) return line;
    names.push(name);
    return `${line.slice(0, line.lastIndexOf(','))},${addressOf(name)}`;
  });
  return { csv: lines.join('\n'), names };
}
