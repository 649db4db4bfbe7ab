import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import Database from 'better-sqlite3';

/**
 * Loaded before the real program: its process is killed as it is about to take its nth step to the disk, from 1. A copy and
 * a written file are killed at a second step too, with half of it on the disk. With 0 it lives, and its steps are written down.
 */
const AT = Number(process.env['DIES_AT']);
const [original, listed] = [{ ...fs }, process.env['STEPS']];
const list = listed === undefined ? null : original.openSync(listed, 'w');

let count = 0;

function pass(step: string, half: () => void = () => undefined): void {
  count += 1;
  if (list !== null) original.writeSync(list, `${step}\n`);
  if (count !== AT) return;
  half();
  process.kill(process.pid, 'SIGKILL');
  // Nothing is done between the signal and the end.
  for (;;);
}

/** Files of these names are written by nobody but the program; what Node keeps for itself is no step. */
const isOurs = (path: unknown): path is string => typeof path === 'string' && !path.includes('node_modules');
const last = (path: string): string =>
  path.slice(path.lastIndexOf('/') + 1).replaceAll(/\d{4}-\d\d-\d\d[\dTZ.-]*/gu, '…');

for (const name of ['renameSync', 'rmSync', 'linkSync', 'mkdirSync'] as const) {
  const does = original[name] as (...given: unknown[]) => unknown;
  const doing = (path: unknown, ...more: unknown[]): unknown => {
    // What changes nothing is no step: a folder that is there, a file that is not.
    if (isOurs(path) && original.existsSync(path) === (name !== 'mkdirSync')) pass(`${name} ${last(path)}`);
    return does(path, ...more);
  };
  Object.assign(fs, { [name]: doing });
}

Object.assign(fs, {
  copyFileSync: (from: string, to: string, mode?: number): void => {
    pass(`copyFileSync ${last(to)}`);
    pass(`half of copyFileSync ${last(to)}`, () => {
      const bytes = original.readFileSync(from);
      original.writeFileSync(to, bytes.subarray(0, bytes.length / 2));
    });
    original.copyFileSync(from, to, mode);
  },
  writeFileSync: (to: string, said: string | Uint8Array, how?: fs.WriteFileOptions): void => {
    if (isOurs(to)) {
      pass(`writeFileSync ${last(to)}`);
      pass(`half of writeFileSync ${last(to)}`, () => original.writeFileSync(to, said.slice(0, said.length / 2), how));
    }
    original.writeFileSync(to, said, how);
  },
});
syncBuiltinESMExports();

type Native = { readonly prototype: Record<string, (...given: unknown[]) => unknown> };
const scratch = new Database(':memory:');
const statement = Object.getPrototypeOf(scratch.prepare('select 1')) as Native['prototype'];
const database = Database.prototype as unknown as Native['prototype'];
scratch.close();

/** The words of a statement that say what it does to what. */
function short(sql: unknown): string {
  return String(sql)
    .replaceAll(/["`\n\t]/gu, '')
    .split(/[ (]/u)
    .slice(0, 3)
    .join(' ');
}

function stepping(
  on: Native['prototype'],
  name: string,
  say: (self: object, given: readonly unknown[]) => string | null,
) {
  const does = on[name]!;
  on[name] = function stepped(this: object, ...given: unknown[]): unknown {
    const step = say(this, given);
    if (step !== null) pass(step);
    return does.apply(this, given);
  };
}

const WRITES = /^\s*(?:insert|update|delete|begin immediate|commit)/iu;
for (const name of ['run', 'get', 'all'])
  stepping(statement, name, (self) => {
    const { source } = self as { readonly source: string };
    return WRITES.test(source) ? short(source) : null;
  });
// Where nothing but reading begins, nothing on the disk changes until it ends.
let reads = false;
stepping(database, 'exec', (_, [sql]) => {
  const said = String(sql).trim().toUpperCase();
  if (said === 'BEGIN') reads = true;
  const isReading = reads;
  if (said === 'COMMIT' || said === 'ROLLBACK') reads = false;
  if (isReading && ['BEGIN', 'COMMIT', 'ROLLBACK'].includes(said)) return null;
  return said === 'BEGIN IMMEDIATE' || said === 'COMMIT' ? said : `exec ${short(sql)}`;
});
stepping(database, 'pragma', (_, [sql]) => (/journal_mode/u.test(String(sql)) ? `pragma ${String(sql)}` : null));
stepping(database, 'backup', (_, [to]) => `backup ${last(String(to))}`);
stepping(database, 'close', () => 'close');
