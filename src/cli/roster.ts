import type { CliCommand } from './command.ts';
import type { RosterOptions } from './store/load-roster.ts';
import { dataOption, exampleOf, jsonOption, TYPED } from './print/options.ts';

/** Loads or updates people, posts and bodies from a file. */
export const roster: CliCommand = (program, world) => {
  program
    .command('roster')
    .description('load or update the people, posts and groups that a plan names')
    .argument('<file>', 'a CSV file with the columns kind, name, post, aliases, members, email and others')
    .addOption(dataOption(world))
    .addOption(jsonOption())
    .addHelpText('after', exampleOf(`${TYPED} roster people.csv`))
    .action(async (file: string, options: RosterOptions) => {
      const { loadRoster } = await import('./store/load-roster.ts');
      await loadRoster(file, options, world);
    });
};
