import type { Command as Program } from 'commander';
import type { CliCommand } from './command.ts';
import { dataOption, exampleOf, jsonOption, todayOption, TYPED } from './print/options.ts';
import type { PlanOptions } from './store/decide-plan.ts';
import type { CliWorld } from './cli-world.ts';

/** Lists the loaded plans with what each holds, and decides which one is the default, runs, or is called what. */
export const plans: CliCommand = (program, world) => {
  const command = program
    .command('plans')
    .description('list the plans with what each holds, choose the default, archive or rename one')
    .addOption(todayOption())
    .addOption(dataOption(world))
    .addOption(jsonOption())
    .addHelpText('after', exampleOf(...EXAMPLES))
    .action(async (options: PlanOptions) => {
      const { listPlans } = await import('./store/decide-plan.ts');
      await listPlans(options, world);
    });
  for (const verb of VERBS) decision(command, verb, world).argument('<key>', KEY);
  decision(command, ['undo', 'takes back what was decided of a plan last, for a day'], world);
  decision(command, ['rename', 'what the plan is called; its key and refs stay'], world)
    .argument('<key>', KEY)
    .argument('<name...>');
};

const KEY = 'the key of the plan';

const VERBS = [
  ['default', 'its refs are typed without a key, and its zone and bank holidays make the day'],
  ['archive', 'nobody is asked about it and no digest tells of it; all of it is kept'],
  ['unarchive', 'an archived plan runs again'],
] as const;

const EXAMPLES = [
  `${TYPED} plans`,
  `${TYPED} plans default KEY`,
  `${TYPED} plans archive KEY`,
  `${TYPED} plans undo`,
  `${TYPED} plans rename KEY NEW NAME`,
];

function decision(command: Program, [verb, means]: readonly [string, string], world: CliWorld): Program {
  return command
    .command(verb)
    .description(means)
    .option('--as <name>', 'who of the programme office says so, instead of the first of RAGTIME_OFFICE')
    .configureHelp({ showGlobalOptions: true })
    .action(async (...said: readonly unknown[]) => {
      const { decideOnPlanHere } = await import('./store/decide-plan.ts');
      // The folder and --json are options of "plans" itself, wherever they are typed.
      const options = (said.at(-1) as Program).optsWithGlobals<PlanOptions>();
      await decideOnPlanHere([verb, ...said.slice(0, -2).flat()].join(' '), options, world);
    });
}
