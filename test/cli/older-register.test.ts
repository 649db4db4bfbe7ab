import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { createWorld } from '#src/assembly/create-world.ts';
import { CLI_COMMANDS } from '#src/cli/commands.ts';
import { runCommandLine } from '#src/cli/run.ts';
import { readConfig } from '#src/config.ts';
import { aFilledFileOf } from '#test/db/an-older-file.ts';
import { aDirectory } from '#test/kit/a-database.ts';

/** What is typed of each command, by what it does to a register of an earlier version: it looks, writes, brings it up to date, or touches none. */
type Does = 'looks' | 'writes' | 'brings up to date' | 'touches none';

const OF_EACH: Readonly<Record<string, readonly (readonly [Does, string])[]>> = {
  start: [['brings up to date', 'start']],
  console: [['writes', 'console']],
  import: [
    ['writes', 'import PLAN'],
    ['touches none', 'import PLAN --dry-run'],
  ],
  plans: [
    ['looks', 'plans'],
    ['writes', 'plans archive RIP'],
  ],
  roster: [['writes', 'roster PEOPLE']],
  settings: [
    ['looks', 'settings'],
    ['writes', 'settings bands three-month'],
  ],
  forums: [['writes', 'forums FORUMS']],
  purposes: [['writes', 'purposes PURPOSES']],
  indicators: [['writes', 'indicators READINGS']],
  doubts: [
    ['looks', 'doubts'],
    ['looks', 'doubts --names'],
  ],
  settle: [['writes', 'settle 8.1.3 --date 2015-07-01']],
  aside: [
    ['looks', 'aside'],
    ['writes', 'aside --again'],
  ],
  nudges: [
    ['looks', 'nudges --today 2015-06-05'],
    ['looks', 'nudges --from 2015-06-01 --to 2015-06-05'],
  ],
  digest: [['looks', 'digest --today 2015-06-08']],
  picture: [['looks', 'picture timeline']],
  report: [
    ['looks', 'report list'],
    ['looks', 'report show board'],
    ['looks', 'report write board --out DIR/board.html'],
    ['writes', 'report freeze --kind highlight --name June --as-at 2015-06-30'],
    ['looks', 'report verify PEOPLE'],
  ],
  publish: [['looks', 'publish DIR/site']],
  feeds: [
    ['looks', 'feeds key list'],
    ['writes', 'feeds key add powerbi'],
  ],
  // Each question of an assistant is refused by itself: test/cli/mcp.
  mcp: [['touches none', 'mcp']],
  lineage: [['looks', 'lineage']],
  simulate: [['looks', 'simulate --from 2015-06-01 --to 2015-06-05']],
  doctor: [['looks', 'doctor']],
  migrate: [['brings up to date', 'migrate']],
  backup: [['looks', 'backup DIR/copy.db']],
  // What is replaced is kept as its own version can read it: test/db/versions.test.ts.
  restore: [['touches none', 'restore --help']],
  register: [['writes', 'register copy REGISTER DIR/copy.db']],
  organisation: [['touches none', 'organisation list']],
  export: [['looks', 'export --format json --out DIR']],
  person: [
    ['looks', 'person export Ann --out DIR/ann.json'],
    ['writes', 'person erase Ann --why asked --apply'],
  ],
  'read-timescale': [['touches none', 'read-timescale tomorrow']],
  'read-leads': [['touches none', 'read-leads --help']],
  'read-reply': [['touches none', 'read-reply --help']],
};

const ROWS = Object.entries(OF_EACH).flatMap(([, typed]) => typed);
const OLD = '0014_held-words';

const FILES: Readonly<Record<string, string>> = {
  PEOPLE: 'name,email\nAnn Archer,ann@council.example\n',
  FORUMS: 'name,key,meetings,papers\nBoard,board,,\n',
  PURPOSES: 'kind,number,words\nobjective,1,Better homes\n',
  READINGS: 'indicator,value,as at\n1,5,2015-06-01\n',
};

async function ran(typed: string): Promise<{
  readonly file: string;
  readonly before: Buffer;
  readonly code: number;
  readonly said: string;
}> {
  const file = aFilledFileOf(OLD);
  const data = join(file, '..');
  const before = readFileSync(file);
  const config = readConfig({ RAGTIME_DATA: data });
  if (!('data' in config)) throw new Error(config.join('\n'));
  const said: string[] = [];
  const say = (line: string): void => void said.push(line);
  const world = { ...createWorld(config, { colour: false }), out: say, err: say };
  const directory = aDirectory();
  for (const [name, text] of Object.entries(FILES)) writeFileSync(join(directory, `${name}.csv`), text);
  const named = Object.fromEntries(Object.keys(FILES).map((name) => [name, join(directory, `${name}.csv`)]));
  const at: Readonly<Record<string, string>> = {
    ...named,
    PLAN: 'test/fixtures/plans/sample-plan-libreoffice.xlsx',
    REGISTER: file,
  };
  const argv = typed.split(' ').map((word) => at[word] ?? word.replace(/^DIR/u, directory));
  const code = await runCommandLine(argv, world);
  return { file, before, code, said: said.join('\n') };
}

function stepsOf(file: string): readonly string[] {
  const raw = new Database(file, { readonly: true });
  const steps = raw.prepare<[], string>('select hash from __drizzle_migrations order by created_at').pluck().all();
  raw.close();
  return steps;
}

const SAYS_HOW = /is of an earlier version of Ragtime .* Bring it up to date, with the bot stopped: .* migrate/u;

test('every command is known to look, to write, to bring up to date or to touch no register', () => {
  expect(Object.keys(OF_EACH)).toEqual(Object.keys(CLI_COMMANDS));
});

const READ_IT = ['doctor', 'backup DIR/copy.db'];
const TOUCHING = ROWS.filter(([does]) => does === 'looks' || does === 'writes');

test.each(TOUCHING.filter(([, typed]) => !READ_IT.includes(typed)))(
  'what %s leaves a register of an earlier version as it is, and says what to do: %s',
  async (_does, typed) => {
    const { file, before, said } = await ran(typed);
    expect(said).toMatch(SAYS_HOW);
    expect(readFileSync(file).equals(before)).toBe(true);
    expect(stepsOf(file).at(-1)).toBe(OLD);
  },
);

test.each(READ_IT)('%s reads one and leaves it as it is', async (typed) => {
  const { file, before, code } = await ran(typed);
  expect(code).toBe(0);
  expect(readFileSync(file).equals(before)).toBe(true);
  expect(stepsOf(file).at(-1)).toBe(OLD);
});

test('the doctor says of one what it is, and how to bring it up to date', async () => {
  const { said } = await ran('doctor');
  expect(said).toMatch(/note {2}register: .* is of an earlier version of Ragtime .*\n +Bring it up to date.* migrate/u);
});

test('what brings it up to date says where it is kept as it was', async () => {
  const { file, code, said } = await ran('migrate');
  expect(code).toBe(0);
  expect(said).toMatch(/As it was it is kept as .*ragtime\.before-\d+-.*\.db, which the version before can read/u);
  expect(stepsOf(file).at(-1)).not.toBe(OLD);
});
