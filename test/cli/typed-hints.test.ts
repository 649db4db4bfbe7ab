import { globSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readConfig } from '#src/config.ts';
import type { Config } from '#src/config.ts';
import { aWorld, aWorldWithPlan, PLAN_CSV, ROSTER_CSV } from './a-world.ts';
import type { HandMadeWorld } from './a-world.ts';

// The examples under a command's help are of no register in particular.
const HELP = /addHelpText|EXAMPLES|new Program|^\s+`(?:\$\{TYPED\}|echo)/u;

// What went wrong: the doctor of another folder said “npm run ragtime -- doubts”, which typed as shown looked into ./data.
const DATA = '/srv/rag';
const NEWER = PLAN_CSV.replace('By end Nov 2015', 'By end Dec 2015');

/** The same register in another folder, so that every command has to be told where it is. */
async function elsewhere(): Promise<HandMadeWorld> {
  const { registers, files } = await aWorldWithPlan();
  const world = aWorld({ files: { ...Object.fromEntries(files), 'newer.csv': NEWER, 'people.csv': ROSTER_CSV } });
  world.registers.set(DATA, registers.get('./data')!);
  return world;
}

function onSlack(): Config {
  const config = readConfig({ SLACK_BOT_TOKEN: 'xoxb-1', SLACK_SIGNING_SECRET: 'shh' });
  if (!('data' in config)) throw new Error(config.join('\n'));
  return config;
}

/** Each command that what was said offers to type, to the end of its line. */
function hints(world: HandMadeWorld): readonly string[] {
  return `${world.said()}\n${world.grumbled()}`.split('npm run ragtime -- ').slice(1);
}

const SAID: readonly (readonly [string, readonly string[]])[] = [
  ['doctor', ['doctor']],
  ['doubts', ['doubts']],
  ['a newer version that is shown', ['import', 'newer.csv', '--plan', 'PLAN', '--published', '2015-06-01']],
  [
    'a newer version that is taken in',
    ['import', 'newer.csv', '--plan', 'PLAN', '--published', '2015-06-01', '--apply'],
  ],
  ['a plan that is read and not loaded', ['import', 'newer.csv', '--dry-run']],
  [
    'a plan that is loaded',
    ['import', 'newer.csv', '--plan', 'CYPS', '--name', 'Another', '--published', '2015-06-01'],
  ],
  ['a plan that is renamed', ['plans', 'rename', 'PLAN', 'Another name']],
  ['a plan that is archived', ['plans', 'archive', 'PLAN']],
  ['a backup', ['backup', join(mkdtempSync(join(tmpdir(), 'ragtime-')), 'copy.db')]],
  ['a template', ['roster', '--template', '--out', 'new.csv']],
  ['words that are in no doubt', ['settle', '--lead', 'Nobody', '--as', 'Nobody at all', '--body']],
];

test.each(SAID)('what %s offers to type says where the register is', async (_, argv) => {
  const world = await elsewhere();
  await world.run(...argv, '--data', DATA);
  const found = hints(world);
  expect(found).not.toEqual([]);
  expect(found.filter((hint) => !hint.split('\n')[0]!.includes(` --data ${DATA}`))).toEqual([]);
});

test.each([
  ['digest', ['digest']],
  ['doctor', ['doctor']],
  ['start', ['start']],
  ['plans', ['plans']],
])('%s of a folder without a register as well', async (_, argv) => {
  const world = aWorld({ config: onSlack() });
  await world.run(...argv, '--data', '/srv/no such');
  const found = hints(world);
  expect(found).not.toEqual([]);
  expect(found.filter((hint) => !hint.includes(' --data "/srv/no such"'))).toEqual([]);
});

test('the folder that is meant anyway is not said', async () => {
  const world = await aWorldWithPlan();
  await world.run('doctor');
  expect(hints(world)).not.toEqual([]);
  expect(hints(world).join('')).not.toContain('--data');
  await world.run('doctor', '--data', './data');
  expect(hints(world).join('')).not.toContain('--data');
});

test('a command to type is made in one place, but for the examples of help', () => {
  const MAKERS = new Set(['src/cli/print/typed.ts', 'src/cli/print/options.ts']);
  const files = globSync('src/{cli,assembly}/**/*.ts').filter((file) => !MAKERS.has(file));
  expect(files.length).toBeGreaterThan(100);
  const made = files.flatMap((file) => {
    const lines = readFileSync(file, 'utf8').split('\n');
    return lines
      .filter((line) => /npm run ragtime|\$\{TYPED\}/u.test(line) && !HELP.test(line))
      .map((line) => `${file}: ${line.trim()}`);
  });
  expect(made).toEqual([]);
});
