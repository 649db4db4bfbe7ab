import { InvalidArgumentError, Option } from 'commander';
import { NATIONS } from '#src/calendar/bank-holidays.ts';
import type { PlanKey } from '#src/plan/action.ts';
import type { CliCommand } from './command.ts';
import { dataOption, dayOption, exampleOf, jsonOption, TYPED } from './options.ts';
import type { ImportOptions } from './plan-import/import-options.ts';
import type { World } from './world.ts';

/** Reads a published plan: a new one is stored, a loaded one is compared and changed only when told to. */
export const importPlan: CliCommand = (program, world) => {
  program
    .command('import')
    .description('load a published plan, or compare a newer version with the one that is loaded')
    .argument('<file>', 'the plan: text whose columns are parted by tabs, CSV or TSV')
    .addOption(new Option('--plan <key>', 'the short key of the plan, such as CYPS').argParser(toKey))
    .option('--name <name>', 'what the plan is called')
    .addOption(dayOption('--published <date>', 'the day it was published: words without a year are read from it'))
    .option('--roster <file>', 'the people, posts and groups it names')
    .addOption(new Option('--nation <nation>', 'whose bank holidays it keeps').choices(NATIONS))
    .option('--dry-run', 'only read it: nothing is stored, and no data folder is needed')
    .option('--apply', 'take a newer version of a loaded plan in, after seeing the difference')
    .addOption(dataOption(world))
    .addOption(jsonOption())
    .addHelpText('after', exampleOf(...EXAMPLES))
    .action((file: string, options: ImportOptions) => read(file, options, world));
};

// Loaded when it is needed: what reads plans is most of the program.
async function read(file: string, options: ImportOptions, world: World): Promise<void> {
  const { dryRun } = await import('./plan-import/dry-run.ts');
  const { takeIn } = await import('./plan-import/take-in.ts');
  await (options.dryRun === true ? dryRun(file, options, world) : takeIn(file, options, world));
}

const EXAMPLES = [
  `${TYPED} import plan.txt --roster people.csv --published 2015-05-26 --dry-run`,
  `${TYPED} import plan.txt --roster people.csv --published 2015-05-26`,
  `${TYPED} import plan-version-2.txt --plan RIP --apply`,
];

// What can be typed before a ref: "CYPS 8.1.3".
const KEY = /^[A-Z][A-Z0-9]{1,11}$/;

function toKey(text: string): PlanKey {
  const key = text.trim().toUpperCase();
  if (!KEY.test(key)) throw new InvalidArgumentError('A key is 2 to 12 letters and figures, a letter first: CYPS.');
  return key as PlanKey;
}
