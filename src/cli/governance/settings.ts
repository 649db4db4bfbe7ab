import type { CliCommand } from '#src/cli/command.ts';
import { dataOption, exampleOf, jsonOption, planOption, todayOption, TYPED } from '#src/cli/print/options.ts';
import type { SettingsOptions } from './set-plan.ts';

/** Shows by what rules a plan is kept, and sets one of them, with the same line in the ledger as in chat. */
export const settings: CliCommand = (program, world) => {
  program
    .command('settings')
    .description('show by what rules a plan is kept: its bands, its cycle; or set one of them')
    .argument('[setting...]', 'the setting and what it is from now on; none to show them all')
    .addOption(planOption('the plan, instead of the default one'))
    .option('--as <name>', 'who of the programme office says so, instead of the first of RAGTIME_OFFICE')
    .addOption(todayOption())
    .addOption(dataOption(world))
    .addOption(jsonOption())
    .addHelpText('after', exampleOf(...EXAMPLES))
    .action(async (said: readonly string[], options: SettingsOptions) => {
      const { settingsHere } = await import('./set-plan.ts');
      await settingsHere(said.join(' '), options, world);
    });
};

const EXAMPLES = [
  `${TYPED} settings --plan KEY`,
  `${TYPED} settings bands three-month`,
  `${TYPED} settings bands "amber up to 14 days, red beyond"`,
  `${TYPED} settings cycle 60 days`,
];
