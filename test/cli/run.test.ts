import { globSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { DatabaseFault } from '#db/connection/fault.ts';
import { CLI_COMMANDS } from '#src/cli/commands.ts';
import { runCommandLine } from '#src/cli/run.ts';
import { aWorld, aWorldWithPlan } from './a-world.ts';

const NAMES = Object.keys(CLI_COMMANDS);

describe('runCommandLine', () => {
  test('a command that is not known is wrong usage, and the nearest is named', async () => {
    const world = aWorld();
    expect(await world.run('imprt', 'plan.csv')).toBe(2);
    expect(world.printed).toEqual([]);
    expect(world.grumbled()).toBe("Unknown command 'imprt'. (Did you mean import?) Add --help to see what is allowed.");
  });

  test.each([
    ['no command at all', []],
    ['no file', ['import']],
    ['a file too many', ['roster', 'one.csv', 'two.csv']],
    ['an option that is not known', ['doubts', '--jsom']],
    ['a day the wrong way round', ['nudges', '--today', '05/06/2015']],
    ['a day that no calendar has', ['digest', '--today', '2015-02-30']],
    ['a platform that is none', ['nudges', '--as', 'carrier-pigeon']],
    ['a key that cannot be typed before a ref', ['import', 'plan.csv', '--plan', 'two words']],
    ['a workbook on standard output', ['export', '--format', 'xlsx']],
    ['a megabyte of option', ['nudges', '--today', '9'.repeat(1_000_000)]],
  ])('%s is wrong usage, said in a few words', async (_what, argv) => {
    const world = aWorld();
    expect(await world.run(...argv)).toBe(2);
    expect(world.printed).toEqual([]);
    expect(world.grumbled().length).toBeGreaterThan(20);
    expect(world.grumbled().length).toBeLessThan(4400);
  });

  test('a bad day says how days are written', async () => {
    const world = aWorld();
    await world.run('nudges', '--today', 'Friday');
    expect(world.grumbled()).toContain('Days are written YYYY-MM-DD');
  });

  test('control characters in what was typed do not reach the terminal', async () => {
    const world = aWorld();
    await world.run('\u001b[2Jboo');
    expect(world.grumbled()).not.toContain('\u001b');
  });

  test('a fault is its sentence alone', async () => {
    const world = aWorld();
    const folder = {
      hasRegister: true,
      place: 'file' as const,
      closed: [],
      canWrite: true,
      othersMayRead: false,
      free: null,
      leftovers: [],
      network: null,
    };
    const opens = { ...world, lookAt: async () => folder };
    const open = (): never => {
      throw new DatabaseFault('The disk is full.');
    };
    expect(await runCommandLine(['doubts'], { ...opens, open })).toBe(1);
    expect(world.complained).toEqual(['The disk is full.']);
  });

  test('a bug is not dressed up as a refusal', async () => {
    const world = aWorld();
    const lookAt = (): never => {
      throw new TypeError('x is undefined');
    };
    await expect(runCommandLine(['doubts'], { ...world, lookAt })).rejects.toThrow('x is undefined');
  });

  test('a reader of the output who has seen enough ends it quietly', async () => {
    const world = await aWorldWithPlan();
    const out = (): never => {
      throw Object.assign(new Error('write EPIPE'), { code: 'EPIPE' });
    };
    expect(await runCommandLine(['doubts'], { ...world, out })).toBe(0);
  });

  test.each(['doubts', 'nudges', 'digest', 'export'])('%s says so while there is no register', async (name) => {
    const world = aWorld();
    expect(await world.run(name)).toBe(1);
    expect(world.complained).toEqual([
      'There is no register in ./data yet. Load a plan with: npm run ragtime -- import FILE',
    ]);
    expect(world.registers.size).toBe(0);
  });
});

describe('help', () => {
  test('lists every command and is no mistake', async () => {
    const world = aWorld();
    expect(await world.run('--help')).toBe(0);
    for (const name of NAMES) expect(world.said()).toContain(`\n  ${name} `);
  });

  test.each(NAMES)('of %s shows an example of it and names --data', async (name) => {
    const world = aWorld();
    expect(await world.run(name, '--help')).toBe(0);
    expect(world.said()).toMatch(new RegExp(`Examples?:\\n.*npm run ragtime -- ${name}`, 'u'));
    expect(world.said()).toContain('--data <dir>');
    expect(world.complained).toEqual([]);
  });
});

test('no command of the folder is missing from the list', () => {
  const files = globSync('src/cli/**/*.ts');
  const commands = files.filter((file) => /: CliCommand = \(/u.test(readFileSync(file, 'utf8')));
  expect(NAMES).toHaveLength(commands.length);
});
