import type { CliCommand } from './command.ts';
import { readsOrFills } from './fill-in/reads-or-fills.ts';
import type { RosterOptions } from './store/load-roster.ts';
import { dataOption, jsonOption } from './print/options.ts';

type Told = RosterOptions & { readonly dryRun?: true; readonly template?: true; readonly out?: string };

/** Loads or updates people, posts and bodies from a file, or shows what that would do. */
export const roster: CliCommand = (program, world) => {
  const command = program.command('roster');
  command
    .description('load or update the people, posts and groups that a plan names')
    .argument('[file]', 'a CSV or XLSX file with the columns kind, name, post, aliases, members, email and others')
    .option('--dry-run', 'show who would be added, changed or ended and what is unclear, and store nothing')
    .option('--template', 'write a file to fill in, with examples')
    .option('--out <file>', 'with --template: the CSV or XLSX file to write, instead of printing CSV')
    .addOption(dataOption(world))
    .addOption(jsonOption());
  readsOrFills<Told>(command, {
    example: 'people.xlsx',
    called: 'a roster',
    fills: async (options) => {
      const { templateSheets } = await import('./roster-file/template-sheets.ts');
      const { writeSheets } = await import('./fill-in/write-sheets.ts');
      return writeSheets(templateSheets(), { command: 'roster', out: options.out, data: options.data }, world);
    },
    reads: async (file, options) => {
      if (options.dryRun === true) {
        const { checkRosterFile } = await import('./roster-file/check-roster-file.ts');
        return checkRosterFile(file, options, world);
      }
      const { loadRoster } = await import('./store/load-roster.ts');
      return loadRoster(file, options, world);
    },
  });
};
