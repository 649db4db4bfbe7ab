import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  chownSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { openDatabase } from '#db/open.ts';
import { anUpdate, AT } from '#test/db/a-loaded-file.ts';
import { PLAN_CSV, ROSTER_CSV } from '#test/cli/a-world.ts';
import { createWorld } from '#src/assembly/create-world.ts';
import { runCommandLine } from '#src/cli/run.ts';
import { readConfig } from '#src/config.ts';
import { actionId } from '#src/plan/action.ts';
import type { PlanKey, Ref } from '#src/plan/action.ts';
import type { IncomingMessage, MessageId, OutKey } from '#src/ports/message.ts';
import { aCard } from '#test/kit/a-card.ts';
import { aClock } from '#test/kit/a-clock.ts';
import { aDirectory } from '#test/kit/a-database.ts';
import { greetEverybody } from '#test/kit/greeted.ts';
import { personId } from '#test/kit/an-action.ts';

/** A data folder on the disk, and the program that runs in it. */
export type RealFolder = {
  readonly data: string;
  /** Its register. */
  readonly file: string;
  /** The backup of last night beside it. */
  readonly backup: string;
  /** Runs a command line in it; gives the exit code and all that was printed. */
  readonly run: (...argv: readonly string[]) => Promise<{ readonly code: number; readonly said: string }>;
};

/** Six lines of a record, a message heard and one to be said, last night's backup of them, and one line more since. */
export async function aTemplate(): Promise<string> {
  const data = join(mkdtempSync(join(tmpdir(), 'ragtime-')), 'data');
  const { file, backup, run } = inFolder(data);
  const { code, said } = await importPlan(run, data);
  if (code !== 0) throw new Error(said);
  const database = await openDatabase(file, { as: 'tool' });
  await greetEverybody(database.register);
  await database.close();
  // What is written from here on stands in the file of what is not folded in yet.
  const live = await openDatabase(file, { as: 'tool' });
  for (const rating of ['amber', 'green', 'red'] as const) await live.register.write(ofThePlan(rating));
  await live.inbox.receive(HEARD);
  await live.register.write({ message: null, slot: null, entries: [], say: [TO_SAY], asked: [] });
  await live.backup(backup, { replace: false, at: AT });
  await live.register.write(ofThePlan('green'));
  // As a process leaves them that is killed.
  const killed = join(dirname(data), 'killed');
  cpSync(data, killed, { recursive: true });
  await live.close();
  rmSync(join(killed, 'ragtime.tools.lock'), { force: true });
  return killed;
}

/** A folder that is as the template is, for one test to damage. */
export function aFolderLike(template: string): RealFolder {
  const data = join(aDirectory(), 'data');
  cpSync(template, data, { recursive: true });
  return inFolder(data);
}

/** The program over a folder of the disk, on a morning of its own, with nothing of this machine's settings. */
export function inFolder(data: string, settings: Readonly<Record<string, string>> = {}): RealFolder {
  const config = readConfig({ RAGTIME_DATA: data, ...settings });
  if (!('data' in config)) throw new Error(config.join('\n'));
  const file = join(data, 'ragtime.db');
  const run: RealFolder['run'] = async (...argv) => {
    const lines: string[] = [];
    const hear = (line: string): void => void lines.push(line);
    const world = {
      ...createWorld(config, { colour: false }),
      clock: aClock('2015-06-05T11:00:00+01:00'),
      out: hear,
      err: hear,
    };
    const code = await runCommandLine(argv, world);
    return { code, said: lines.join('\n') };
  };
  return { data, file, backup: join(data, 'backups', 'ragtime-2015-06-05.db'), run };
}

async function importPlan(run: RealFolder['run'], data: string) {
  const files = dirname(data);
  mkdirSync(data, { mode: 0o700 });
  writeFileSync(join(files, 'plan.csv'), PLAN_CSV);
  writeFileSync(join(files, 'people.csv'), `${ROSTER_CSV}person,Carol Cole,Leader,,,,\n`);
  const said = ['--roster', join(files, 'people.csv'), '--published', '2015-05-26', '--begin'];
  return run('import', join(files, 'plan.csv'), ...said);
}

function ofThePlan(rating: 'red' | 'amber' | 'green') {
  const { entries, ...work } = anUpdate(rating, `it is ${rating}`);
  return {
    ...work,
    entries: entries.map((entry) => ({ ...entry, action: actionId('PLAN' as PlanKey, '1.1' as Ref) })),
  };
}

const HEARD: IncomingMessage = {
  id: 'console:1' as MessageId,
  thread: 'console:person:ann-archer' as IncomingMessage['thread'],
  from: 'console:person:ann-archer' as IncomingMessage['from'],
  text: '1.1 amber, waiting on finance',
  at: AT,
  card: null,
  how: 'said',
  of: null,
};

const TO_SAY = {
  key: 'nudge/one' as OutKey,
  kind: 'nudge' as const,
  day: null,
  to: { person: personId('Ann Archer') },
  card: aCard({ heading: 'How is 1.1?' }),
  about: [],
  edits: null,
  holds: null,
};

/** The real program run in a folder by a user with no rights but over what is theirs: whoever runs this, or, for root, nobody. */
export function runAsSomebody({ data }: RealFolder, settings: Readonly<Record<string, string>> = {}) {
  const isRoot = process.getuid?.() === 0;
  const uid = isRoot ? NOBODY : (process.getuid?.() ?? NOBODY);
  if (isRoot) for (const path of [dirname(data), data, join(data, 'backups')]) chownSync(path, uid, uid);
  if (isRoot) for (const name of readdirSync(join(data, 'backups'))) chownSync(join(data, 'backups', name), uid, uid);
  const run = (...argv: readonly string[]) =>
    new Promise<{ readonly code: number | null; readonly said: string }>((resolve, reject) => {
      const options = {
        env: { PATH: process.env['PATH'], RAGTIME_DATA: data, ...settings },
        ...(isRoot ? { uid, gid: uid } : {}),
      };
      const child = spawn(process.execPath, ['ragtime.mjs', ...argv], options);
      let said = '';
      for (const stream of [child.stdout, child.stderr])
        stream.setEncoding('utf8').on('data', (chunk: string) => (said += chunk));
      child.on('error', reject);
      child.on('close', (code) => resolve({ code, said }));
    });
  return Object.assign(run, { uid });
}

const NOBODY = 65534;

/** Every file below a folder with what is in it and who may do what with it, for saying that nothing has changed. */
export function picture(folder: string): readonly string[] {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).toSorted();
  return names.map((name) => {
    const path = join(folder, name);
    const { mode, mtimeMs } = statSync(path);
    const sum = statSync(path).isFile() ? createHash('sha256').update(readFileSync(path)).digest('hex') : 'folder';
    return `${name} ${mode.toString(8)} ${mtimeMs} ${sum}`;
  });
}
