import type { CliCommand } from '#src/cli/command.ts';
import { dataOption, exampleOf, jsonOption, todayOption, TYPED } from '#src/cli/print/options.ts';
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
    .addOption(jsonOption())
    .addHelpText('after', exampleOf(...EXAMPLES))
    .action(async (file: string | undefined, options: Told) => {
      if (options.template === true) {
        if (file !== undefined) return command.error(TEMPLATE_OUT);
        const { writeReadingsTemplate } = await import('./readings-template.ts');
        return writeReadingsTemplate(options.out, options.data, world);
      }
      if (file === undefined) return command.error(NO_FILE);
      if (options.out !== undefined) return command.error(OUT_ALONE);
      const { loadReadings } = await import('./load-readings.ts');
      return loadReadings(file, options, world);
    });
};

const EXAMPLES = [
  `${TYPED} indicators --template --out readings.xlsx`,
  `${TYPED} indicators readings.xlsx --dry-run`,
  `${TYPED} indicators readings.xlsx`,
];
const NO_FILE = 'error: no file was named. To get one to fill in: indicators --template --out readings.xlsx';
const TEMPLATE_OUT = 'error: a template is written to the file behind --out: indicators --template --out readings.xlsx';
const OUT_ALONE = 'error: --out is where --template writes to; a file of readings is only read.';
