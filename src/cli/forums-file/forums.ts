import type { CliCommand } from '#src/cli/command.ts';
import { readsOrFills } from '#src/cli/fill-in/reads-or-fills.ts';
import type { ForumsOptions } from './take-forums.ts';
import { dataOption, planOption, todayOption } from '#src/cli/print/options.ts';

type Told = ForumsOptions & { readonly template?: true; readonly out?: string };

/** Takes the boards of a plan out of a file, with their meetings, or shows what that would do. */
export const forums: CliCommand = (program, world) => {
  const command = program.command('forums');
  command
    .description('load or update the boards, with their meetings and paper days')
    .argument('[file]', 'a CSV or XLSX file with the columns name, key, meetings, papers')
    .option('--dry-run', 'show what would be added or changed and what is unclear, and store nothing')
    .option('--template', 'write a file to fill in, with examples')
    .option('--out <file>', 'with --template: the CSV or XLSX file to write, instead of printing CSV')
    .option('--as <name>', 'who of the programme office says so, instead of the first of RAGTIME_OFFICE')
    .addOption(planOption('the plan whose boards they are, instead of the default one'))
    .addOption(todayOption())
    .addOption(dataOption(world));
  readsOrFills<Told>(command, {
    example: 'boards.xlsx',
    called: 'a file of boards',
    fills: async (options) => {
      const { forumSheets } = await import('./forum-sheets.ts');
      const { writeSheets } = await import('#src/cli/fill-in/write-sheets.ts');
      return writeSheets(forumSheets(), { command: 'forums', out: options.out, data: options.data }, world);
    },
    reads: async (file, options) => {
      const { takeForums } = await import('./take-forums.ts');
      return takeForums(file, options, world);
    },
  });
};
