import type { CliCommand } from '#src/cli/command.ts';
import { readsOrFills } from '#src/cli/fill-in/reads-or-fills.ts';
import { dataOption, jsonOption, planOption, todayOption } from '#src/cli/print/options.ts';
import type { PurposesOptions } from './load-purposes.ts';

type Told = PurposesOptions & { readonly template?: true; readonly out?: string };

/** Takes what a plan is for out of a file, with the actions that serve it, or shows what that would do. */
export const purposes: CliCommand = (program, world) => {
  const command = program.command('purposes');
  command
    .description(
      'load or update recommendations, outcomes, milestones and indicators, with the actions that serve them',
    )
    .argument('[file]', 'a CSV or XLSX file with the columns kind, number, words, from, served by and others')
    .option('--dry-run', 'show what would be added, changed or linked and what is unclear, and store nothing')
    .option('--template', 'write a file to fill in, with examples')
    .option('--out <file>', 'with --template: the CSV or XLSX file to write, instead of printing CSV')
    .option('--as <name>', 'who of the programme office says so, instead of the first of RAGTIME_OFFICE')
    .addOption(planOption('the plan that they are of, instead of the default one'))
    .addOption(todayOption())
    .addOption(dataOption(world))
    .addOption(jsonOption());
  readsOrFills<Told>(command, {
    example: 'purposes.xlsx',
    called: 'a file of purposes',
    fills: async (options) => {
      const { purposeSheets } = await import('./purpose-sheets.ts');
      const { writeSheets } = await import('#src/cli/fill-in/write-sheets.ts');
      return writeSheets(purposeSheets(), { command: 'purposes', out: options.out, data: options.data }, world);
    },
    reads: async (file, options) => {
      const { loadPurposes } = await import('./load-purposes.ts');
      return loadPurposes(file, options, world);
    },
  });
};
