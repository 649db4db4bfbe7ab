import type { CliCommand } from '#src/cli/command.ts';
import { readsOrFills } from '#src/cli/fill-in/reads-or-fills.ts';
import { dataOption, jsonOption, todayOption } from '#src/cli/print/options.ts';
import type { ReadingOptions } from './load-readings.ts';

type Told = ReadingOptions & { readonly template?: true; readonly out?: string };

/** Takes in what indicators stood at from a file, or shows what that would do. */
export const indicators: CliCommand = (program, world) => {
  const command = program.command('indicators');
  command
    .description('take in what the indicators of a plan stood at, from a file')
    .argument('[file]', 'a CSV or XLSX file with the columns indicator, value, unit, as at, source, sample, plan')
    .option('--dry-run', 'show what would be recorded and what is unclear, and store nothing')
    .option('--template', 'write a file to fill in, with a row for each indicator of the plans')
    .option('--out <file>', 'with --template: the CSV or XLSX file to write, instead of printing CSV')
    .option('--as <name>', 'who of the programme office says so, instead of the first of RAGTIME_OFFICE')
    .addOption(todayOption())
    .addOption(dataOption(world))
    .addOption(jsonOption());
  readsOrFills<Told>(command, {
    example: 'readings.xlsx',
    called: 'a file of readings',
    fills: async (options) => {
      const { writeReadingsTemplate } = await import('./readings-template.ts');
      return writeReadingsTemplate(options.out, options.data, world);
    },
    reads: async (file, options) => {
      const { loadReadings } = await import('./load-readings.ts');
      return loadReadings(file, options, world);
    },
  });
};
